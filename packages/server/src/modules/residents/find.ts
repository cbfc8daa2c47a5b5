import type { Context } from '../../context.ts';
import type {
  Community,
  Household,
  PropertyUnit,
  Residency,
} from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { namedRow } from '../../kernel/named-row.ts';
import { findCommunity } from '../communities/index.ts';
import { residentErrors } from './errors.ts';

/** A place that doors can be in: a community, or what lies below one. */
export type DoorPlace = Community & { districtId: string };

/** The place of a door, from the input field `community`. */
export async function findDoorPlace(context: Context, globalId: string): Promise<DoorPlace> {
  const place = await findCommunity(context, globalId);
  const { districtId } = place;
  if (districtId === null) throw new ForbiddenError();
  return { ...place, districtId };
}

/** Refuses what lies above a community. Asked after the permission, which says more. */
export function assertHoldsDoors({ level }: Pick<Community, 'level'>): void {
  if (!['CITY', 'DISTRICT', 'SUBDISTRICT'].includes(level)) return;
  throw new RuleRefusedError(residentErrors.DOOR_NEEDS_COMMUNITY, {}, ['community']);
}

type Placed<T> = T & { community: Community };

export async function findHousehold(
  { db }: Pick<Context, 'db'>,
  globalId: string,
  path: readonly string[] = ['household'],
): Promise<Placed<Household>> {
  const row = await db.household.findUnique({
    where: { districtId_id: namedRow(globalId, 'Household', path) },
    include: { community: true },
  });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return row;
}

export async function findUnit(
  { db }: Pick<Context, 'db'>,
  globalId: string,
): Promise<Placed<PropertyUnit>> {
  const path = ['unit'];
  const row = await db.propertyUnit.findUnique({
    where: { districtId_id: namedRow(globalId, 'PropertyUnit', path) },
    include: { community: true },
  });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return row;
}

export async function findResidency(
  { db }: Pick<Context, 'db'>,
  globalId: string,
): Promise<Placed<Residency>> {
  const path = ['residency'];
  const row = await db.residency.findUnique({
    where: { districtId_id: namedRow(globalId, 'Residency', path) },
    include: { community: true },
  });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return row;
}
