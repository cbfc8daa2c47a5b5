import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { tenureEnum } from '../../../platform/schema/enums.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { claimResidency } from '../commands/claim-residency.ts';
import { confirmResidencyByCode } from '../commands/confirm-residency-by-code.ts';
import { endResidency } from '../commands/end-residency.ts';
import { registerResidency } from '../commands/register-residency.ts';
import { revokeResidency } from '../commands/revoke-residency.ts';
import { verifyResidency } from '../commands/verify-residency.ts';
import { residencyType } from './residency.ts';

type ResidencyQuery = Parameters<Context['db']['residency']['findUniqueOrThrow']>[0];

const readBack = (
  { db }: Context,
  query: Omit<ResidencyQuery, 'where'>,
  { districtId, id }: RowKey,
) => db.residency.findUniqueOrThrow({ ...query, where: { districtId_id: { districtId, id } } });

builder.relayMutationField(
  'registerResidency',
  {
    inputFields: (t) => ({
      household: t.id({ description: 'Where they live.' }),
      person: t.id({ required: false, description: 'Somebody known (`Person:…`); or a name.' }),
      name: t.string({
        required: false,
        description: 'The real name, 1–40 characters; kept encrypted.',
      }),
      phone: t.string({
        required: false,
        description: 'A mobile number of 11 digits; who has it is that person. Kept encrypted.',
      }),
      tenure: t.field({
        type: tenureEnum,
        required: false,
        description: 'As what they live there.',
      }),
      registered: t.boolean({
        required: false,
        description: 'Whether their household registration (户籍) is here.',
      }),
      since: t.field({ type: 'Date', required: false, description: 'Since when they live there.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Registers that somebody lives in a household, verified, as staff. Takes `resident:edit` and `person:verify`.',
    authScopes: { permission: 'resident:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => registerResidency(context, input),
  },
  {
    name: 'RegisterResidencySuccess',
    outputFields: (t) => ({
      residency: t.prismaField({
        type: residencyType,
        nullable: true,
        description: 'The residency, verified; null for a key that may register and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'claimResidency',
  {
    inputFields: (t) => ({
      community: t.id({ description: 'The building; or the closest place in the tree.' }),
      door: t.string({ description: 'As written on the door, 1–40 characters; kept encrypted.' }),
      name: t.string({ description: 'One’s real name, 1–40 characters; kept encrypted.' }),
      tenure: t.field({
        type: tenureEnum,
        required: false,
        description: 'As what one lives there.',
      }),
      registered: t.boolean({
        required: false,
        description: 'Whether one’s household registration (户籍) is here.',
      }),
      since: t.field({ type: 'Date', required: false, description: 'Since when one lives there.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description:
      'Says where one lives. Staff verify it, or a code from the door does. Takes the level ACCOUNT.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => claimResidency(context, input),
  },
  {
    name: 'ClaimResidencySuccess',
    outputFields: (t) => ({
      residency: t.prismaField({
        type: residencyType,
        description: 'The claim.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'verifyResidency',
  { inputFields: (t) => ({ residency: t.id({ description: 'One that has not ended.' }) }) },
  {
    description: 'Verifies a residency for three years, as staff.',
    authScopes: { permission: 'person:verify' },
    errors: refusals,
    resolve: (_, { input }, context) => verifyResidency(context, input),
  },
  {
    name: 'VerifyResidencySuccess',
    outputFields: (t) => ({
      residency: t.prismaField({
        type: residencyType,
        nullable: true,
        description: 'The residency, verified; null for a key that may verify and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'revokeResidency',
  {
    inputFields: (t) => ({
      residency: t.id({ description: 'One that is claimed or verified.' }),
      reason: t.string({ description: 'Why, 1–500 characters; the person reads it.' }),
    }),
  },
  {
    description: 'Refuses a claim or takes a verification back, as staff.',
    authScopes: { permission: 'person:verify' },
    errors: refusals,
    resolve: (_, { input }, context) => revokeResidency(context, input),
  },
  {
    name: 'RevokeResidencySuccess',
    outputFields: (t) => ({
      residency: t.prismaField({
        type: residencyType,
        nullable: true,
        description: 'The residency, revoked; null for a key that may verify and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'endResidency',
  {
    inputFields: (t) => ({ residency: t.id({ description: 'One that is claimed or verified.' }) }),
  },
  {
    description: 'Says that one, or as staff that somebody, has moved away.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => endResidency(context, input),
  },
  {
    name: 'EndResidencySuccess',
    outputFields: (t) => ({
      residency: t.prismaField({
        type: residencyType,
        nullable: true,
        description: 'The residency, ended; null for a key that may edit and not read.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);

builder.relayMutationField(
  'confirmResidencyByCode',
  {
    inputFields: (t) => ({
      code: t.string({ description: 'The code on the paper; case, spaces, dashes do not matter.' }),
    }),
  },
  {
    description: 'Confirms by a code that was handed out at the door that one lives there.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => confirmResidencyByCode(context, input),
  },
  {
    name: 'ConfirmResidencyByCodeSuccess',
    outputFields: (t) => ({
      residency: t.prismaField({
        type: residencyType,
        description: 'The residency, verified.',
        resolve: (query, key: RowKey, _, context) => readBack(context, query, key),
      }),
    }),
  },
);
