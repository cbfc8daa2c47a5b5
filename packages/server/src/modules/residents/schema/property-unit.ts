import type { OwnersCount } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { PropertyUnit, UnitOwnership } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { isForStaff } from '../access.ts';
import { shown } from '../civil-days.ts';
import { countOwnersOf, mayReadOwnership, ownedOn, squareMetres } from '../ownership.ts';
import { maskedName } from '../policies.ts';
import { openDoor, openName } from '../private-texts.ts';

async function owns(
  { db, viewer, clock }: Context,
  { districtId, id: unitId }: PropertyUnit,
): Promise<boolean> {
  if (viewer.kind !== 'person' || viewer.districtId !== districtId) return false;
  const { personId } = viewer;
  const own = { districtId, unitId, personId, ...ownedOn(clock.now()) };
  return (await db.unitOwnership.findFirst({ where: own, select: { unitId: true } })) !== null;
}

const unitOwner = builder.objectRef<UnitOwnership>('UnitOwner').implement({
  description: 'Who owns a unit, alone or with others.',
  fields: (t) => ({
    person: t.id({
      description: 'Names the person in endOwnership and openResidentFile; nothing is read by it.',
      resolve: ({ districtId, personId: id }) => globalId('Person', { districtId, id }),
    }),
    maskedName: t.string({
      nullable: true,
      description: 'The first character of the real name: 王**. Null while none is known.',
      resolve: async ({ districtId, personId: id }, _, context) => {
        const where = { districtId_id: { districtId, id } };
        const person = await context.db.person.findUnique({ where });
        const name = openName(context, person?.nameCipher ?? null);
        return name && maskedName(name);
      },
    }),
    since: t.field({
      type: 'Date',
      description: 'The first day of the ownership.',
      resolve: ({ since }) => shown(since),
    }),
  }),
});

export const propertyUnitType = builder.prismaNode('PropertyUnit', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'What is owned: a flat, a shop, a garage. For staff and for its owners.',
  authScopes: async (unit, context) => (await isForStaff(context, unit)) || owns(context, unit),
  runScopesOnType: true,
  fields: (t) => ({
    community: t.relation('community', {
      description: 'The building, or the estate where buildings are not in the tree.',
    }),
    floorArea: t.string({
      description: 'Exclusive area in m² as in the property certificate, two decimals: `89.55`.',
      resolve: ({ floorAreaHundredths }) => squareMetres(floorAreaHundredths),
    }),
    door: t.string({
      nullable: true,
      description: 'The door, to its owners alone; otherwise null.',
      resolve: async (unit, _, context) =>
        (await owns(context, unit)) ? openDoor(context, 'property_unit', unit.doorCipher) : null,
    }),
    owners: t.field({
      type: [unitOwner],
      description: 'Who own it today, masked.',
      resolve: ({ districtId, id: unitId }, _, { db, clock }) =>
        db.unitOwnership.findMany({
          where: { districtId, unitId, ...ownedOn(clock.now()) },
          orderBy: [{ since: 'asc' }, { personId: 'asc' }],
        }),
    }),
  }),
});

const ownershipType = builder.objectRef<OwnersCount>('Ownership').implement({
  description:
    'What a vote of owners is measured by: heads and area, Civil Code art. 278. Co-owners of a unit count once, an owner of several units once (Fa Shi 2020 no. 17, art. 9).',
  fields: (t) => ({
    owners: t.exposeInt('owners', { description: 'Owners by heads.' }),
    units: t.exposeInt('units', { description: 'Units on record.' }),
    unitsWithoutOwner: t.exposeInt('unitsWithoutOwner', {
      description:
        'Units for which no owner is recorded: in `units` and the area, not in `owners`.',
    }),
    floorArea: t.string({
      description: 'The sum of the exclusive areas in m², two decimals: `10234.50`.',
      resolve: ({ floorAreaHundredths }) => squareMetres(floorAreaHundredths),
    }),
  }),
});

const propertyUnitConnection = builder.connectionObject({
  type: propertyUnitType,
  name: 'PropertyUnitConnection',
  description: 'A page of units.',
});

/** Levels whose owners are counted: above them nobody votes as an owner. */
const counted: readonly string[] = ['COMMUNITY', 'ESTATE', 'COURTYARD', 'BUILDING'];

builder.prismaObjectFields(communityType, (t) => ({
  propertyUnits: t.prismaConnection(
    {
      type: propertyUnitType,
      cursor: 'districtId_id',
      authScopes: { permission: 'resident:read' },
      description: 'The units here and in every place below, for staff, owners masked.',
      resolve: (query, community, _, { db, viewer }) => {
        assertMay(viewer, 'resident:read', community);
        return db.propertyUnit.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            community: { OR: [{ id: community.id }, { ancestorIds: { has: community.id } }] },
          },
          orderBy: { id: 'asc' },
        });
      },
    },
    propertyUnitConnection,
  ),
  ownership: t.field({
    type: ownershipType,
    nullable: true,
    description:
      'The owners of this place and below, to staff who read residents and to the owners themselves; null to others, and above a community.',
    resolve: async (community, _, context) => {
      const { districtId, id, level } = community;
      if (districtId === null || !counted.includes(level)) return null;
      if (!(await mayReadOwnership(context, community))) return null;
      return countOwnersOf(context, { districtId, id });
    },
  }),
}));
