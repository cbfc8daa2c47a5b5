import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { questionInput } from '../../../mechanisms/form/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { abandonAgreement } from '../commands/abandon-agreement.ts';
import { counterAgreement } from '../commands/counter-agreement.ts';
import { draftAgreement } from '../commands/draft-agreement.ts';
import { renewAgreement } from '../commands/renew-agreement.ts';
import { signAgreement } from '../commands/sign-agreement.ts';
import { agreementType } from './agreement.ts';
import { readBack } from './read-back.ts';
import { termsInput } from './terms-input.ts';

builder.relayMutationField(
  'draftAgreement',
  {
    inputFields: (t) => ({
      community: t.id({
        description: 'The place that it is for: that of a side, or one below or above it.',
      }),
      side: t.id({ description: 'The side that drafts it, one of `sides`.' }),
      sides: t.idList({ description: 'Two to ten organizations of one district.' }),
      terms: t.field({ type: termsInput, description: 'The whole text.' }),
      questions: t.field({
        type: [questionInput],
        required: false,
        description:
          'By what the sides rate one another, the same for all; four scales and a text when left out.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Drafts an agreement, as one who speaks for a side, or with agreement:draft for the committee of the place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { questions, ...rest } }, context) =>
      draftAgreement(context, { ...rest, questions: questions ?? null }),
  },
  {
    name: 'DraftAgreementSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The draft. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'counterAgreement',
  {
    inputFields: (t) => ({
      agreement: t.id({ description: 'The agreement.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      expectedVersion: t.int({
        description: 'The number of the text that one has read; a newer one refuses the act.',
      }),
      terms: t.field({ type: termsInput, description: 'The whole text.' }),
      note: t.string({
        required: false,
        description: 'What to tell the other sides, at most 1,000 characters.',
      }),
    }),
  },
  {
    description: 'Puts a whole new text to the other sides. It clears every signature.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => counterAgreement(context, input),
  },
  {
    name: 'CounterAgreementSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement with the new text. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'signAgreement',
  {
    inputFields: (t) => ({
      agreement: t.id({ description: 'The agreement.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      version: t.int({
        description: 'The number of the text that is signed; a newer one refuses the act.',
      }),
    }),
  },
  {
    description:
      'Signs the newest text for a side. The last signature puts the agreement in force.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => signAgreement(context, input),
  },
  {
    name: 'SignAgreementSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement, signed by this side. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'abandonAgreement',
  {
    inputFields: (t) => ({
      agreement: t.id({ description: 'The agreement.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      reason: t.string({ description: 'Why, 1–500 characters; the other sides read it.' }),
    }),
  },
  {
    description: 'Gives up, as one side, an agreement that is not in force yet.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => abandonAgreement(context, input),
  },
  {
    name: 'AbandonAgreementSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement, given up. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'renewAgreement',
  {
    inputFields: (t) => ({
      agreement: t.id({ description: 'The agreement.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Drafts the agreement that is to follow one, from its present terms, for the period that comes next.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => renewAgreement(context, input),
  },
  {
    name: 'RenewAgreementSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The draft that is to follow. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
