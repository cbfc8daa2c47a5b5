import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { decideAdmission } from '../commands/decide-admission.ts';
import { requestAdmission } from '../commands/request-admission.ts';
import { resubmitAdmission } from '../commands/resubmit-admission.ts';
import { withdrawAdmission } from '../commands/withdraw-admission.ts';
import { admissionRequestType } from './admission.ts';
import { admissionDecisionEnum, demandKindEnum } from './enums.ts';

type RequestQuery = Parameters<Context['db']['admissionRequest']['findUniqueOrThrow']>[0];

const readBack = (
  { db }: Context,
  query: Omit<RequestQuery, 'where'>,
  { districtId, id }: RowKey,
) =>
  db.admissionRequest.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

type InputBuilder = Parameters<NonNullable<Parameters<typeof builder.inputType>[1]['fields']>>[0];

/** What a department writes, the first time and when it submits again. */
const content = (t: InputBuilder) => ({
  targets: t.idList({
    description:
      'Where it is to apply, 1–100: communities, subdistricts or the district. What lies within another of them is covered by it.',
  }),
  kind: t.field({ type: demandKindEnum, description: 'What kind of thing is asked.' }),
  title: t.string({ description: 'What is to be done, 1–100 characters.' }),
  body: t.string({ description: 'What it is for and how, 1–4,000 characters.' }),
  basis: t.string({
    description: 'The law, regulation or document it rests on. Not approved without.',
  }),
  standard: t.string({ description: 'What doing it well means. Not approved without.' }),
  funds: t.field({
    type: 'Money',
    description: 'Money for each community and year. Not approved without.',
  }),
  budgetLine: t.string({
    description: 'The line of the department’s budget that pays, at most 200 characters.',
  }),
  timesPerYear: t.int({ description: 'How often in a year, 1–3,660.' }),
  minutesEach: t.int({ description: 'Minutes of one worker each time, 1–14,400.' }),
  since: t.field({ type: 'Date', description: 'The first day of the term.' }),
  until: t.field({ type: 'Date', description: 'The last day of the term.' }),
});

builder.relayMutationField(
  'requestAdmission',
  {
    inputFields: (t) => ({
      department: t.id({
        description:
          'Who asks: a department, coordinating body, mass organization or party committee that the viewer acts for.',
      }),
      ...content(t),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Asks, for a department, to give communities a task, a form, a ledger or the like (社区准入).',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { funds, ...rest } }, context) =>
      requestAdmission(context, { ...rest, fundsMinor: funds.amount }),
  },
  {
    name: 'RequestAdmissionSuccess',
    outputFields: (t) => ({
      request: t.prismaField({
        type: admissionRequestType,
        description: 'The request, waiting for the admission body.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'resubmitAdmission',
  {
    inputFields: (t) => ({
      request: t.id({ description: 'One that was returned.' }),
      ...content(t),
    }),
  },
  {
    description: 'Submits a returned request again, as it is meant now.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input: { funds, ...rest } }, context) =>
      resubmitAdmission(context, { ...rest, fundsMinor: funds.amount }),
  },
  {
    name: 'ResubmitAdmissionSuccess',
    outputFields: (t) => ({
      request: t.prismaField({
        type: admissionRequestType,
        description: 'The request, waiting again.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'decideAdmission',
  {
    inputFields: (t) => ({
      request: t.id({ description: 'One that is submitted.' }),
      decision: t.field({ type: admissionDecisionEnum, description: 'What is decided.' }),
      reason: t.string({
        required: false,
        description: 'What the department reads, at most 1,000 characters. Needed but to approve.',
      }),
    }),
  },
  {
    description:
      'Decides on a request, for the district’s admission body. Approved, it is at once a duty of every place asked for.',
    authScopes: { permission: 'admission:decide' },
    errors: refusals,
    resolve: (_, { input: { reason, ...rest } }, context) =>
      decideAdmission(context, { ...rest, reason: reason ?? null }),
  },
  {
    name: 'DecideAdmissionSuccess',
    outputFields: (t) => ({
      request: t.prismaField({
        type: admissionRequestType,
        description: 'The request, decided.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'withdrawAdmission',
  {
    inputFields: (t) => ({ request: t.id({ description: 'One that is not decided.' }) }),
  },
  {
    description: 'Takes back a request, for the department.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => withdrawAdmission(context, input),
  },
  {
    name: 'WithdrawAdmissionSuccess',
    outputFields: (t) => ({
      request: t.prismaField({
        type: admissionRequestType,
        description: 'The request, withdrawn.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
