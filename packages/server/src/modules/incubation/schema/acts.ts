import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { organizationType } from '../../organizations/index.ts';
import { advanceIncubation } from '../commands/advance-incubation.ts';
import { beginIncubation } from '../commands/begin-incubation.ts';
import { certifyOrganization } from '../commands/certify-organization.ts';
import { grantToIncubated } from '../commands/grant-to-incubated.ts';
import { recordFiling } from '../commands/record-filing.ts';
import { revokeCertification } from '../commands/revoke-certification.ts';
import { certificationType } from './certification.ts';
import { filingKindEnum, grantKindEnum, incubationActionEnum } from './enums.ts';
import { incubationType } from './incubation.ts';

const keyOf = ({ districtId, id }: RowKey): RowKey => ({ districtId, id });

builder.relayMutationField(
  'beginIncubation',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The organization.' }),
      incubator: t.id({
        required: false,
        description: 'The centre that incubates it, if there is one.',
      }),
      startedOn: t.field({ type: 'Date', description: 'Since when; not a day to come.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Takes an organization of society into incubation.',
    authScopes: { permission: 'incubation:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => beginIncubation(context, input),
  },
  {
    name: 'BeginIncubationSuccess',
    outputFields: (t) => ({
      incubation: t.prismaField({
        type: incubationType,
        description: 'The incubation.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.incubation.findUniqueOrThrow({ ...query, where: { districtId_id: keyOf(key) } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'advanceIncubation',
  {
    inputFields: (t) => ({
      incubation: t.id({ description: 'The incubation.' }),
      action: t.field({ type: incubationActionEnum, description: 'The step.' }),
      reason: t.string({
        required: false,
        description: 'Why, at most 500 characters; needed to leave.',
      }),
    }),
  },
  {
    description: 'Takes an incubation to its next stage, ends it, or takes up one that was left.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => advanceIncubation(context, input),
  },
  {
    name: 'AdvanceIncubationSuccess',
    outputFields: (t) => ({
      incubation: t.prismaField({
        type: incubationType,
        description: 'The incubation.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.incubation.findUniqueOrThrow({ ...query, where: { districtId_id: keyOf(key) } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'grantToIncubated',
  {
    inputFields: (t) => ({
      incubation: t.id({ description: 'The incubation.' }),
      kind: t.field({ type: grantKindEnum, description: 'Money, space or training.' }),
      description: t.string({ description: 'What it is, 1–500 characters; everybody reads it.' }),
      amount: t.field({
        type: 'Money',
        required: false,
        description: 'For money, above 0; none for space and training.',
      }),
      grantedOn: t.field({ type: 'Date', description: 'When; not a day to come.' }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Enters what an organization in incubation was given.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => grantToIncubated(context, input),
  },
  {
    name: 'GrantToIncubatedSuccess',
    outputFields: (t) => ({
      incubation: t.prismaField({
        type: incubationType,
        description: 'The incubation with it.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.incubation.findUniqueOrThrow({ ...query, where: { districtId_id: keyOf(key) } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'recordFiling',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The organization.' }),
      kind: t.field({ type: filingKindEnum, description: 'Filed or registered.' }),
      authority: t.string({ description: 'With whom, 1–100 characters.' }),
      number: t.string({
        description: 'The number of the document, 1–50 characters, unique within its kind.',
      }),
      filedOn: t.field({ type: 'Date', description: 'When; not a day to come.' }),
      expiresOn: t.field({
        type: 'Date',
        required: false,
        description: 'Its last day; left out when it has none.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Enters a filing (备案) or a registration (登记) of an organization.',
    authScopes: { level: 'ACCOUNT' },
    errors: refusals,
    resolve: (_, { input }, context) => recordFiling(context, input),
  },
  {
    name: 'RecordFilingSuccess',
    outputFields: (t) => ({
      organization: t.prismaField({
        type: organizationType,
        description: 'The organization with it.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.organization.findUniqueOrThrow({ ...query, where: { districtId_id: keyOf(key) } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'certifyOrganization',
  {
    inputFields: (t) => ({
      organization: t.id({ description: 'The organization.' }),
      scheme: t.string({ description: 'What it is certified as, 1–60 characters.' }),
      certifier: t.string({ description: 'Who certified it, 1–100 characters.' }),
      number: t.string({
        description: 'The number of the certificate, 1–50 characters, unique within its scheme.',
      }),
      grantedOn: t.field({ type: 'Date', description: 'When; not a day to come.' }),
      expiresOn: t.field({
        type: 'Date',
        description: 'Its last day: not before today, at most twenty years later.',
      }),
      idempotencyKey: t.string({
        description: 'Made once by the sender, 8–100 characters, repeated when it tries again.',
      }),
    }),
  },
  {
    description: 'Enters that an organization is certified as something until a day.',
    authScopes: { permission: 'certification:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => certifyOrganization(context, input),
  },
  {
    name: 'CertifyOrganizationSuccess',
    outputFields: (t) => ({
      certification: t.prismaField({
        type: certificationType,
        description: 'The certification.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.certification.findUniqueOrThrow({ ...query, where: { districtId_id: keyOf(key) } }),
      }),
    }),
  },
);

builder.relayMutationField(
  'revokeCertification',
  {
    inputFields: (t) => ({
      certification: t.id({ description: 'The certification.' }),
      reason: t.string({ description: 'Why, 1–500 characters; everybody reads it.' }),
    }),
  },
  {
    description: 'Revokes a certification.',
    authScopes: { permission: 'certification:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => revokeCertification(context, input),
  },
  {
    name: 'RevokeCertificationSuccess',
    outputFields: (t) => ({
      certification: t.prismaField({
        type: certificationType,
        description: 'The certification, revoked.',
        resolve: (query, key: RowKey, _, { db }) =>
          db.certification.findUniqueOrThrow({ ...query, where: { districtId_id: keyOf(key) } }),
      }),
    }),
  },
);
