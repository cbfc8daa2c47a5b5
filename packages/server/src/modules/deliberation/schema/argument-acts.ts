import { builder } from '../../../builder.ts';
import { receiptOf, receiptType } from '../../../mechanisms/receipt/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { addArgument } from '../commands/add-argument.ts';
import { editArgument } from '../commands/edit-argument.ts';
import { replyToArgument } from '../commands/reply-to-argument.ts';
import { thankForArgument } from '../commands/thank-for-argument.ts';
import { withdrawArgument } from '../commands/withdraw-argument.ts';
import { withdrawThanks } from '../commands/withdraw-thanks.ts';
import { argumentType } from './argument.ts';
import { stanceEnum } from './enums.ts';

const keyDescription =
  'Made once by the sender, 8–100 characters; a repeat returns the first answer.';

builder.relayMutationField(
  'addArgument',
  {
    inputFields: (t) => ({
      topic: t.id({ description: 'The topic.' }),
      stance: t.field({ type: stanceEnum, description: 'Where the argument stands.' }),
      body: t.string({ description: 'The reason, plain text, 1–1,000 characters.' }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description: 'Gives a reason in a topic under discussion.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => addArgument(context, input),
  },
  {
    name: 'AddArgumentSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The new argument.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
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
  'replyToArgument',
  {
    inputFields: (t) => ({
      argument: t.id({ description: 'The argument, or a reply to one.' }),
      stance: t.field({
        type: stanceEnum,
        required: false,
        defaultValue: 'NEUTRAL',
        description: 'Where the reply stands towards the topic.',
      }),
      body: t.string({ description: 'The reply, plain text, 1–1,000 characters.' }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Replies to an argument in a topic under discussion. Replies to replies are the deepest.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      replyToArgument(context, { ...input, stance: input.stance ?? undefined }),
  },
  {
    name: 'ReplyToArgumentSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The new reply.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
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
  'editArgument',
  {
    inputFields: (t) => ({
      argument: t.id({ description: 'The argument or reply.' }),
      body: t.string({ description: 'Its new text, plain, 1–1,000 characters.' }),
    }),
  },
  {
    description:
      'Changes the text of one’s own argument or reply within 15 minutes. It is shown as edited.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => editArgument(context, input),
  },
  {
    name: 'EditArgumentSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The argument with its new text.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'withdrawArgument',
  { inputFields: (t) => ({ argument: t.id({ description: 'The argument or reply.' }) }) },
  {
    description: 'Takes back one’s own argument or reply for good. Its place and its replies stay.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => withdrawArgument(context, input),
  },
  {
    name: 'WithdrawArgumentSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The withdrawn argument.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'thankForArgument',
  { inputFields: (t) => ({ argument: t.id({ description: 'The argument or reply.' }) }) },
  {
    description:
      'Thanks a neighbour for an argument, once a person; thanking again changes nothing.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => thankForArgument(context, input),
  },
  {
    name: 'ThankForArgumentSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The argument, thanked for.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'withdrawThanks',
  { inputFields: (t) => ({ argument: t.id({ description: 'The argument or reply.' }) }) },
  {
    description: 'Takes back one’s thanks for an argument; changes nothing when there are none.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => withdrawThanks(context, input),
  },
  {
    name: 'WithdrawThanksSuccess',
    outputFields: (t) => ({
      argument: t.prismaField({
        type: argumentType,
        description: 'The argument without the thanks.',
        resolve: (query, key, _, { db }) =>
          db.argument.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);
