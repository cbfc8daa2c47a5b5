import { newId } from '../../../kernel/ids.ts';
import type { Looking } from '../../../mechanisms/table-import/index.ts';
import type { Writing } from '../../../platform/write.ts';
import { doorIndex, sealDoor } from '../private-texts.ts';
import type { FoundDoor } from './doors.ts';

/** A unit that is new, or whose area is not what is stored. */
export interface PlannedUnit {
  id: string;
  isNew: boolean;
  communityId: string;
  householdId: string;
  door: string;
  floorAreaHundredths: number;
}

/** What is stored of the units behind doors. */
export interface KnownUnits {
  /** What an area changes of the unit behind a door; null when it is stored already. */
  plan(door: FoundDoor, area: number, householdId: string): PlannedUnit | null;
  /** The unit behind a door; null when it is not known. */
  idOf(door: FoundDoor): string | null;
}

export async function findUnits(
  { db, run, context }: Looking,
  doors: readonly FoundDoor[],
): Promise<KnownUnits> {
  const index = (door: FoundDoor) => doorIndex(context, 'property_unit', door);
  const known = await db.propertyUnit.findMany({
    where: { districtId: run.districtId, doorIndex: { in: doors.map(index) } },
    select: { id: true, doorIndex: true, floorAreaHundredths: true },
  });
  const units = new Map(known.map((unit) => [unit.doorIndex, unit]));
  /** One unit a door, whoever of those who live behind it is read first. */
  const planned = new Map<string, PlannedUnit>();
  return {
    idOf: (door) => (units.get(index(door)) ?? planned.get(index(door)))?.id ?? null,
    plan(door, area, householdId) {
      const key = index(door);
      const before = units.get(key);
      if (before?.floorAreaHundredths === area || planned.has(key)) return null;
      const { communityId } = door;
      const unit = {
        id: before?.id ?? newId(),
        isNew: before === undefined,
        communityId,
        householdId,
        door: door.door,
        floorAreaHundredths: area,
      };
      planned.set(key, unit);
      return unit;
    },
  };
}

export async function writeHouseholds(
  { context, run: { districtId } }: Looking,
  { transaction }: Writing,
  households: readonly (FoundDoor & { id: string })[],
): Promise<void> {
  if (households.length === 0) return;
  await transaction.household.createMany({
    data: households.map(({ id, communityId, buildingId, door }) => ({
      districtId,
      id,
      communityId,
      buildingId,
      ...sealDoor(context, 'household', { communityId, door }),
      createdAt: context.clock.now(),
    })),
  });
}

export async function writeUnits(
  { context, run: { districtId } }: Looking,
  { transaction }: Writing,
  units: readonly PlannedUnit[],
): Promise<void> {
  const added = units.filter(({ isNew }) => isNew);
  if (added.length > 0) {
    await transaction.propertyUnit.createMany({
      data: added.map(({ id, communityId, householdId, door, floorAreaHundredths }) => ({
        districtId,
        id,
        communityId,
        householdId,
        floorAreaHundredths,
        ...sealDoor(context, 'property_unit', { communityId, door }),
        createdAt: context.clock.now(),
      })),
    });
  }
  for (const { id, isNew, floorAreaHundredths } of units) {
    if (isNew) continue;
    await transaction.propertyUnit.update({
      where: { districtId_id: { districtId, id } },
      data: { floorAreaHundredths },
    });
  }
}
