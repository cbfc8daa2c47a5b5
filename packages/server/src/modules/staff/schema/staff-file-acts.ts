import { builder } from '../../../builder.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { refusals } from '../../../platform/schema/errors.ts';
import { membershipType } from '../../organizations/index.ts';
import { enterReserveList } from '../commands/enter-reserve-list.ts';
import { leaveReserveList } from '../commands/leave-reserve-list.ts';
import { recordCertificate } from '../commands/record-certificate.ts';
import { recordTraining } from '../commands/record-training.ts';
import { certificateType, reserveEntryType } from './staff-file.ts';

const onceAgain = 'Made once by the sender, 8–100 characters, repeated when it tries again.';

builder.relayMutationField(
  'recordTraining',
  {
    inputFields: (t) => ({
      membership: t.id({ description: 'The member.' }),
      title: t.string({ description: 'What it was about, 1–100 characters.' }),
      hours: t.float({ description: 'How long it took: 0.5–1,000 hours, in halves.' }),
      heldOn: t.field({ type: 'Date', description: 'The day; not one to come.' }),
      provider: t.string({ description: 'Who held it, 1–100 characters.' }),
      idempotencyKey: t.string({ description: onceAgain }),
    }),
  },
  {
    description: 'Records what a member was trained in, for staff of the place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => recordTraining(context, input),
  },
  {
    name: 'RecordTrainingSuccess',
    outputFields: (t) => ({
      membership: t.prismaField({
        type: membershipType,
        description: 'The member, with their file.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.membership.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
    }),
  },
);

builder.relayMutationField(
  'recordCertificate',
  {
    inputFields: (t) => ({
      membership: t.id({ description: 'The member.' }),
      name: t.string({ description: 'What it is, 1–60 characters: 社会工作师.' }),
      number: t.string({ description: 'Its number, 1–60 characters.' }),
      grantedOn: t.field({ type: 'Date', description: 'When it was given; not a day to come.' }),
      expiresOn: t.field({
        type: 'Date',
        required: false,
        description: 'Its last day, after the first; left out, it has none.',
      }),
      idempotencyKey: t.string({ description: onceAgain }),
    }),
  },
  {
    description: 'Records a certificate that a member holds, for staff of the place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => recordCertificate(context, input),
  },
  {
    name: 'RecordCertificateSuccess',
    outputFields: (t) => ({
      certificate: t.prismaField({
        type: certificateType,
        description: 'The certificate.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.staffCertificate.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
    }),
  },
);

builder.relayMutationField(
  'enterReserveList',
  {
    inputFields: (t) => ({
      membership: t.id({ required: false, description: 'A member; or else a talent.' }),
      talent: t.id({ required: false, description: 'A profile of the talent pool; or a member.' }),
      role: t.string({ description: 'For which role, 1–60 characters.' }),
      reason: t.string({
        description: 'Why, 1–500 characters; they and staff of the place read it.',
      }),
      idempotencyKey: t.string({ description: onceAgain }),
    }),
  },
  {
    description: 'Keeps somebody in mind for a role, for staff of the place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => enterReserveList(context, input),
  },
  {
    name: 'EnterReserveListSuccess',
    outputFields: (t) => ({
      entry: t.prismaField({
        type: reserveEntryType,
        description: 'The entry.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.reserveEntry.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
    }),
  },
);

builder.relayMutationField(
  'leaveReserveList',
  {
    inputFields: (t) => ({
      entry: t.id({ description: 'The entry.' }),
    }),
  },
  {
    description: 'Takes somebody off the reserve list, for staff of the place.',
    authScopes: { permission: 'organization:edit' },
    errors: refusals,
    resolve: (_, { input }, context) => leaveReserveList(context, input),
  },
  {
    name: 'LeaveReserveListSuccess',
    outputFields: (t) => ({
      entry: t.prismaField({
        type: reserveEntryType,
        description: 'The entry.',
        resolve: (query, { districtId, id }: RowKey, _, { db }) =>
          db.reserveEntry.findUniqueOrThrow({
            ...query,
            where: { districtId_id: { districtId, id } },
          }),
      }),
    }),
  },
);
