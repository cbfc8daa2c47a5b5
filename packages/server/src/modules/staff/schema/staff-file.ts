import { builder, findRow, rowId } from '../../../builder.ts';
import type { Membership } from '../../../generated/prisma/client.ts';
import { dayOf, storedDay } from '../../../kernel/clock.ts';
import { viewerType } from '../../../platform/schema/identity.ts';
import { assertMay, type Viewer } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { membershipType } from '../../organizations/index.ts';
import { isYear } from '../appraisals.ts';
import {
  aboutPerson,
  mayReadCertificate,
  mayReadFile,
  mayReadReserve,
  numberPurpose,
  reasonPurpose,
} from '../staff-file.ts';

/** The most of a kind that one file lists. */
const mostEntries = 200;

const trainingType = builder.prismaObject('TrainingRecord', {
  description: 'What a member was trained in.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it was about.' }),
    hours: t.float({
      description: 'How long it took, in hours; halves are told.',
      resolve: ({ halfHours }) => halfHours / 2,
    }),
    heldOn: t.field({
      type: 'Date',
      description: 'The day, the first of several.',
      resolve: ({ heldOn }) => dayOf(heldOn),
    }),
    provider: t.exposeString('provider', { description: 'Who held it.' }),
  }),
});

export const certificateType = builder.prismaNode('StaffCertificate', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'A certificate that a member holds. For them and the staff of their place.',
  authScopes: (certificate, context) => mayReadCertificate(context, certificate),
  runScopesOnType: true,
  fields: (t) => ({
    membership: t.relation('membership', { description: 'Who holds it.' }),
    name: t.exposeString('name', { description: 'What it is: 社会工作师.' }),
    number: t.string({
      description: 'Its number.',
      resolve: ({ numberCipher }, _, { encryption }) =>
        encryption.decrypt(numberCipher, numberPurpose),
    }),
    grantedOn: t.field({
      type: 'Date',
      description: 'The day on which it was given.',
      resolve: ({ grantedOn }) => dayOf(grantedOn),
    }),
    expiresOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Its last day; null when it has none.',
      resolve: ({ expiresOn }) => expiresOn && dayOf(expiresOn),
    }),
  }),
});

/** The training of a member, in a year or in all. */
const trainingOf = ({ districtId, id }: Membership, year: number | null | undefined) => ({
  districtId,
  membershipId: id,
  ...(year === null || year === undefined
    ? {}
    : isYear(year)
      ? { heldOn: { gte: storedDay(`${year}-01-01`), lte: storedDay(`${year}-12-31`) } }
      : { id: { in: [] } }),
});

const staffFileType = builder.objectRef<Membership>('StaffFile').implement({
  description:
    'What a member was trained in and which certificates they hold. For them and the staff of their place.',
  fields: (t) => ({
    membership: t.field({
      type: membershipType,
      description: 'Whose it is.',
      resolve: (membership) => membership,
    }),
    trainings: t.prismaField({
      type: [trainingType],
      description: 'Training, the newest first, at most 200.',
      args: {
        year: t.arg.int({ required: false, description: 'Of this year alone.' }),
      },
      resolve: (query, membership, { year }, { db }) =>
        db.trainingRecord.findMany({
          ...query,
          where: trainingOf(membership, year),
          orderBy: [{ heldOn: 'desc' }, { id: 'desc' }],
          take: mostEntries,
        }),
    }),
    trainingHours: t.float({
      description: 'Hours of training in a year, summed.',
      args: { year: t.arg.int({ description: 'The year.' }) },
      resolve: async (membership, { year }, { db }) => {
        const { _sum } = await db.trainingRecord.aggregate({
          where: trainingOf(membership, year),
          _sum: { halfHours: true },
        });
        return (_sum.halfHours ?? 0) / 2;
      },
    }),
    certificates: t.prismaField({
      type: [certificateType],
      description: 'Certificates, the newest first, at most 200.',
      resolve: (query, { districtId, id }, _, { db }) =>
        db.staffCertificate.findMany({
          ...query,
          where: { districtId, membershipId: id },
          orderBy: [{ grantedOn: 'desc' }, { id: 'desc' }],
          take: mostEntries,
        }),
    }),
  }),
});

builder.prismaObjectField(membershipType, 'staffFile', (t) =>
  t.field({
    type: staffFileType,
    nullable: true,
    description: 'Training and certificates: to the member and staff of the place; null to others.',
    resolve: async (membership, _, context) =>
      (await mayReadFile(context, membership)) ? membership : null,
  }),
);

builder.objectField(viewerType, 'staffFiles', (t) =>
  t.field({
    type: [staffFileType],
    description:
      'The viewer’s own, one for each body in which they are or were, the newest first, at most 200.',
    resolve: (viewer: Viewer, _, { db }) =>
      viewer.kind === 'person'
        ? db.membership.findMany({
            where: { districtId: viewer.districtId, personId: viewer.personId },
            orderBy: { id: 'desc' },
            take: mostEntries,
          })
        : [],
  }),
);

export const reserveEntryType = builder.prismaNode('ReserveEntry', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description:
    'Somebody is kept in mind for a role (后备人选). For them and the staff of their place.',
  authScopes: (entry, context) => mayReadReserve(context, entry),
  runScopesOnType: true,
  fields: (t) => ({
    membership: t.relation('membership', {
      nullable: true,
      description: 'The member; null for somebody of the talent pool.',
    }),
    talent: t.relation('talent', {
      nullable: true,
      description: 'Their profile in the talent pool; null for a member.',
    }),
    role: t.exposeString('role', { description: 'For which role.' }),
    reason: t.string({
      description: 'Why.',
      resolve: ({ reasonCipher }, _, { encryption }) =>
        encryption.decrypt(reasonCipher, reasonPurpose),
    }),
    enteredAt: t.expose('enteredAt', { type: 'DateTime', description: 'Since when.' }),
    leftAt: t.expose('leftAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When they left the list; null while they are on it.',
    }),
  }),
});

const reserveConnection = builder.connectionObject({
  type: reserveEntryType,
  name: 'ReserveEntryConnection',
  description: 'A page of the reserve list.',
});

builder.prismaObjectField(communityType, 'reserveList', (t) =>
  t.prismaConnection(
    {
      type: reserveEntryType,
      cursor: 'districtId_id',
      authScopes: { permission: 'organization:edit' },
      description: 'Who is on the reserve list here and below, for staff; newest first.',
      resolve: (query, community, _, { db, viewer }) => {
        assertMay(viewer, 'organization:edit', community);
        const { id, districtId } = community;
        return db.reserveEntry.findMany({
          ...query,
          where: {
            ...(districtId ? { districtId } : {}),
            leftAt: null,
            community: { OR: [{ id }, { ancestorIds: { has: id } }] },
          },
          orderBy: { id: 'desc' },
        });
      },
    },
    reserveConnection,
  ),
);

builder.objectField(viewerType, 'reserveEntries', (t) =>
  t.prismaConnection(
    {
      type: reserveEntryType,
      cursor: 'districtId_id',
      description: 'Where the viewer is on a reserve list; newest first. Empty for visitors.',
      resolve: (query, viewer: Viewer, _, { db }) =>
        viewer.kind === 'person'
          ? db.reserveEntry.findMany({
              ...query,
              where: { districtId: viewer.districtId, ...aboutPerson(viewer.personId) },
              orderBy: { id: 'desc' },
            })
          : [],
    },
    reserveConnection,
  ),
);
