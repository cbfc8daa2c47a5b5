import type { Context } from '../../context.ts';
import type { Outreach } from '../../generated/prisma/client.ts';
import type { DoorOutcome, SuggestionState } from '../../generated/prisma/enums.ts';
import { isStaffFor } from './find-outreach.ts';
import { leastPublic } from './outreach-policies.ts';

/** What came of going to where people are, in numbers. */
export interface OutreachReport {
  /** Doors by outcome; null where so few would tell who did what. */
  doors: ReadonlyMap<DoorOutcome, number> | null;
  /** Matters that were entered. */
  matters: number;
  /** Those matters by where they stand now; null where so few would tell whose they are. */
  states: ReadonlyMap<SuggestionState, number> | null;
}

/** To staff at any time and in full; to everybody once it is closed, without small numbers. */
export async function reportOf(
  context: Context,
  outreach: Outreach,
): Promise<OutreachReport | null> {
  const isStaff = await isStaffFor(context, outreach);
  if (!isStaff && outreach.state !== 'CLOSED') return null;
  const { db } = context;
  const where = { districtId: outreach.districtId, outreachId: outreach.id };
  const [doors, suggestions] = await Promise.all([
    db.outreachDoor.groupBy({ by: ['outcome'], where, _count: { _all: true } }),
    db.suggestion.groupBy({
      by: ['state'],
      where: { ...where, state: { not: 'DISCARDED' } },
      _count: { _all: true },
    }),
  ]);
  const byOutcome = new Map(doors.map(({ outcome, _count }) => [outcome, _count._all]));
  const byState = new Map(suggestions.map(({ state, _count }) => [state, _count._all]));
  const shown = <Key>(counts: ReadonlyMap<Key, number>) =>
    isStaff || sumOf(counts) >= leastPublic ? counts : null;
  return { doors: shown(byOutcome), matters: sumOf(byState), states: shown(byState) };
}

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
