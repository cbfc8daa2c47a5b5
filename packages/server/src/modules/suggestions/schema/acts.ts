import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { receiptOf, receiptType } from '../../../mechanisms/receipt/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { answerSuggestion } from '../commands/answer-suggestion.ts';
import { makeSuggestion } from '../commands/make-suggestion.ts';
import { raiseTopicFromSuggestion } from '../commands/raise-topic-from-suggestion.ts';
import { settleSuggestion } from '../commands/settle-suggestion.ts';
import { readBack } from './read-back.ts';
import { suggestionType } from './suggestion.ts';

builder.relayMutationField(
  'makeSuggestion',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Whose office it goes to.' }),
      body: t.string({ description: 'In one’s own words, 1–2,000 characters.' }),
      photos: t.idList({
        required: false,
        description: 'At most six ids from attachPhoto, each the viewer’s own.',
      }),
      phone: t.string({
        required: false,
        description:
          'A mobile number of 11 digits under which the receipt is found again. It is not shown to anybody.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Makes a suggestion to the office of a community. Takes the level ACCOUNT.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { photos, phone, ...rest } }, context) =>
      makeSuggestion(context, { ...rest, photos: photos ?? [], phone: phone ?? null }),
  },
  {
    name: 'MakeSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        description: 'The suggestion, received.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
      receipt: t.prismaField({
        type: receiptType,
        description: 'To follow it by.',
        resolve: (query, key: RowKey, _, context) => receiptOf(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'answerSuggestion',
  {
    inputFields: (t) => ({
      suggestion: t.id({ description: 'One that waits for an answer.' }),
      body: t.string({ description: 'The answer, 1–2,000 characters. The neighbour reads it.' }),
      service: t.id({
        required: false,
        description: 'A service of the district for which the neighbour may apply.',
      }),
    }),
  },
  {
    description: 'Answers a suggestion, as staff.',
    authScopes: { permission: 'suggestion:answer' },
    errors: refusals,
    resolve: (_, { input: { service, ...rest } }, context) =>
      answerSuggestion(context, { ...rest, service: service ?? null }),
  },
  {
    name: 'AnswerSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        nullable: true,
        description: 'The suggestion, answered; null for a key that may answer and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'raiseTopicFromSuggestion',
  {
    inputFields: (t) => ({
      suggestion: t.id({ description: 'One that is neither settled nor a topic yet.' }),
      title: t.string({ description: 'The topic’s title, 4–60 characters.' }),
      body: t.string({
        description:
          'What it is about, at most 4,000 characters, in the office’s words: everybody reads it, while the suggestion stays private.',
      }),
    }),
  },
  {
    description:
      'Makes a topic of a suggestion, as staff. It is proposed in the name of the community; who made the suggestion is not told.',
    authScopes: { permission: 'suggestion:answer' },
    errors: refusals,
    resolve: (_, { input }, context) => raiseTopicFromSuggestion(context, input),
  },
  {
    name: 'RaiseTopicFromSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        nullable: true,
        description: 'The suggestion; null for a key that may raise topics and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'settleSuggestion',
  {
    inputFields: (t) => ({
      suggestion: t.id({ description: 'One’s own, answered.' }),
      settled: t.boolean({ description: 'False sends it back to be answered again.' }),
      comment: t.string({
        required: false,
        description: 'What one has to say of the answer, at most 500 characters.',
      }),
    }),
  },
  {
    description: 'Says, as the one who made it, whether the answer settles a suggestion.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { comment, ...rest } }, context) =>
      settleSuggestion(context, { ...rest, comment: comment ?? null }),
  },
  {
    name: 'SettleSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        description: 'The suggestion afterwards.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
