import type { Transaction } from '../../../database.ts';
import type { Ballot, BallotEntry } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { type RollUnit, readRoll } from './read-roll.ts';
import { enlist } from './write-roll.ts';

/** The entries that a person may vote for: their own, and those they have a mandate for. */
export async function entriesOf(
  db: Transaction,
  { districtId, id: ballotId }: Pick<Ballot, 'districtId' | 'id'>,
  personId: string,
): Promise<BallotEntry[]> {
  return db.ballotEntry.findMany({
    where: {
      districtId,
      ballotId,
      OR: [
        { voters: { some: { personId } } },
        { mandates: { some: { proxyId: personId, currentKey: { not: null } } } },
      ],
    },
    orderBy: { id: 'asc' },
  });
}

/**
 * The entry that a person votes for. On a LIVE roll, who has come to count since the opening is
 * put on it at this moment, and who has left votes no more.
 *
 * @param named the entry's global id; needed where there are several
 * @throws RuleRefusedError NOT_ON_ROLL, ENTRY_REQUIRED
 */
export async function findEntry(
  transaction: Transaction,
  ballot: Ballot,
  personId: string,
  now: Date,
  named?: string | null,
): Promise<BallotEntry> {
  const entries =
    ballot.rollMode === 'LIVE'
      ? await standingEntries(transaction, ballot, personId, now)
      : await entriesOf(transaction, ballot, personId);
  const id = chooseEntry(
    ballot.districtId,
    entries.map((entry) => entry.id),
    named,
  );
  return entries.find((entry) => entry.id === id) ?? refuse();
}

/**
 * The one of the entries that somebody may vote for that is meant: the only one, or the one named.
 *
 * @throws RuleRefusedError NOT_ON_ROLL, ENTRY_REQUIRED
 */
export function chooseEntry(
  districtId: string,
  ids: readonly string[],
  named?: string | null,
): string {
  const [only, ...others] = ids;
  if (only === undefined) return refuse();
  if (named) {
    const key = namedRow(named, 'BallotEntry', ['entry']);
    return key.districtId === districtId && ids.includes(key.id) ? key.id : refuse(['entry']);
  }
  if (others.length > 0) throw new RuleRefusedError('ENTRY_REQUIRED', {}, ['entry']);
  return only;
}

function refuse(path: string[] = []): never {
  throw new RuleRefusedError('NOT_ON_ROLL', {}, path);
}

/**
 * The entries of a LIVE roll that a person may vote for at this moment: who has come is put on it,
 * and an entry that whoever gives it its voice does not count for any more takes no vote.
 */
async function standingEntries(
  transaction: Transaction,
  ballot: Ballot,
  personId: string,
  now: Date,
): Promise<BallotEntry[]> {
  const units = await readRoll(transaction, ballot, now, personId);
  await join(transaction, ballot, personId, units);
  const entries = await entriesOf(transaction, ballot, personId);
  const { districtId } = ballot;
  const standing: BallotEntry[] = [];
  for (const entry of entries) {
    const has = (found: readonly RollUnit[]) =>
      found.some(({ unitKey }) => unitKey === entry.unitKey);
    const mandate = await transaction.ballotMandate.findFirst({
      where: { districtId, currentKey: entry.id, proxyId: personId },
      select: { principalId: true },
    });
    const given = mandate && (await readRoll(transaction, ballot, now, mandate.principalId));
    if (has(units) || (given && has(given))) standing.push(entry);
  }
  return standing;
}

/** Puts somebody on a LIVE roll: as an entry of their own, or as a voter of their household's. */
async function join(
  transaction: Transaction,
  ballot: Ballot,
  personId: string,
  units: readonly RollUnit[],
): Promise<void> {
  const { districtId, id: ballotId } = ballot;
  await enlist(transaction, ballot, units);
  const entries = await transaction.ballotEntry.findMany({
    where: { districtId, ballotId, unitKey: { in: units.map(({ unitKey }) => unitKey) } },
    select: { id: true },
  });
  await transaction.ballotVoter.createMany({
    data: entries.map(({ id: entryId }) => ({ districtId, ballotId, entryId, personId })),
    skipDuplicates: true,
  });
}
