import type { FieldProblem } from '../../../kernel/domain-error.ts';
import { findPlaces, isProblem, type Looking } from '../../../mechanisms/table-import/index.ts';
import { doorIndex } from '../private-texts.ts';

/** A door as a row names it. */
export interface DoorCells {
  community: string;
  building?: string | undefined;
  door: string;
}

/** A door that was found: the place it is in, how it is written, and what it is found by. */
export interface FoundDoor {
  communityId: string;
  buildingId: string | null;
  door: string;
  doorIndex: string;
}

/**
 * Finds where the doors of rows are. A building that is in the tree is the place of its doors; of
 * one that is not, the name belongs to the door.
 */
export async function findDoors(
  looking: Looking,
  rows: readonly DoorCells[],
): Promise<(row: DoorCells) => FoundDoor | FieldProblem> {
  const placeOf = await findPlaces(
    looking,
    'community',
    rows.map(({ community }) => community),
  );
  const buildings = await findBuildings(looking, rows);
  const { context } = looking;
  return ({ community, building, door }) => {
    const place = placeOf(community);
    if (isProblem(place)) return place;
    if (['CITY', 'DISTRICT', 'SUBDISTRICT'].includes(place.level)) {
      return { path: ['community'], code: 'DOOR_NEEDS_COMMUNITY' };
    }
    const known = building ? buildings.get(`${place.id}\n${building}`) : undefined;
    const communityId = known ?? place.id;
    const written = building && !known ? `${building} ${door}` : door;
    return {
      communityId,
      buildingId: known ?? (place.level === 'BUILDING' ? place.id : null),
      door: written,
      doorIndex: doorIndex(context, 'household', { communityId, door: written }),
    };
  };
}

/** The buildings that rows name, by each place above them and their name. */
async function findBuildings(
  { run, db }: Looking,
  rows: readonly DoorCells[],
): Promise<Map<string, string>> {
  const names = [...new Set(rows.flatMap(({ building }) => building ?? []))];
  if (names.length === 0) return new Map();
  const found = await db.community.findMany({
    where: {
      districtId: run.districtId,
      level: 'BUILDING',
      name: { in: names },
      ancestorIds: { has: run.communityId },
    },
    select: { id: true, name: true, ancestorIds: true },
  });
  const byPlace = new Map<string, string>();
  const several = new Set<string>();
  for (const { id, name, ancestorIds } of found) {
    for (const above of ancestorIds) {
      const key = `${above}\n${name}`;
      if (byPlace.has(key)) several.add(key);
      byPlace.set(key, id);
    }
  }
  // Two estates of a community each have a 3栋: the name alone does not say which.
  for (const key of several) byPlace.delete(key);
  return byPlace;
}
