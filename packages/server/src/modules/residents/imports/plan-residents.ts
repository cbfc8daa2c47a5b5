import type { Person, Residency } from '../../../generated/prisma/client.ts';
import type { FieldProblem } from '../../../kernel/domain-error.ts';
import { derivedId, newId } from '../../../kernel/ids.ts';
import {
  isProblem,
  type Looking,
  type Plan,
  type ReadRow,
} from '../../../mechanisms/table-import/index.ts';
import { residencyKey } from '../../../platform/identity/residency.ts';
import { residentErrors } from '../errors.ts';
import { openName } from '../private-texts.ts';
import { type FoundDoor, findDoors } from './doors.ts';
import type { ResidentRow } from './resident-import.ts';
import { findUnits, type PlannedUnit } from './write-doors.ts';

/** What writing a resident takes. */
export interface PlannedResident {
  row: ResidentRow;
  household: FoundDoor & { id: string; isNew: boolean };
  person: { id: string; isNew: boolean };
  residency: { id: string; isNew: boolean };
  unit: PlannedUnit | null;
  /** The unit that the person owns, where the row says that they do. */
  ownsUnitId: string | null;
}

/**
 * Says what bringing in residents would do. A person is known by their number, or without one by
 * their door and name; who is there already, as the row has it, is left as they are.
 */
export async function planResidents(
  looking: Looking,
  rows: readonly ReadRow<ResidentRow>[],
): Promise<Plan<PlannedResident>[]> {
  const doorOf = await findDoors(
    looking,
    rows.map(({ row }) => row),
  );
  const doors = rows.map((each) => ({ ...each, found: doorOf(each.row) }));
  const sound = doors.flatMap(({ row, found }) => (isProblem(found) ? [] : { row, door: found }));
  const households = await findHouseholds(looking, sound);
  const persons = await findPersons(looking, sound);
  const units = await findUnits(
    looking,
    sound.map(({ door }) => door),
  );
  const settled = doors.map((each) => settle(each, { households, persons }));
  const residencies = await findResidencies(
    looking,
    settled.flatMap((each) => ('problem' in each ? [] : each)),
  );
  return settled.map((each): Plan<PlannedResident> => {
    if ('problem' in each) return { line: each.line, problems: [each.problem] };
    const { line, row, household, person } = each;
    const before = residencies(each);
    if (before?.state === 'REVOKED') {
      return { line, problems: [{ path: [], code: residentErrors.RESIDENCY_WAS_REVOKED }] };
    }
    const unit =
      row.floorArea === undefined ? null : units.plan(household, row.floorArea, household.id);
    if (before && !unit && says(before, row)) return { line, effect: 'UNCHANGED' };
    const ownsUnitId = row.tenure === 'OWNER' ? units.idOf(household) : null;
    const residency = { id: before?.id ?? newId(), isNew: !before };
    return {
      line,
      effect: before ? 'CHANGED' : 'CREATED',
      planned: { row, household, person, residency, unit, ownsUnitId },
    };
  });
}

type Households = Awaited<ReturnType<typeof findHouseholds>>;
type Persons = Awaited<ReturnType<typeof findPersons>>;

/** A row whose household and person are known, or will be. */
interface Settled {
  line: number;
  row: ResidentRow;
  household: PlannedResident['household'];
  person: PlannedResident['person'];
}

/** Once for each row and in their order: the first of a new household or person makes it. */
function settle(
  { line, row, found }: ReadRow<ResidentRow> & { found: FoundDoor | FieldProblem },
  { households, persons }: { households: Households; persons: Persons },
): Settled | { line: number; problem: FieldProblem } {
  if (isProblem(found)) return { line, problem: found };
  const person = persons(row, found);
  if (isProblem(person)) return { line, problem: person };
  return { line, row, household: households(found), person };
}

interface SoundRow {
  row: ResidentRow;
  door: FoundDoor;
}

async function findHouseholds({ db, run }: Looking, rows: readonly SoundRow[]) {
  const known = await db.household.findMany({
    where: {
      districtId: run.districtId,
      doorIndex: { in: [...new Set(rows.map(({ door }) => door.doorIndex))] },
    },
    select: { id: true, doorIndex: true },
  });
  const ids = new Map(known.map(({ id, doorIndex }) => [doorIndex, { id, isNew: false }]));
  return (door: FoundDoor) => {
    const household = ids.get(door.doorIndex) ?? { id: newId(), isNew: true };
    ids.set(door.doorIndex, { id: household.id, isNew: false });
    return { ...door, ...household };
  };
}

