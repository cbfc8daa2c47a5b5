import { builder } from '../../builder.ts';
import {
  type DomainError,
  errorMessage,
  type FieldProblem,
  InvalidInputError,
  RuleRefusedError,
} from '../../kernel/domain-error.ts';

export const domainErrorInterface = builder.interfaceRef<DomainError>('DomainError').implement({
  description: 'A rule refused what was asked. Nothing was changed.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Permanent name of the rule, see docs/errors.md. Branch and translate by it.',
    }),
    message: t.string({
      description: 'What happened, why, and what to do, in the viewer’s language.',
      resolve: (error, _, { locale }) => error.messageIn(locale),
    }),
    path: t.stringList({
      description: 'The input field concerned, outermost first; empty when it is none.',
      resolve: (error) => [...error.inputPath],
    }),
  }),
});

export const fieldProblem = builder.objectRef<FieldProblem>('FieldProblem').implement({
  description: 'What is wrong with one field of the input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'The field, outermost first; list items by their index from 0.',
      resolve: (problem) => [...problem.path],
    }),
    code: t.exposeString('code', { description: 'Permanent name of the problem.' }),
    message: t.string({
      description: 'The problem in the viewer’s language.',
      resolve: (problem, _, { locale }) => errorMessage(problem.code, locale, problem.values),
    }),
  }),
});

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input does not have the form that the operation takes.',
  interfaces: [domainErrorInterface],
  isTypeOf: (value) => value instanceof InvalidInputError,
  fields: (t) => ({
    problems: t.field({
      type: [fieldProblem],
      description: 'Every problem, so that all can be mended at once.',
      resolve: (error) => [...error.problems],
    }),
  }),
});

builder.objectType(RuleRefusedError, {
  name: 'RuleRefusedError',
  description: 'A rule of the process refused the act. The code says which.',
  interfaces: [domainErrorInterface],
  isTypeOf: (value) => value instanceof RuleRefusedError,
});

/** What a mutation answers besides success: pass as `errors: refusals`. */
export const refusals = { types: [InvalidInputError, RuleRefusedError] };
