import type { Transaction } from '../../../database.ts';
import type { Ballot, BallotEntry } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { readRoll } from './read-roll.ts';
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
 * put on it at this moment.
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
  let entries = await entriesOf(transaction, ballot, personId);
  if (ballot.rollMode === 'LIVE') {
    await join(transaction, ballot, personId, now);
    entries = await entriesOf(transaction, ballot, personId);
  }
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

/** Puts somebody on a LIVE roll: as an entry of their own, or as a voter of their household's. */
async function join(
  transaction: Transaction,
  ballot: Ballot,
  personId: string,
  now: Date,
): Promise<void> {
  const { districtId, id: ballotId } = ballot;
  const units = await readRoll(transaction, ballot, now, personId);
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
