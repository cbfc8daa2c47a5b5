import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context, Services } from '../context.ts';
import { globalReferenceId } from '../kernel/global-id.ts';
import { defineCommunity, editCommunity, importDivisions } from '../modules/communities/index.ts';
import { operatorContext } from '../operator-context.ts';
import {
  demonstrationCommunityCode,
  demonstrationDistrictCode,
  type EstateName,
  estates,
  office,
} from './facts.ts';
import { demonstrationIdempotencyKey } from './seeding.ts';

const divisionsFile = join(import.meta.dirname, 'fucheng-divisions.csv');

/** Where the demonstration takes place. */
export interface DemonstrationPlaces {
  districtId: string;
  communityId: string;
  estates: ReadonlyMap<EstateName, DemonstrationEstate>;
}

/** An estate and its buildings in their order, as clients name them. */
export interface DemonstrationEstate {
  estate: string;
  buildings: readonly string[];
}

/** Imports the district's tree, and lays out the office, the estates and their buildings. */
export async function seedPlaces(services: Services, since: Date): Promise<DemonstrationPlaces> {
  const context = { ...operatorContext(services), clock: { now: () => since } };
  const { problems } = await importDivisions(context, { bytes: await readFile(divisionsFile) });
  if (problems.length > 0) throw new Error(`${divisionsFile}: ${JSON.stringify(problems)}`);
  const places = context.db.community;
  const district = await places.findUniqueOrThrow({ where: { code: demonstrationDistrictCode } });
  const { id } = await places.findUniqueOrThrow({ where: { code: demonstrationCommunityCode } });
  const community = globalReferenceId('Community', id);
  await editCommunity(context, { community, ...office, type: 'OLD_ESTATE' });
  const laidOut = new Map<EstateName, DemonstrationEstate>();
  for (const estate of estates) {
    laidOut.set(estate.name, await seedEstate(context, community, estate));
  }
  return { districtId: district.id, communityId: id, estates: laidOut };
}

async function seedEstate(
  context: Context,
  community: string,
  { name, type, address, buildings: count }: (typeof estates)[number],
): Promise<DemonstrationEstate> {
  const id = await defineCommunity(context, {
    parent: community,
    name,
    level: 'ESTATE',
    type,
    address,
    idempotencyKey: demonstrationIdempotencyKey('estate', name),
  });
  const estate = globalReferenceId('Community', id);
  const buildings: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const building = await defineCommunity(context, {
      parent: estate,
      name: `${number}栋`,
      level: 'BUILDING',
      idempotencyKey: demonstrationIdempotencyKey('building', name, String(number)),
    });
    buildings.push(globalReferenceId('Community', building));
  }
  return { estate, buildings };
}
