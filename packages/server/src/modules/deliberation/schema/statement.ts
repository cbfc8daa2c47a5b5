import { builder, findRow, rowId } from '../../../builder.ts';
import { timelineEntry } from '../../../mechanisms/lifecycle/index.ts';
import { moderationStateEnum } from '../../../mechanisms/moderation/index.ts';
import { receiptOf, receiptType } from '../../../mechanisms/receipt/index.ts';
import { domainErrorInterface, refusals } from '../../../platform/schema/errors.ts';
import { permissionsOf, type Viewer } from '../../../platform/viewer.ts';
import { addStatement } from '../commands/add-statement.ts';
import { castVote } from '../commands/cast-vote.ts';
import { statementStepLabels } from '../labels.ts';
import { showsContribution } from '../moderated.ts';
import { StatementExistsError } from '../statement-exists.ts';
import { mostStatements } from '../statement-text.ts';
import { statementOf } from '../stored-rows.sql.ts';
import { countsOfStatement, myVoteOn, stepsOf } from '../topic-reads.sql.ts';
import { answerOfVote } from '../vote-answer.ts';
import { voteValueEnum } from './enums.ts';
import { labelSteps } from './label-steps.ts';
import { noVotes, voteCountsType } from './vote-counts.ts';

/** A row that a constraint keeps there. */
export function present<Row>(row: Row | null): Row {
  if (row === null) throw new Error('A row that is referred to is missing.');
  return row;
}

export const statementType = builder.prismaNode('Statement', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A sentence that neighbours agree with, disagree with or pass on.',
  authScopes: (statement, context) => showsContribution(context, statement),
  runScopesOnType: true,
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Its number in the topic, from 0.' }),
    body: t.exposeString('body', { description: 'The sentence, plain text.' }),
    authorName: t.exposeString('authorName', {
      nullable: true,
      description: 'The author’s display name; null in an imported conversation.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    moderation: t.expose('moderation', {
      type: moderationStateEnum,
      description: 'Whether it is shown. Shown at once; moderators may hide it.',
    }),
    reviewed: t.exposeBoolean('reviewed', { description: 'Whether a moderator has looked at it.' }),
    counts: t.field({
      type: voteCountsType,
      description: 'How many people agree, disagree and pass now.',
      resolve: async (statement, _, context) =>
        (await countsOfStatement(context, statement)) ?? noVotes,
    }),
    myVote: t.field({
      type: voteValueEnum,
      nullable: true,
      description: 'The viewer’s vote; null before it and for visitors.',
      resolve: async (statement, _, context) => (await myVoteOn(context, statement)) ?? null,
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'That it was made, and what moderation decided and why, oldest first.',
      resolve: async (statement, _, context) =>
        labelSteps(await stepsOf(context, statement), statementStepLabels),
    }),
  }),
});

const statementConnection = builder.connectionObject({
  type: statementType,
  name: 'StatementConnection',
  description: 'A page of statements.',
});

builder.prismaObjectField('Topic', 'statements', (t) =>
  t.relatedConnection(
    'statements',
    {
      cursor: 'districtId_id',
      description: 'The statements by number.',
      args: {
        moderation: t.arg({
          type: moderationStateEnum,
          defaultValue: 'ACCEPTED',
          description:
            'ACCEPTED ones unless asked otherwise; of the rest a viewer gets their own, a moderator all.',
        }),
      },
      query: ({ moderation }, { viewer }) => ({
        where: { moderation, ...(moderation === 'ACCEPTED' ? {} : ownOrModerated(viewer)) },
        orderBy: { number: 'asc' },
      }),
    },
    statementConnection,
  ),
);

/** Narrows to what the viewer may have; a moderator of another place is refused by the type. */
function ownOrModerated(viewer: Viewer) {
  if (viewer.kind === 'operator' || permissionsOf(viewer).includes('content:moderate')) return {};
  return viewer.kind === 'person' ? { authorId: viewer.personId } : { number: -1 };
}

builder.objectType(StatementExistsError, {
  name: 'StatementExistsError',
  description: 'The topic has this statement already, but for case, spaces and punctuation.',
  interfaces: [domainErrorInterface],
  isTypeOf: (value) => value instanceof StatementExistsError,
  fields: (t) => ({
    existing: t.prismaField({
      type: statementType,
      nullable: true,
      description: 'The statement that is there, to vote on; null when it is hidden.',
      resolve: (query, { statement }, _, { db }) =>
        db.statement.findUnique({
          ...query,
          where: { districtId_id: statement, moderation: 'ACCEPTED' },
        }),
    }),
  }),
});

builder.relayMutationField(
  'addStatement',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic.' }),
      body: t.string({ description: 'One sentence, plain text, 2–140 characters.' }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–100 characters; a repeat returns the first answer.',
      }),
    }),
  },
  {
    description: `Adds a statement to a topic under discussion. It is shown at once. A topic has at most ${mostStatements.toLocaleString('en')}.`,
    authScopes: { level: 'ACCOUNT' },
    errors: { types: [...refusals.types, StatementExistsError] },
    resolve: (_, { input }, context) => addStatement(context, input),
  },
  {
    name: 'AddStatementSuccess',
    outputFields: (t) => ({
      statement: t.prismaField({
        type: statementType,
        description: 'The new statement.',
        resolve: (query, key, _, { db }) =>
          db.statement.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
      receipt: t.prismaField({
        type: receiptType,
        description: 'To follow it by.',
        resolve: (query, key, _, context) => receiptOf(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'castVote',
  {
    inputFields: (t) => ({
      statement: t.id({ description: 'The statement.' }),
      value: t.field({ type: voteValueEnum, description: 'The viewer’s view of it.' }),
    }),
  },
  {
    description:
      'Votes on a statement. Voting again changes the vote; a person counts once, by their last vote. So a vote may be kept while offline and sent again when its answer was lost: in order, the last one on a statement last. Answered after the commit. Takes an account: guests read.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => castVote(context, input),
  },
  {
    name: 'CastVoteSuccess',
    outputFields: (t) => ({
      statement: t.field({
        type: statementType,
        description: 'The statement, with the vote counted.',
        resolve: async (vote, _, context) =>
          answerOfVote(context, vote) ?? present(await statementOf(context, vote)),
      }),
    }),
  },
);
