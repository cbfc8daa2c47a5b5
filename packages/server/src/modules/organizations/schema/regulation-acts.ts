import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { adoptRegulation } from '../commands/adopt-regulation.ts';
import { repealRegulation } from '../commands/repeal-regulation.ts';
import { keyDescription, readRegulation } from './read-back.ts';
import { regulationType } from './regulation.ts';

builder.relayMutationField(
  'adoptRegulation',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'Whose rule it is.' }),
      title: t.string({ description: 'What it is called, 2–100 characters.' }),
      body: t.string({ description: 'Its text, 1–20,000 characters.' }),
      basis: t.string({ description: 'What it rests on, 1–300 characters.' }),
      keeper: t.string({
        description: 'Who looks after it, as an office or a title, 1–60 characters.',
      }),
      adoptedOn: t.field({ type: 'Date', description: 'When it was adopted.' }),
      reviewOn: t.field({ type: 'Date', description: 'When it is to be looked at again; later.' }),
      replaces: t.id({
        required: false,
        description: 'The version in whose place it holds, of the same body.',
      }),
      idempotencyKey: t.string({ description: keyDescription }),
    }),
  },
  {
    description:
      'Enters a rule of a body into its register, or a new version of one. For whoever speaks for the body, and staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => adoptRegulation(context, input),
  },
  {
    name: 'AdoptRegulationSuccess',
    outputFields: (t) => ({
      regulation: t.prismaField({
        type: regulationType,
        description: 'The version.',
        resolve: (query, key: RowKey, _, context) => readRegulation(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'repealRegulation',
  {
    inputFields: (t) => ({
      regulation: t.id({ description: 'A version that holds.' }),
      reason: t.string({ description: 'Why, 1–500 characters. Everybody reads it.' }),
    }),
  },
  {
    description:
      'Repeals a rule of a body. For whoever speaks for the body, and staff of its place.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => repealRegulation(context, input),
  },
  {
    name: 'RepealRegulationSuccess',
    outputFields: (t) => ({
      regulation: t.prismaField({
        type: regulationType,
        description: 'The version, repealed.',
        resolve: (query, key: RowKey, _, context) => readRegulation(context, query, key),
      }),
    }),
  },
);
