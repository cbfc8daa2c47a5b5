import type { Transaction } from '../database.ts';
import type { MembershipRole } from '../generated/prisma/enums.ts';
import { civilDay } from '../kernel/clock.ts';
import type { Permission } from './permissions.ts';
import { rolePermissions } from './permissions.ts';
import type { Place } from './viewer.ts';
import { silentRoles } from './viewer.ts';

/** The persons who speak for an organization on a day: those whom its affairs are brought to. */
export async function speakersOf(
  db: Transaction,
  { districtId, organizationId }: { districtId: string; organizationId: string },
  now: Date,
): Promise<string[]> {
  const memberships = await db.membership.findMany({
    where: {
      districtId,
      organizationId,
      personId: { not: null },
      role: { notIn: [...silentRoles] satisfies MembershipRole[] },
      ...runsAt(now),
    },
    select: { personId: true },
  });
  return [...new Set(memberships.flatMap(({ personId }) => personId ?? []))];
}

/** Whether a person is of an organization on a day, in whatever role. */
export async function isMemberOf(
  db: Transaction,
  membership: { districtId: string; organizationId: string; personId: string },
  now: Date,
): Promise<boolean> {
  const where = { ...membership, ...runsAt(now) };
  return (await db.membership.findFirst({ where, select: { id: true } })) !== null;
}

/** The condition of a membership whose term runs and that nobody has ended. */
function runsAt(now: Date) {
  const today = new Date(civilDay(now));
  return {
    endedAt: null,
    termSince: { lte: today },
    OR: [{ termUntil: null }, { termUntil: { gte: today } }],
  };
}

/** The persons who may do something in a place by their role there or above it. */
export async function holdersOf(
  db: Transaction,
  permission: Permission,
  place: Place,
  now: Date,
): Promise<string[]> {
  if (place.districtId === null) return [];
  const assignments = await db.roleAssignment.findMany({
    where: {
      districtId: place.districtId,
      role: { in: rolesWith(permission) },
      communityId: { in: [place.id, ...place.ancestorIds] },
      since: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: { personId: true },
  });
  return [...new Set(assignments.map(({ personId }) => personId))];
}

/**
 * The persons who may do something in a place, of the nearest level of the tree at which there is
 * anybody but those who are passed over: the place itself, else the one above, up to the district.
 */
export async function nearestHolders(
  db: Transaction,
  permission: Permission,
  place: Place,
  now: Date,
  passedOver: readonly string[],
): Promise<string[]> {
  if (place.districtId === null) return [];
  const levels = [place.id, ...place.ancestorIds.toReversed()];
  const assignments = await db.roleAssignment.findMany({
    where: {
      districtId: place.districtId,
      role: { in: rolesWith(permission) },
      communityId: { in: levels },
      personId: { notIn: [...passedOver] },
      since: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: { personId: true, communityId: true },
  });
  const nearest = levels.find((id) => assignments.some(({ communityId }) => communityId === id));
  const chosen = assignments.filter(({ communityId }) => communityId === nearest);
  return [...new Set(chosen.map(({ personId }) => personId))];
}

/** The persons who may do something in a place or anywhere in it, by their role there, above or below. */
export async function holdersWithin(
  db: Transaction,
  permission: Permission,
  place: Place,
  now: Date,
): Promise<string[]> {
  if (place.districtId === null) return [];
  const assignments = await db.roleAssignment.findMany({
    where: {
      districtId: place.districtId,
      role: { in: rolesWith(permission) },
      community: {
        OR: [{ id: { in: [place.id, ...place.ancestorIds] } }, { ancestorIds: { has: place.id } }],
      },
      since: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: { personId: true },
  });
  return [...new Set(assignments.map(({ personId }) => personId))];
}

function rolesWith(permission: Permission) {
  return Object.entries(rolePermissions)
    .filter(([, held]) => held.includes(permission))
    .map(([role]) => role as keyof typeof rolePermissions);
}

/** Gives somebody who has just proved a number the offices that were entered for it beforehand. */
export async function takeOffices(
  db: Transaction,
  {
    districtId,
    personId,
    phoneIndex,
  }: { districtId: string; personId: string; phoneIndex: string },
): Promise<void> {
  await db.membership.updateMany({
    where: { districtId, phoneIndex, personId: null },
    data: { personId },
  });
}
