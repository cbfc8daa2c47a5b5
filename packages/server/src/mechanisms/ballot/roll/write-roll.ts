import type { Transaction } from '../../../database.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import type { RollUnit } from './read-roll.ts';

/** Rows of one statement, so that its parameters stay within what a driver takes. */
const batch = 1_000;

/** Puts units on the roll, with their voters. Those that are on it already stay as they are. */
export async function enlist(
  transaction: Transaction,
  { districtId, id: ballotId }: RowKey,
  units: readonly RollUnit[],
): Promise<void> {
  for (let from = 0; from < units.length; from += batch) {
    const part = units.slice(from, from + batch);
    const entries = await transaction.ballotEntry.createManyAndReturn({
      data: part.map(({ unitKey, heads, weight }) => ({
        districtId,
        id: newId(),
        ballotId,
        unitKey,
        heads,
        weight,
      })),
      skipDuplicates: true,
      select: { id: true, unitKey: true },
    });
    const entryOf = new Map(entries.map(({ id, unitKey }) => [unitKey, id]));
    const voters = part.flatMap(({ unitKey, personIds }) => {
      const entryId = entryOf.get(unitKey);
      if (entryId === undefined) return [];
      return personIds.map((personId) => ({ districtId, ballotId, entryId, personId }));
    });
    for (let first = 0; first < voters.length; first += batch) {
      await transaction.ballotVoter.createMany({ data: voters.slice(first, first + batch) });
    }
  }
}

/** The roll in numbers: everything that is published of it. */
export interface RollTotals {
  entries: number;
  heads: number;
  weight: number;
}

export async function rollTotals(
  db: Transaction,
  { districtId, id: ballotId }: RowKey,
): Promise<RollTotals> {
  const { _count, _sum } = await db.ballotEntry.aggregate({
    where: { districtId, ballotId },
    _count: true,
    _sum: { heads: true, weight: true },
  });
  return { entries: _count, heads: _sum.heads ?? 0, weight: _sum.weight ?? 0 };
}
