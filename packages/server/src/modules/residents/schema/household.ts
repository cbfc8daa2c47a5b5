import { builder, findRow, rowId } from '../../../builder.ts';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { isForStaff, livesIn } from '../access.ts';
import { doorIndex, openDoor } from '../private-texts.ts';
import { residencyType } from './residency.ts';

export const householdType = builder.prismaNode('Household', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'People who keep house together behind one door. For staff and for those people.',
  authScopes: async (household, context) =>
    (await isForStaff(context, household)) || livesIn(context, household),
  runScopesOnType: true,
  fields: (t) => ({
    community: t.relation('community', {
      description: 'Where the door is: the building, where the tree goes down to it.',
    }),
    door: t.string({
      nullable: true,
      description:
        'The door, to those who are verified to live there. Staff find a household by its door (`Community.household`) and read doors in a resident’s file; otherwise null.',
      resolve: async (household, _, context) =>
        (await livesIn(context, household))
          ? openDoor(context, 'household', household.doorCipher)
          : null,
    }),
    residents: t.prismaField({
      type: [residencyType],
      description:
        'Who lives there, claimed or verified, to staff; to others their own entry alone. At most 100.',
      resolve: async (query, household, _, context) => {
        const { db, viewer } = context;
        const { districtId, id: householdId } = household;
        const own = viewer.kind === 'person' ? { personId: viewer.personId } : {};
        return db.residency.findMany({
          ...query,
          where: {
            districtId,
            householdId,
            currentKey: { not: null },
            ...((await isForStaff(context, household)) ? {} : own),
          },
          orderBy: { id: 'asc' },
          take: 100,
        });
      },
    }),
  }),
});

const householdConnection = builder.connectionObject({
  type: householdType,
  name: 'HouseholdConnection',
  description: 'A page of households.',
});

builder.prismaObjectFields(communityType, (t) => ({
  households: t.prismaConnection(
    {
      type: householdType,
      cursor: 'districtId_id',
      authScopes: { permission: 'resident:read' },
      description: 'The households here and in every place below, for staff, doors masked.',
      resolve: (query, community, _, { db, viewer }) => {
        assertMay(viewer, 'resident:read', community);
        return db.household.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            community: { OR: [{ id: community.id }, { ancestorIds: { has: community.id } }] },
          },
          orderBy: { id: 'asc' },
        });
      },
    },
    householdConnection,
  ),
  household: t.prismaField({
    type: householdType,
    nullable: true,
    authScopes: { permission: 'resident:read' },
    description: 'The household behind a door of this very place, for staff; null without one.',
    args: { door: t.arg.string({ description: 'As it is registered; spaces do not matter.' }) },
    resolve: (query, community, { door }, { db, viewer, encryption }) => {
      assertMay(viewer, 'resident:read', community);
      const { id: communityId, districtId } = community;
      if (door.length > 100) {
        throw new InvalidInputError([
          { path: ['door'], code: 'VALUE_TOO_LONG', values: { maximum: 100 } },
        ]);
      }
      if (districtId === null) return null;
      const index = doorIndex({ encryption }, 'household', { communityId, door });
      return db.household.findUnique({
        ...query,
        where: { districtId_doorIndex: { districtId, doorIndex: index } },
      });
    },
  }),
}));
