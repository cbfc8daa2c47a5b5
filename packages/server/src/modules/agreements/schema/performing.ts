import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { answerInput } from '../../../mechanisms/form/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { acknowledgeRemedy } from '../commands/acknowledge-remedy.ts';
import { answerBreach } from '../commands/answer-breach.ts';
import { endAgreement } from '../commands/end-agreement.ts';
import { rateAgreementSide } from '../commands/rate-agreement-side.ts';
import { recordFulfilment } from '../commands/record-fulfilment.ts';
import { reportBreach } from '../commands/report-breach.ts';
import { agreementType } from './agreement.ts';
import { readBack } from './read-back.ts';

builder.relayMutationField(
  'recordFulfilment',
  {
    inputFields: (t) => ({
      obligation: t.id({ description: 'The obligation.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      note: t.string({
        required: false,
        description: 'What to say of it, at most 500 characters; the sides and staff read it.',
      }),
    }),
  },
  {
    description: 'Confirms, as another side than the one that owes it, that an obligation is done.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => recordFulfilment(context, input),
  },
  {
    name: 'RecordFulfilmentSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement with it. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'reportBreach',
  {
    inputFields: (t) => ({
      obligation: t.id({ description: 'The obligation.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      body: t.string({
        description: 'What was not kept, 1–1,000 characters; the sides and staff read it.',
      }),
    }),
  },
  {
    description: 'Says, as another side than the one that owes it, that an obligation is not kept.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => reportBreach(context, input),
  },
  {
    name: 'ReportBreachSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement with it. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'answerBreach',
  {
    inputFields: (t) => ({
      breach: t.id({ description: 'The report.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      answer: t.string({
        description: 'The answer, 1–1,000 characters; the sides and staff read it.',
      }),
    }),
  },
  {
    description: 'Answers, as the side that owes it, what was said not to be kept.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => answerBreach(context, input),
  },
  {
    name: 'AnswerBreachSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement with it. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'acknowledgeRemedy',
  {
    inputFields: (t) => ({
      breach: t.id({ description: 'The report.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
    }),
  },
  {
    description: 'Says, as the side that reported it, that it has been put right.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => acknowledgeRemedy(context, input),
  },
  {
    name: 'AcknowledgeRemedySuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement with it. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'rateAgreementSide',
  {
    inputFields: (t) => ({
      agreement: t.id({ description: 'The agreement.' }),
      side: t.id({
        description: 'The side that the viewer acts for; see `mySides`.',
      }),
      rated: t.id({ description: 'The side that is rated.' }),
      answers: t.field({
        type: [answerInput],
        description: 'By the questions of the agreement’s form.',
      }),
    }),
  },
  {
    description: 'Rates another side, once, from sixty days before the end on.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => rateAgreementSide(context, input),
  },
  {
    name: 'RateAgreementSideSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement with it. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endAgreement',
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
    description:
      'Gives notice, as one side: the agreement ends thirty days later, or at once when every side has given notice.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => endAgreement(context, input),
  },
  {
    name: 'EndAgreementSuccess',
    outputFields: (t) => ({
      agreement: t.prismaField({
        type: agreementType,
        nullable: true,
        description: 'The agreement, with the notice. Null for a key that may not read it.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
