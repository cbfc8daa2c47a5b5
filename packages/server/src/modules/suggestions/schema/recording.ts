import { builder } from '../../../builder.ts';
import { InvalidInputError, type RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { receiptOf, receiptType } from '../../../mechanisms/receipt/index.ts';
import { channelEnum } from '../../../platform/schema/enums.ts';
import { fieldProblem, refusals } from '../../../platform/schema/errors.ts';
import { discardSuggestion } from '../commands/discard-suggestion.ts';
import { recordSuggestion } from '../commands/record-suggestion.ts';
import { type RecordedMatter, recordSuggestions } from '../commands/record-suggestions.ts';
import { suggestionOrigin } from './enums.ts';
import { readBack } from './read-back.ts';
import { suggestionType } from './suggestion.ts';

const originHint =
  'How it reached the office, not ONLINE; the outreach’s kind, or else PHONE for ASSISTED and LETTER_BOX for PAPER, when left out.';
const outreachHint =
  'The letter-box round, the visits or the reception day on which it was said; one that is under way.';
const householdHint =
  'The household that it came from, where the worker knows; on a visit its door counts as visited.';

builder.relayMutationField(
  'recordSuggestion',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Where the neighbour lives or what they speak of.' }),
      body: t.string({ description: 'What they said, 1–2,000 characters.' }),
      origin: t.field({
        type: suggestionOrigin,
        required: false,
        description: originHint,
      }),
      outreach: t.id({ required: false, description: outreachHint }),
      household: t.id({ required: false, description: householdHint }),
      callerName: t.string({
        required: false,
        description: 'Their name, 1–40 characters; kept encrypted, shown to staff alone.',
      }),
      callerPhone: t.string({
        required: false,
        description:
          'Their mobile number, 11 digits; kept encrypted. The receipt is found again by it.',
      }),
      channel: t.field({
        type: channelEnum,
        description: 'ASSISTED for a call, a visit or the counter; PAPER for a letter.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Enters, as staff, what a neighbour suggested by telephone, in person or on paper.',
    authScopes: { permission: 'suggestion:record' },
    errors: refusals,
    resolve: (_, { input: { callerName, callerPhone, ...rest } }, context) =>
      recordSuggestion(context, {
        ...rest,
        callerName: callerName || null,
        callerPhone: callerPhone || null,
      }),
  },
  {
    name: 'RecordSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        nullable: true,
        description: 'The suggestion; null for a key that may record and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
      receipt: t.prismaField({
        type: receiptType,
        description: 'Read its code out to the neighbour.',
        resolve: (query, key: RowKey, _, context) => receiptOf(context, query, key),
      }),
    }),
  },
);

const matterInput = builder.inputType('MatterInput', {
  description: 'One matter of those that are entered together.',
  fields: (t) => ({
    body: t.string({ description: 'What they said, 1–2,000 characters.' }),
    callerName: t.string({
      required: false,
      description: 'Their name, 1–40 characters; kept encrypted, shown to staff alone.',
    }),
    callerPhone: t.string({
      required: false,
      description: 'Their mobile number, 11 digits; kept encrypted.',
    }),
    household: t.id({ required: false, description: householdHint }),
  }),
});

/** In an object of its own: an error that a field answers would count as thrown. */
const matterRefusal = builder
  .objectRef<{ error: InvalidInputError | RuleRefusedError }>('MatterRefusal')
  .implement({
    description: 'Why a matter was not entered.',
    fields: (t) => ({
      code: t.string({
        description: 'Permanent name of the rule, see docs/errors.md.',
        resolve: ({ error }) => error.code,
      }),
      message: t.string({
        description: 'What happened, why, and what to do, in the viewer’s language.',
        resolve: ({ error }, _, { locale }) => error.messageIn(locale),
      }),
      problems: t.field({
        type: [fieldProblem],
        description: 'What is wrong with its fields, with paths in the matter; empty for a rule.',
        resolve: ({ error }) => (error instanceof InvalidInputError ? [...error.problems] : []),
      }),
    }),
  });

const recordedMatter = builder.objectRef<RecordedMatter>('RecordedMatter').implement({
  description: 'What became of one matter: entered with its receipt, or refused.',
  fields: (t) => ({
    suggestion: t.prismaField({
      type: suggestionType,
      nullable: true,
      description: 'The suggestion; null when refused, and for a key that may record and not read.',
      resolve: (query, { key }, _, context) => key && readBack(context, query, key),
    }),
    receipt: t.prismaField({
      type: receiptType,
      nullable: true,
      description: 'Its receipt; null when refused.',
      resolve: (query, { key }, _, context) => key && receiptOf(context, query, key),
    }),
    refusal: t.field({
      type: matterRefusal,
      nullable: true,
      description: 'Why it was not entered; null when it was.',
      resolve: ({ refusal }) => refusal && { error: refusal },
    }),
  }),
});

builder.relayMutationField(
  'recordSuggestions',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Where the neighbours live or what they speak of.' }),
      channel: t.field({
        type: channelEnum,
        description: 'ASSISTED for what was said; PAPER for letters.',
      }),
      origin: t.field({ type: suggestionOrigin, required: false, description: originHint }),
      outreach: t.id({ required: false, description: outreachHint }),
      matters: t.field({
        type: [matterInput],
        description: '1–50 matters, in the order of the pile.',
      }),
      idempotencyKey: t.string({
        description:
          'Made once by the sender, 8–90 characters, repeated when it tries again and when it sends again what was refused, mended, in the same place of the list.',
      }),
    }),
  },
  {
    description:
      'Enters, as staff, several matters at once. Each has its own result: one that is refused keeps none of the others out.',
    authScopes: { permission: 'suggestion:record' },
    errors: refusals,
    resolve: async (_, { input: { matters, ...rest } }, context) => ({
      matters: await recordSuggestions(context, {
        ...rest,
        matters: matters.map(({ callerName, callerPhone, ...matter }) => ({
          ...matter,
          callerName: callerName || null,
          callerPhone: callerPhone || null,
        })),
      }),
    }),
  },
  {
    name: 'RecordSuggestionsSuccess',
    outputFields: (t) => ({
      matters: t.field({
        type: [recordedMatter],
        description: 'What became of each, in the order in which they were sent.',
        resolve: ({ matters }) => matters,
      }),
    }),
  },
);

builder.relayMutationField(
  'discardSuggestion',
  {
    inputFields: (t) => ({
      suggestion: t.id({ description: 'One that the viewer entered within the last two minutes.' }),
    }),
  },
  {
    description:
      'Takes back what one has just entered by mistake; its words, name and number are deleted.',
    authScopes: { permission: 'suggestion:record' },
    errors: refusals,
    resolve: (_, { input }, context) => discardSuggestion(context, input),
  },
  {
    name: 'DiscardSuggestionSuccess',
    outputFields: (t) => ({
      suggestion: t.prismaField({
        type: suggestionType,
        nullable: true,
        description: 'What is left of it; null for a key that may record and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
