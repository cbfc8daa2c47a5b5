import { builder } from '../../../builder.ts';
import { definitionOf } from '../form-version.ts';
import { inMemory, type Question, questionInterface } from './question.ts';

builder.prismaObject('FormVersion', {
  description: 'A version of a form. It never changes; another version is another form version.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version, from 1.' }),
    questions: t.field({
      type: [questionInterface],
      complexity: inMemory,
      description: 'The questions, in their order.',
      resolve: (form) => definitionOf(form).questions as Question[],
    }),
  }),
});
