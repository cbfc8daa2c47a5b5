import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { ServiceRequest } from '../../../generated/prisma/client.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { answerInput } from '../../../mechanisms/form/index.ts';
import { receiptOf, receiptType } from '../../../mechanisms/receipt/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { type AdvanceAction, advanceServiceRequest } from '../commands/advance-service-request.ts';
import { applyForService } from '../commands/apply-for-service.ts';
import { rateService } from '../commands/rate-service.ts';
import { resubmitServiceRequest } from '../commands/resubmit-service-request.ts';
import { serviceRequestType } from './service-request.ts';

type RequestQuery = Parameters<Context['db']['serviceRequest']['findUniqueOrThrow']>[0];

function requestOf(query: object, key: RowKey, { db }: Context): Promise<ServiceRequest> {
  const found: RequestQuery = { ...query, where: { districtId_id: key } };
  return db.serviceRequest.findUniqueOrThrow(found);
}

const actionEnum = builder.enumType('ServiceRequestAction', {
  description: 'Steps of an application that need nothing but, at most, a reason.',
  values: {
    ACCEPT: { description: 'Staff accept it; the time limit begins.' },
    RETURN: { description: 'Staff return it, with the reason.' },
    SCHEDULE: { description: 'Staff agree a time; the reason says which.' },
    START: { description: 'Staff begin.' },
    DELIVER: { description: 'Staff have delivered.' },
    CLOSE: { description: 'Staff finish it.' },
    WITHDRAW: { description: 'The applicant withdraws it.' },
  } as const satisfies Record<AdvanceAction, object>,
});

builder.relayMutationField(
  'applyForService',
  {
    inputFields: (t) => ({
      service: t.id({ description: 'What is applied for.' }),
      answers: t.field({ type: [answerInput], description: 'Answers to the service’s form.' }),
      idempotencyKey: t.string({ description: 'Made once by the sender, repeated on retries.' }),
    }),
  },
  {
    description: 'Applies for a service. The answers are stored encrypted.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      applyForService(context, { ...input, service: namedRow(input.service, 'Service') }),
  },
  {
    name: 'ApplyForServiceSuccess',
    outputFields: (t) => ({
      serviceRequest: t.prismaField({
        type: serviceRequestType,
        description: 'The application.',
        resolve: (query, key: RowKey, _, context) => requestOf(query, key, context),
      }),
      receipt: t.prismaField({
        type: receiptType,
        description: 'The receipt to follow it by.',
        resolve: (query, key: RowKey, _, context) => receiptOf(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'advanceServiceRequest',
  {
    inputFields: (t) => ({
      serviceRequest: t.id({ description: 'The application.' }),
      action: t.field({ type: actionEnum, description: 'The step.' }),
      reason: t.string({
        required: false,
        description: 'Why, at most 500 characters; the applicant reads it. RETURN needs one.',
      }),
    }),
  },
  {
    description: 'Moves an application one step on.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      advanceServiceRequest(context, {
        action: input.action,
        reason: input.reason ?? null,
        serviceRequest: namedRow(input.serviceRequest, 'ServiceRequest'),
      }),
  },
  {
    name: 'AdvanceServiceRequestSuccess',
    outputFields: (t) => ({
      serviceRequest: t.prismaField({
        type: serviceRequestType,
        description: 'The application after the step.',
        resolve: (query, key: RowKey, _, context) => requestOf(query, key, context),
      }),
    }),
  },
);

builder.relayMutationField(
  'resubmitServiceRequest',
  {
    inputFields: (t) => ({
      serviceRequest: t.id({ description: 'The returned application.' }),
      answers: t.field({ type: [answerInput], description: 'All answers, completed.' }),
    }),
  },
  {
    description: 'Sends a returned application again.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      resubmitServiceRequest(context, {
        answers: input.answers,
        serviceRequest: namedRow(input.serviceRequest, 'ServiceRequest'),
      }),
  },
  {
    name: 'ResubmitServiceRequestSuccess',
    outputFields: (t) => ({
      serviceRequest: t.prismaField({
        type: serviceRequestType,
        description: 'The application, waiting again.',
        resolve: (query, key: RowKey, _, context) => requestOf(query, key, context),
      }),
    }),
  },
);

builder.relayMutationField(
  'rateService',
  {
    inputFields: (t) => ({
      serviceRequest: t.id({ description: 'The delivered application.' }),
      stars: t.int({ description: '1 to 5 stars.' }),
      comment: t.string({
        required: false,
        description: 'What staff should know, at most 500 characters. Stored encrypted.',
      }),
    }),
  },
  {
    description: 'The applicant rates what was delivered, once.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) =>
      rateService(context, {
        stars: input.stars,
        comment: input.comment ?? null,
        serviceRequest: namedRow(input.serviceRequest, 'ServiceRequest'),
      }),
  },
  {
    name: 'RateServiceSuccess',
    outputFields: (t) => ({
      serviceRequest: t.prismaField({
        type: serviceRequestType,
        description: 'The application with its rating.',
        resolve: (query, key: RowKey, _, context) => requestOf(query, key, context),
      }),
    }),
  },
);