async function findPersons({ db, run, context }: Looking, rows: readonly SoundRow[]) {
  const { encryption } = context;
  const { districtId } = run;
  const numberIndex = (number: string) => encryption.blindIndex(number, 'phone');
  /** Without a number: the same at the same door, whenever the table comes again. */
  const idAtDoor = (name: string, door: FoundDoor) =>
    derivedId('resident', districtId, door.doorIndex, encryption.blindIndex(name, 'name'));
  const numbers = rows.flatMap(({ row }) => (row.phone ? numberIndex(row.phone) : []));
  const ids = rows.flatMap(({ row, door }) => (row.phone ? [] : idAtDoor(row.name, door)));
  const known: Pick<Person, 'id' | 'phoneIndex' | 'nameCipher' | 'erasedAt'>[] =
    await db.person.findMany({
      where: {
        districtId,
        OR: [{ phoneIndex: { in: numbers } }, { id: { in: ids } }],
      },
      select: { id: true, phoneIndex: true, nameCipher: true, erasedAt: true },
    });
  const byNumber = new Map(
    known.flatMap((person) =>
      person.phoneIndex
        ? [[person.phoneIndex, { id: person.id, name: openName(context, person.nameCipher) }]]
        : [],
    ),
  );
  const byId = new Map(known.map((person) => [person.id, person]));
  return (row: ResidentRow, door: FoundDoor): { id: string; isNew: boolean } | FieldProblem => {
    if (!row.phone) {
      const id = idAtDoor(row.name, door);
      const before = byId.get(id);
      if (before?.erasedAt) return { path: [], code: residentErrors.RESIDENT_ERASED };
      byId.set(id, before ?? { id, phoneIndex: null, nameCipher: null, erasedAt: null });
      return { id, isNew: !before };
    }
    const index = numberIndex(row.phone);
    const before = byNumber.get(index);
    if (before && before.name !== null && before.name !== row.name) {
      return { path: ['phone'], code: residentErrors.PHONE_OF_ANOTHER };
    }
    const id = before?.id ?? newId();
    byNumber.set(index, { id, name: row.name });
    return { id, isNew: !before };
  };
}

type KnownResidency = Pick<
  Residency,
  'id' | 'state' | 'tenure' | 'registered' | 'since' | 'expiresAt'
>;

async function findResidencies(looking: Looking, rows: readonly Settled[]) {
  const { db, run, context } = looking;
  const keyOf = ({ person, household }: Settled) =>
    residencyKey({
      personId: person.id,
      householdId: household.id,
      communityId: household.communityId,
    });
  const keys = rows.map(keyOf);
  const known = await db.residency.findMany({
    where: { districtId: run.districtId, currentKey: { in: keys } },
    select: {
      id: true,
      state: true,
      tenure: true,
      registered: true,
      since: true,
      expiresAt: true,
      currentKey: true,
    },
  });
  const byKey = new Map<string | null, KnownResidency>(
    known.map((residency) => [residency.currentKey, residency]),
  );
  const revoked = await findRevoked(looking, rows, byKey);
  const now = context.clock.now();
  return (settled: Settled): KnownResidency | null => {
    const key = keyOf(settled);
    const residency = byKey.get(key) ?? revoked.get(key) ?? null;
    const expired = residency?.expiresAt && residency.expiresAt <= now;
    return residency && expired && residency.state === 'VERIFIED'
      ? { ...residency, state: 'CLAIMED' }
      : residency;
  };
}

/** The residencies that staff revoked, by the key that they had, where nothing has come since. */
async function findRevoked(
  { db, run }: Looking,
  rows: readonly Settled[],
  present: ReadonlyMap<string | null, KnownResidency>,
): Promise<Map<string, KnownResidency>> {
  const ended = await db.residency.findMany({
    where: {
      districtId: run.districtId,
      currentKey: null,
      personId: { in: rows.flatMap(({ person }) => (person.isNew ? [] : person.id)) },
      householdId: { in: rows.flatMap(({ household }) => (household.isNew ? [] : household.id)) },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const newest = new Map(ended.map((residency) => [residencyKey(residency), residency]));
  return new Map(
    [...newest].filter(([key, { state }]) => state === 'REVOKED' && !present.has(key)),
  );
}

/** Whether a residency holds already what a row says; what the row leaves open is as it is. */
function says(residency: KnownResidency, { tenure, registered, since }: ResidentRow): boolean {
  return (
    residency.state === 'VERIFIED' &&
    (tenure === undefined || residency.tenure === tenure) &&
    (registered === undefined || residency.registered === registered) &&
    (since === undefined || residency.since?.toISOString().slice(0, 10) === since)
  );
}
