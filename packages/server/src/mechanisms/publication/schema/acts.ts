import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { channelEnum } from '../../../platform/schema/enums.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { receiptOf, receiptType } from '../../receipt/index.ts';
import { answerObjection } from '../commands/answer-objection.ts';
import { extendPublication } from '../commands/extend-publication.ts';
import { objectToPublication } from '../commands/object-to-publication.ts';
import { recordObjection } from '../commands/record-objection.ts';
import { withdrawPublication } from '../commands/withdraw-publication.ts';
import { objectionOutcome, objectionType } from './objection.ts';
import { publicationType } from './publication.ts';

type PublicationQuery = Parameters<Context['db']['publication']['findUniqueOrThrow']>[0];
type ObjectionQuery = Parameters<Context['db']['objection']['findUniqueOrThrow']>[0];

/** The fields in which acts answer their publication, objection and receipt. */
const publicationAnswered = {
  type: publicationType,
  description: 'The notice afterwards.',
  resolve: (
    query: Omit<PublicationQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) => db.publication.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

const objectionAnswered = {
  type: objectionType,
  description: 'The objection afterwards.',
  resolve: (
    query: Omit<ObjectionQuery, 'where'>,
    { districtId, id }: RowKey,
    _: object,
    { db }: Context,
  ) => db.objection.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } }),
} as const;

type ReceiptQuery = Parameters<typeof receiptOf>[1];

const receiptAnswered = {
  type: receiptType,
  description: 'To follow it by.',
  resolve: (query: ReceiptQuery, key: RowKey, _: object, context: Context) =>
    receiptOf(context, query, key),
} as const;

const words = {
  publication: 'The notice.',
  body: 'What speaks against it, 1–2,000 characters. Public; numbers of people are masked.',
  withholdName: 'True leaves the name out of what everybody reads.',
  key: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
} as const;

builder.relayMutationField(
  'extendPublication',
  {
    inputFields: (t) => ({
      publication: t.id({ description: words.publication }),
      days: t.int({ description: 'Civil days in all, more than now.' }),
      reason: t.string({ description: 'Why; public. 1–500 characters.' }),
    }),
  },
  {
    description: 'Leaves a notice up for longer, as who answers for it. It is never cut short.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => extendPublication(context, input),
  },
  {
    name: 'ExtendPublicationSuccess',
    outputFields: (t) => ({ publication: t.prismaField(publicationAnswered) }),
  },
);

builder.relayMutationField(
  'withdrawPublication',
  {
    inputFields: (t) => ({
      publication: t.id({ description: words.publication }),
      reason: t.string({ description: 'Why; public. 1–500 characters.' }),
    }),
  },
  {
    description:
      'Takes a notice down before its time, as who answers for it. What was published goes back to be amended.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => withdrawPublication(context, input),
  },
  {
    name: 'WithdrawPublicationSuccess',
    outputFields: (t) => ({ publication: t.prismaField(publicationAnswered) }),
  },
);

builder.relayMutationField(
  'objectToPublication',
  {
    inputFields: (t) => ({
      publication: t.id({ description: words.publication }),
      body: t.string({ description: words.body }),
      withholdName: t.boolean({ required: false, description: words.withholdName }),
      idempotencyKey: t.string({ description: words.key }),
    }),
  },
  {
    description: 'Objects to what is on public notice. It is answered, with reasons, in public.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { withholdName, ...rest } }, context) =>
      objectToPublication(context, { ...rest, withholdName: withholdName ?? false }),
  },
  {
    name: 'ObjectToPublicationSuccess',
    outputFields: (t) => ({
      objection: t.prismaField(objectionAnswered),
      receipt: t.prismaField(receiptAnswered),
    }),
  },
);

builder.relayMutationField(
  'recordObjection',
  {
    inputFields: (t) => ({
      publication: t.id({ description: words.publication }),
      body: t.string({ description: words.body }),
      channel: t.field({
        type: channelEnum,
        description: 'PAPER for something written, ASSISTED for the counter or the telephone.',
      }),
      callerName: t.string({
        required: false,
        description: 'Whose it is, 1–40 characters; kept encrypted.',
      }),
      callerPhone: t.string({
        required: false,
        description: 'Their mobile number; kept encrypted. The receipt is found again by it.',
      }),
      withholdName: t.boolean({
        required: false,
        description: `${words.withholdName} Otherwise it is printed as 王*兰.`,
      }),
      idempotencyKey: t.string({ description: words.key }),
    }),
  },
  {
    description: 'Enters an objection of somebody who came, called or wrote, as staff.',
    authScopes: { permission: 'publication:edit' },
    errors: refusals,
    resolve: (_, { input: { withholdName, ...rest } }, context) =>
      recordObjection(context, { ...rest, withholdName: withholdName ?? true }),
  },
  {
    name: 'RecordObjectionSuccess',
    outputFields: (t) => ({
      objection: t.prismaField(objectionAnswered),
      receipt: t.prismaField(receiptAnswered),
    }),
  },
);

builder.relayMutationField(
  'answerObjection',
  {
    inputFields: (t) => ({
      objection: t.id({ description: 'The objection.' }),
      outcome: t.field({ type: objectionOutcome, description: 'What becomes of it.' }),
      reasons: t.string({
        description: 'Why; public, numbers of people are masked. 1–2,000 characters.',
      }),
    }),
  },
  {
    description: 'Answers an objection, once, as who answers for the notice.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => answerObjection(context, input),
  },
  {
    name: 'AnswerObjectionSuccess',
    outputFields: (t) => ({ objection: t.prismaField(objectionAnswered) }),
  },
);
