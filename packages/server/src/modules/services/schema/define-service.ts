import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { questionInput } from '../../../mechanisms/form/index.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { defineService } from '../commands/define-service.ts';
import { serviceDeliveryEnum, serviceType } from './service.ts';

const documentInput = builder.inputType('RequiredDocumentInput', {
  description: 'A document to bring or to hand in.',
  fields: (t) => ({
    name: t.string({ description: 'Its name, 1–60 characters.' }),
    note: t.string({ required: false, description: 'What to mind, at most 200 characters.' }),
    required: t.boolean({ description: 'False: only where it applies, as the note says.' }),
  }),
});

builder.relayMutationField(
  'defineService',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'Whose list it goes on.' }),
      name: t.string({ description: 'What it is called, 1–60 characters.' }),
      category: t.string({ description: 'Its category in words, 1–20 characters.' }),
      provider: t.string({ description: 'Who delivers it, 1–60 characters.' }),
      summary: t.string({ description: 'What it is, 1–500 characters.' }),
      standard: t.string({ description: 'What good delivery means, 1–1,000 characters.' }),
      legalBasis: t.string({ required: false, description: 'The law or rule it rests on.' }),
      eligibility: t.string({
        required: false,
        description: 'Who may apply; left out: everybody.',
      }),
      timeLimitDays: t.int({ description: 'Working days from acceptance to delivery, 1–366.' }),
      price: t.field({ type: 'Money', description: 'What it costs; amount 0 is free of charge.' }),
      delivery: t.field({ type: [serviceDeliveryEnum], description: 'Where it is delivered.' }),
      documents: t.field({ type: [documentInput], description: 'What to hand in, at most 30.' }),
      steps: t.stringList({ description: 'How it goes, at most 30 steps of 200 characters.' }),
      questions: t.field({ type: [questionInput], description: 'The application’s questions.' }),
      idempotencyKey: t.string({ description: 'Made once by the sender, repeated on retries.' }),
    }),
  },
  {
    description: 'Puts a service on a community’s list, after those that are there.',
    authScopes: { permission: 'service:manage' },
    errors: refusals,
    resolve: (_, { input: { community, ...facts } }, context) =>
      defineService(context, { ...facts, communityId: namedReference(community, 'Community') }),
  },
  {
    name: 'DefineServiceSuccess',
    outputFields: (t) => ({
      service: t.prismaField({
        type: serviceType,
        description: 'The service.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.service.findUniqueOrThrow({ ...query, where: { districtId_id: key } }),
      }),
    }),
  },
);
