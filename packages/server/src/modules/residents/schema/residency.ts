import { availableActions } from '@linli/methods';
import { builder, findRow, rowId } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Residency } from '../../../generated/prisma/client.ts';
import { globalId } from '../../../kernel/global-id.ts';
import {
  availableAction,
  type OfferedAction,
  timelineEntry,
  timelineOf,
} from '../../../mechanisms/lifecycle/index.ts';
import { tenureEnum } from '../../../platform/schema/enums.ts';
import { assertMay, assertPerson } from '../../../platform/viewer.ts';
import { communityType } from '../../communities/index.ts';
import { isForStaff, livesIn, mayReadResidency, placeOf } from '../access.ts';
import { shown } from '../civil-days.ts';
import { buttonLabels, stateLabels, stepLabels } from '../labels.ts';
import { residencyLifecycle } from '../lifecycle.ts';
import { actorKinds, isOwn, maskedName } from '../policies.ts';
import { openDoor, openName } from '../private-texts.ts';
import { residencyProof, residencyState } from './enums.ts';

const nameOf = async (context: Context, { districtId, personId: id }: Residency) => {
  const person = await context.db.person.findUnique({
    where: { districtId_id: { districtId, id } },
    select: { nameCipher: true },
  });
  return openName(context, person?.nameCipher ?? null);
};

export const residencyType = builder.prismaNode('Residency', {
  id: rowId,
  findUnique: findRow,
  nullable: true,
  description: 'That somebody lives somewhere. Between the person and staff.',
  authScopes: (residency, context) => mayReadResidency(context, residency),
  runScopesOnType: true,
  fields: (t) => ({
    person: t.id({
      description: 'Names the person in openResidentFile and other acts; nothing is read by it.',
      resolve: ({ districtId, personId: id }) => globalId('Person', { districtId, id }),
    }),
    maskedName: t.string({
      nullable: true,
      description: 'The first character of the real name: 王**. Null while none is known.',
      resolve: async (residency, _, context) => {
        const name = await nameOf(context, residency);
        return name && maskedName(name);
      },
    }),
    name: t.string({
      nullable: true,
      description: 'The real name, to the person alone; staff open the file. Otherwise null.',
      resolve: (residency, _, context) =>
        isOwn(context.viewer, residency) ? nameOf(context, residency) : null,
    }),
    door: t.string({
      nullable: true,
      description: 'The door, to the person alone; staff open the file. Otherwise null.',
      resolve: async ({ districtId, personId, householdId: id }, _, context) => {
        if (id === null || !isOwn(context.viewer, { districtId, personId })) return null;
        const where = { districtId_id: { districtId, id } };
        const { doorCipher } = await context.db.household.findUniqueOrThrow({
          where,
          select: { doorCipher: true },
        });
        return openDoor(context, 'household', doorCipher);
      },
    }),
    household: t.relation('household', {
      nullable: true,
      authScopes: async (residency, _, context) => {
        const { districtId, householdId: id } = residency;
        if (id === null || (await livesIn(context, { districtId, id }))) return true;
        return isForStaff(context, residency);
      },
      unauthorizedResolver: () => null,
      description: 'The household; null where only the place is known, or for a claim that waits.',
    }),
    community: t.relation('community', {
      description: 'The place: the building, where it is known.',
    }),
    tenure: t.expose('tenure', {
      type: tenureEnum,
      nullable: true,
      description: 'As what they live there; null when not known.',
    }),
    registered: t.exposeBoolean('registered', {
      nullable: true,
      description: 'Whether their household registration (户籍) is here; null when not known.',
    }),
    since: t.field({
      type: 'Date',
      nullable: true,
      description: 'Since when they live there; null when not known.',
      resolve: ({ since }) => since && shown(since),
    }),
    state: t.expose('state', { type: residencyState, description: 'Where it stands.' }),
    stateLabel: t.string({
      description: 'The state in the viewer’s language.',
      resolve: ({ state }, _, { locale }) => stateLabels[state][locale],
    }),
    proof: t.expose('proof', {
      type: residencyProof,
      nullable: true,
      description: 'What it was last verified by; null before the first time.',
    }),
    verifiedAt: t.expose('verifiedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last verified.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the verification holds: three years.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended or was revoked.',
    }),
    endReason: t.exposeString('endReason', {
      nullable: true,
      description: 'Why it was revoked, in the office’s words.',
    }),
    timeline: t.field({
      type: [timelineEntry],
      description: 'Every step so far, oldest first.',
      resolve: (residency, _, context) => timelineOf(context, residency, stepLabels),
    }),
    availableActions: t.field({
      type: [availableAction],
      description:
        'VERIFY (verifyResidency), CONFIRM (confirmResidencyByCode), REVOKE (revokeResidency) and END (endResidency).',
      resolve: (residency, _, context) => offeredActions(context, residency),
    }),
  }),
});

async function offeredActions(context: Context, residency: Residency): Promise<OfferedAction[]> {
  const kinds = actorKinds(context.viewer, residency, await placeOf(context, residency));
  return availableActions(residencyLifecycle, residency.state, kinds, {}).map((offered) => ({
    action: offered.action,
    label: buttonLabels[offered.action],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

export const residencyConnection = builder.connectionObject({
  type: residencyType,
  name: 'ResidencyConnection',
  description: 'A page of residencies.',
});

builder.prismaObjectField(communityType, 'residents', (t) =>
  t.prismaConnection(
    {
      type: residencyType,
      cursor: 'districtId_id',
      authScopes: { permission: 'resident:read' },
      description:
        'Who lives here and in every place below, for staff, names masked: the newest entry first.',
      args: {
        states: t.arg({
          type: [residencyState],
          required: false,
          description: 'Only these states; CLAIMED and VERIFIED when left out.',
        }),
      },
      resolve: (query, community, { states }, { db, viewer }) => {
        assertMay(viewer, 'resident:read', community);
        return db.residency.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            community: { OR: [{ id: community.id }, { ancestorIds: { has: community.id } }] },
            state: { in: [...(states ?? (['CLAIMED', 'VERIFIED'] as const))] },
          },
          orderBy: { id: 'desc' },
        });
      },
    },
    residencyConnection,
  ),
);

builder.queryField('ownResidencies', (t) =>
  t.prismaField({
    type: [residencyType],
    authScopes: { level: 'ACCOUNT' },
    description:
      'Where the viewer lives or has lived, in clear; the newest entry first, at most 100.',
    resolve: (query, _, __, { db, viewer }) => {
      const { districtId, personId } = assertPerson(viewer);
      return db.residency.findMany({
        ...query,
        where: { districtId, personId },
        orderBy: { id: 'desc' },
        take: 100,
      });
    },
  }),
);
