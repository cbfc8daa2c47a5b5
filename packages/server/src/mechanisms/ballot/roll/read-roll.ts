import { ownerGroups } from '@linli/methods';
import type { Transaction } from '../../../database.ts';
import type { Ballot, Prisma } from '../../../generated/prisma/client.ts';
import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { electorateOf } from './electorate.ts';

/** One that is to count once, with the persons who may vote for it. */
export interface RollUnit {
  unitKey: string;
  heads: number;
  weight: number;
  personIds: readonly string[];
}

type Asked = Pick<Ballot, 'districtId' | 'communityId' | 'votingUnit' | 'electorate'>;

/**
 * Everybody who counts in a ballot at a moment, in no order that says anything.
 * Every unit has its floor area: the database refuses one without.
 *
 * @param personId where given, only what this person may vote for.
 */
export async function readRoll(
  db: Transaction,
  ballot: Asked,
  now: Date,
  personId?: string,
): Promise<RollUnit[]> {
  switch (ballot.votingUnit) {
    case 'PERSON':
      return readPersons(db, ballot, now, personId);
    case 'HOUSEHOLD':
      return readHouseholds(db, ballot, now, personId);
    case 'OWNER':
      return readOwners(db, ballot, now);
  }
}

const within = (communityId: string) => ({
  OR: [{ id: communityId }, { ancestorIds: { has: communityId } }],
});

/** The residencies by which somebody counts: verified, and by tenure and registration as demanded. */
function residencies(ballot: Asked, now: Date): Prisma.ResidencyWhereInput {
  const { tenures, registered } = electorateOf(ballot);
  return {
    districtId: ballot.districtId,
    community: within(ballot.communityId),
    state: 'VERIFIED',
    OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    person: { erasedAt: null },
    ...(tenures.length > 0 && { tenure: { in: tenures } }),
    ...(registered && { registered: true }),
  };
}

async function readPersons(
  db: Transaction,
  ballot: Asked,
  now: Date,
  personId?: string,
): Promise<RollUnit[]> {
  const one = personId === undefined ? {} : { personId };
  const ids =
    electorateOf(ballot).leastLevel === 'RESIDENT'
      ? await db.residency.findMany({
          where: { ...residencies(ballot, now), ...one },
          select: { personId: true },
        })
      : await db.person.findMany({
          where: {
            districtId: ballot.districtId,
            level: { in: ['ACCOUNT', 'RESIDENT'] },
            erasedAt: null,
            ...(personId !== undefined && { id: personId }),
          },
          select: { id: true },
        });
  const distinct = new Set(ids.map((row) => ('personId' in row ? row.personId : row.id)));
  return [...distinct].map((id) => ({
    unitKey: `person:${id}`,
    heads: 1,
    weight: 1,
    personIds: [id],
  }));
}

async function readHouseholds(
  db: Transaction,
  ballot: Asked,
  now: Date,
  personId?: string,
): Promise<RollUnit[]> {
  const own = personId === undefined ? {} : { household: { residencies: { some: { personId } } } };
  const found = await db.residency.findMany({
    where: { ...residencies(ballot, now), householdId: { not: null }, ...own },
    select: { householdId: true, personId: true },
  });
  const members = Map.groupBy(found, ({ householdId }) => householdId ?? '');
  return [...members]
    .map(([householdId, rows]) => ({
      unitKey: `household:${householdId}`,
      heads: 1,
      weight: 1,
      personIds: [...new Set(rows.map((row) => row.personId))],
    }))
    .filter(({ personIds }) => personId === undefined || personIds.includes(personId));
}

/**
 * Owners by the Civil Code, art. 278: an entry for each group of persons who own units together, with
 * the sum of their areas, and one for each unit nobody is known to own, which counts by area alone.
 */
async function readOwners(db: Transaction, ballot: Asked, now: Date): Promise<RollUnit[]> {
  const today = storedDay(civilDay(now));
  const units = await db.propertyUnit.findMany({
    where: { districtId: ballot.districtId, community: within(ballot.communityId) },
    select: {
      id: true,
      floorAreaHundredths: true,
      owners: {
        where: { since: { lte: today }, OR: [{ until: null }, { until: { gt: today } }] },
        select: { personId: true },
      },
    },
    orderBy: { id: 'asc' },
  });
  const groups = ownerGroups(
    units.map(({ floorAreaHundredths, owners }) => ({
      floorAreaHundredths,
      owners: owners.map(({ personId }) => personId),
    })),
  );
  const unknown = units.filter(({ owners }) => owners.length === 0);
  return [
    ...groups.map(({ owners, heads, floorAreaHundredths }) => ({
      unitKey: `owners:${owners.join('+')}`,
      heads,
      weight: floorAreaHundredths,
      personIds: owners,
    })),
    ...unknown.map(({ id, floorAreaHundredths }) => ({
      unitKey: `unit:${id}`,
      heads: 0,
      weight: floorAreaHundredths,
      personIds: [],
    })),
  ];
}
