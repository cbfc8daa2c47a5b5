import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { mergeTopics } from '../commands/merge-topics.ts';
import { splitTopic } from '../commands/split-topic.ts';
import { undoMerge } from '../commands/undo-merge.ts';
import { topicType } from './topic.ts';
import { topicAfter } from './topic-acts.ts';

/** A hidden one among them would take the whole answer with it. */
const shown = { moderation: 'ACCEPTED' } as const;

builder.prismaObjectFields('Topic', (t) => ({
  mergedInto: t.relation('mergedInto', {
    nullable: true,
    description: 'The topic that took this one in; null when none did.',
  }),
  merged: t.relation('merged', {
    query: { where: shown, orderBy: [{ mergedAt: 'asc' }, { id: 'asc' }], take: 50 },
    description:
      'Topics that this one has taken in, with their statements and votes; oldest first, at most fifty.',
  }),
  splitFrom: t.relation('splitFrom', {
    nullable: true,
    description: 'The topic from which this one was split off; null when it was not.',
  }),
  splits: t.relation('splits', {
    query: { where: shown, orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }], take: 50 },
    description: 'Topics that were split off this one, oldest first, at most fifty.',
  }),
}));

builder.relayMutationField(
  'mergeTopics',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic that is taken in; not decided yet.' }),
      into: t.id({
        description: 'The topic that goes on: of the same community or of one above, undecided.',
      }),
      reason: t.string({ description: 'Why, 1–500 characters; everybody reads it.' }),
      carryArguments: t.boolean({
        defaultValue: false,
        description:
          'Whether the arguments go along with their authors, replies and thanks. Statements and votes always stay.',
      }),
    }),
  },
  {
    description:
      'Merges a topic into another. Takes topic:advance in both communities. Contributors keep their receipts and are told.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { carryArguments, ...rest } }, context) =>
      mergeTopics(context, { ...rest, carryArguments: carryArguments ?? false }),
  },
  {
    name: 'MergeTopicsSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic that took the other in.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'undoMerge',
  { inputFields: (t) => ({ topic: t.id({ description: 'The topic that was taken in.' }) }) },
  {
    description:
      'Undoes a merge within the district’s mergeUndoHours, while the other topic is undecided. Takes topic:advance.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => undoMerge(context, input),
  },
  {
    name: 'UndoMergeSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic, as before the merge.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'splitTopic',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic that speaks of two matters.' }),
      title: t.string({ description: 'What the new one is about, 4–60 characters.' }),
      body: t.string({ description: 'Its matter, plain text, up to 4,000 characters.' }),
      arguments: t.idList({
        required: false,
        description: 'Arguments that move there with their replies, at most 100; no replies alone.',
      }),
      statements: t.idList({
        required: false,
        description: 'Statements that are written there anew without votes, at most 100.',
      }),
      reason: t.string({ description: 'Why, 1–500 characters; everybody reads it.' }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–100 characters; a repeat returns the first answer.',
      }),
    }),
  },
  {
    description: 'Splits a new topic off another. Takes topic:advance in its community.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      splitTopic(context, {
        ...input,
        arguments: input.arguments ?? [],
        statements: input.statements ?? [],
      }),
  },
  {
    name: 'SplitTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The new topic.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);
