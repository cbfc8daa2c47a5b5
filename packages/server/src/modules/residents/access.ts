import type { Context } from '../../context.ts';
import type { Residency } from '../../generated/prisma/client.ts';
import { holdingAt } from '../../platform/identity/residency.ts';
import { may, type Place } from '../../platform/viewer.ts';
import { isOwn } from './policies.ts';

/** Where something is registered. Prisma joins the look-ups of one list into one. */
export function placeOf(
  { db }: Context,
  { communityId: id }: { communityId: string },
): Promise<Place> {
  return db.community.findUniqueOrThrow({
    where: { id },
    select: { id: true, districtId: true, ancestorIds: true },
  });
}

/** Whether the viewer is staff who may read who lives here. */
export async function isForStaff(context: Context, row: { communityId: string }): Promise<boolean> {
  return may(context.viewer, 'resident:read', await placeOf(context, row));
}

/** A residency is between the person and staff. */
export async function mayReadResidency(context: Context, residency: Residency): Promise<boolean> {
  return isOwn(context.viewer, residency) || (await isForStaff(context, residency));
}

/** A household is for staff, and for those who are verified to live in it. */
export async function livesIn(
  { db, viewer, clock }: Context,
  { districtId, id: householdId }: { districtId: string; id: string },
): Promise<boolean> {
  if (viewer.kind !== 'person' || viewer.districtId !== districtId) return false;
  const { personId } = viewer;
  const lives = { districtId, personId, householdId, ...holdingAt(clock.now()) };
  return (await db.residency.findFirst({ where: lives, select: { id: true } })) !== null;
}
