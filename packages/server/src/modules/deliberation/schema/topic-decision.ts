import { builder } from '../../../builder.ts';
import { globalId } from '../../../kernel/global-id.ts';
import '../../organizations/index.ts';
import { decisionBasisEnum } from './enums.ts';
import './topic.ts';

const basisTypes = { BALLOT: 'Ballot', MEETING: 'Meeting' } as const;

builder.prismaObject('TopicDecision', {
  description: 'What was decided on a topic, and on what it rests.',
  fields: (t) => ({
    agreed: t.exposeBoolean('agreed', {
      description: 'Whether what was proposed is agreed to.',
    }),
    basis: t.expose('basis', { type: decisionBasisEnum, description: 'What it rests on.' }),
    basisId: t.id({
      nullable: true,
      description:
        'The ballot’s or the meeting’s global id; null for an answer, whose words are the decision.',
      resolve: ({ basis, basisId, districtId }) =>
        basis === 'ANSWER' ? null : globalId(basisTypes[basis], { districtId, id: basisId }),
    }),
    words: t.exposeString('words', { description: 'What was decided and why, plain text.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'Who decided by answering, or convened the meeting; null for a ballot.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

builder.prismaObjectFields('Topic', (t) => ({
  decisions: t.relation('decisions', {
    query: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 20 },
    description:
      'What was decided, newest first: the first holds. A reopened topic can have several.',
  }),
}));
