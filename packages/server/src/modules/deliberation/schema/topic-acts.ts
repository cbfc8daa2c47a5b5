import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { answerTopic } from '../commands/answer-topic.ts';
import { contestTriage } from '../commands/contest-triage.ts';
import { decideTopic } from '../commands/decide-topic.ts';
import { recordReview } from '../commands/record-review.ts';
import { settleContest } from '../commands/settle-contest.ts';
import { triageTopic } from '../commands/triage-topic.ts';
import { reviewOutcomeEnum, topicClassEnum } from './enums.ts';
import { topicType } from './topic.ts';

type TopicQuery = Parameters<Context['db']['topic']['findUniqueOrThrow']>[0];

/** The topic after an act, for its success. */
export const topicAfter = (
  { db }: Context,
  query: Omit<TopicQuery, 'where'>,
  { districtId, id }: RowKey,
) => db.topic.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

const keyDescription =
  'Made once by the sender, 8–100 characters; a repeat returns the first answer.';

const sortingInput = builder.inputType('TopicSortingInput', {
  description: 'Where a topic is sorted to.',
  fields: (t) => ({
    class: t.field({ type: topicClassEnum, required: true, description: 'Who the matter is for.' }),
    answerer: t.id({
      required: false,
      description:
        'The organization that must answer: for a major matter one of the government, and needed; without it the community itself.',
    }),
  }),
});

builder.relayMutationField(
  'triageTopic',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic, not decided yet.' }),
      class: t.field({ type: topicClassEnum, description: 'Who the matter is for.' }),
      answerer: t.id({
        required: false,
        description:
          'The organization that must answer: for a major matter one of the government, and needed; without it the community itself.',
      }),
      reason: t.string({ description: 'Why, 1–500 characters; everybody reads it.' }),
    }),
  },
  {
    description:
      'Sorts a topic as major, minor or private (三事分流) and routes it. Takes topic:triage in its community. Sorting again corrects it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => triageTopic(context, input),
  },
  {
    name: 'TriageTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic, sorted.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'contestTriage',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic, sorted and not decided yet.' }),
      reason: t.string({
        description: 'Why, 1–500 characters; who sorts topics reads it, nobody else.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'A verified resident contests a topic’s class, once a topic. Somebody who did not sort it settles it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => contestTriage(context, input),
  },
  {
    name: 'ContestTriageSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic, its class contested.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'settleContest',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic whose contest waits.' }),
      sorting: t.field({
        type: sortingInput,
        required: false,
        description: 'Where it belongs when the resident is right; null to keep it as it was.',
      }),
      words: t.string({ description: 'Why, 1–500 characters; everybody reads it.' }),
    }),
  },
  {
    description:
      'Settles the contest of a topic’s class. Takes topic:triage, and somebody who neither sorted it nor contests it.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => settleContest(context, input),
  },
  {
    name: 'SettleContestSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic, sorted anew or as before.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'answerTopic',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic that was routed to the viewer’s organization.' }),
      body: t.string({ description: 'The answer, plain text, 1–4,000 characters.' }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description: 'Answers a topic, for who speaks for the organization that must. It stays public.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => answerTopic(context, input),
  },
  {
    name: 'AnswerTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic with the answer.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'recordReview',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'A major matter under discussion.' }),
      organization: t.id({
        description: 'The party organization, of the community or above it, that reviewed it.',
      }),
      heldOn: t.field({ type: 'Date', description: 'The civil day; not after today.' }),
      outcome: t.field({ type: reviewOutcomeEnum, description: 'What it came to.' }),
      words: t.string({ description: 'What its minutes say, 1–2,000 characters; public.' }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Records the review of a major matter (党组织研究). For who speaks for that party organization, and staff with topic:review.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => recordReview(context, input),
  },
  {
    name: 'RecordReviewSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic with the review.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'decideTopic',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic, under discussion or finding common ground.' }),
      agreed: t.boolean({ description: 'Whether what is proposed is agreed to.' }),
      words: t.string({
        description: 'What is decided and why, 1–4,000 characters; public.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Decides a topic where no ballot is needed, for who speaks for the organization that must answer. The words are its answer too.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => decideTopic(context, input),
  },
  {
    name: 'DecideTopicSuccess',
    outputFields: (t) => ({
      topic: t.prismaField({
        type: topicType,
        description: 'The topic, decided.',
        resolve: (query, key: RowKey, _, context) => topicAfter(context, query, key),
      }),
    }),
  },
);
