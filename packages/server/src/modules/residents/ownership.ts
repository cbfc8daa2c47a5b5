import { countOwners, type OwnersCount } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { may } from '../../platform/viewer.ts';
import { stored } from './civil-days.ts';

/** The condition of an ownership that holds today: from its first day on, until the day it ends. */
export function ownedOn(now: Date) {
  const today = stored(civilDay(now));
  return { since: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] };
}

/** The owners of a place and below, by heads and by area; what votes of owners are measured by. */
export async function countOwnersOf(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { districtId, id }: Pick<Community, 'id'> & { districtId: string },
): Promise<OwnersCount> {
  const units = await db.propertyUnit.findMany({
    where: { districtId, community: { OR: [{ id }, { ancestorIds: { has: id } }] } },
    select: {
      floorAreaHundredths: true,
      owners: { where: ownedOn(clock.now()), select: { personId: true } },
    },
  });
  return countOwners(
    units.map(({ floorAreaHundredths, owners }) => ({
      floorAreaHundredths,
      owners: owners.map(({ personId }) => personId),
    })),
  );
}

/** Whether the viewer may read the numbers: staff who read residents, and the owners themselves. */
export async function mayReadOwnership(
  { db, viewer, clock }: Context,
  community: Community,
): Promise<boolean> {
  if (may(viewer, 'resident:read', community)) return true;
  if (viewer.kind !== 'person' || viewer.districtId !== community.districtId) return false;
  const { id } = community;
  const owned = await db.unitOwnership.findFirst({
    where: {
      districtId: viewer.districtId,
      personId: viewer.personId,
      ...ownedOn(clock.now()),
      unit: { community: { OR: [{ id }, { ancestorIds: { has: id } }] } },
    },
    select: { unitId: true },
  });
  return owned !== null;
}

/** Hundredths of a square metre as people write them: 8955 is `89.55`. */
export function squareMetres(hundredths: number): string {
  const text = String(hundredths).padStart(3, '0');
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
}
