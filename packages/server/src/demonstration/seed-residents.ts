import { globalId } from '../kernel/global-id.ts';
import {
  recordOwnership,
  registerHousehold,
  registerResidency,
  registerUnit,
} from '../modules/residents/index.ts';
import { type EstateName, estates } from './facts.ts';
import { dayBefore, daysBefore } from './moments.ts';
import { neighbours } from './neighbours.ts';
import { resident, worker } from './persons.ts';
import { asPerson, demonstrationId, demonstrationIdempotencyKey, type Seeding } from './seeding.ts';

/** Days before the seeding. Before their website vouches for them: the community stays their home. */
const registered = 429;
/** The estate whose owners are on record, as its vote on a lift needs them. */
const owned: EstateName = '滨江路2号院';
/** Flats in it of which the office does not know who owns them. */
const ownerless = 4;
/** The doors of a staircase, by how high they are. */
const doors = {
  GROUND: ['101', '102'],
  MIDDLE: ['301', '402'],
  HIGH: ['601', '602'],
} as const;

/** Somebody who lives behind a door. */
interface Occupant {
  name: string;
  estate: EstateName;
  /** Its place in the estate, from 0. */
  building: number;
  door: string;
  tenure: 'OWNER' | 'TENANT';
}

/**
 * Where the neighbours live: turn by turn in all estates, in one building after another, as high as
 * they say. Whoever says of themselves that they rent is a tenant.
 */
function occupants(): Occupant[] {
  const people = [{ name: resident, floor: 'MIDDLE' } as const, ...neighbours];
  return people.map(({ name, floor }, index) => {
    const estate = estates[index % estates.length] as (typeof estates)[number];
    const turn = Math.floor(index / estates.length);
    const building = turn % estate.buildings;
    const door = doors[floor][Math.floor(turn / estate.buildings) % 2] as string;
    const tenure = /租客|刚搬来|大学生/.test(name) ? 'TENANT' : 'OWNER';
    return { name, estate: estate.name, building, door: doorIn(building, door), tenure };
  });
}

/** Staircases are numbered through two buildings at a time. */
const doorIn = (building: number, door: string) => `${1 + (building % 2)}单元${door}`;

/** Registers every neighbour behind a door, and in one estate what is owned, with its area. */
export async function seedResidents(seeding: Seeding): Promise<void> {
  const context = asPerson(seeding, worker, daysBefore(seeding.now, registered, '10:00'));
  const since = dayBefore(seeding.now, 2_600);
  for (const { name, tenure, ...where } of occupants()) {
    const household = await registerHousehold(context, {
      community: buildingOf(seeding, where),
      door: where.door,
    });
    await registerResidency(context, {
      household: globalId('Household', household),
      person: personOf(seeding, name),
      tenure,
      registered: tenure === 'OWNER',
      since,
      idempotencyKey: demonstrationIdempotencyKey('household', name),
    });
  }
  await seedOwners(seeding);
}

/** Flats of the two sizes that were built then; the owners of some live elsewhere. */
async function seedOwners(seeding: Seeding): Promise<void> {
  const context = asPerson(seeding, worker, daysBefore(seeding.now, registered, '15:00'));
  const units = new Map<string, string>();
  for (const [building, community] of estateOf(seeding, owned).buildings.entries()) {
    for (const [place, each] of Object.values(doors).flat().entries()) {
      const door = doorIn(building, each);
      const floorArea = place % 2 === 0 ? '72.15' : '86.40';
      const unit = await registerUnit(context, { community, door, floorArea });
      units.set(`${building} ${door}`, globalId('PropertyUnit', unit));
    }
  }
  const own = (unit: string, name: string) =>
    recordOwnership(context, {
      unit,
      person: personOf(seeding, name),
      since: dayBefore(seeding.now, 5_200),
      idempotencyKey: demonstrationIdempotencyKey('ownership', name),
    });
  const owners = occupants().filter(({ tenure }) => tenure === 'OWNER');
  for (const { name, estate, building, door } of owners) {
    const unit = units.get(`${building} ${door}`);
    if (estate !== owned || !unit) continue;
    await own(unit, name);
    units.delete(`${building} ${door}`);
  }
  // What is left belongs to neighbours of other estates, but for the flats that nobody is known to own.
  const elsewhere = owners.filter(({ estate }) => estate !== owned);
  for (const [place, unit] of [...units.values()].slice(ownerless).entries()) {
    const owner = elsewhere[place];
    if (owner) await own(unit, owner.name);
  }
}

const personOf = ({ districtId }: Seeding, name: string) =>
  globalId('Person', { districtId, id: demonstrationId('person', name) });

function estateOf({ estates: laidOut }: Seeding, name: EstateName) {
  const estate = laidOut.get(name);
  if (!estate) throw new Error(`No estate is called ${name}.`);
  return estate;
}

function buildingOf(
  seeding: Seeding,
  { estate, building }: Pick<Occupant, 'estate' | 'building'>,
): string {
  const found = estateOf(seeding, estate).buildings[building];
  if (!found) throw new Error(`${estate} has no building ${building + 1}.`);
  return found;
}
