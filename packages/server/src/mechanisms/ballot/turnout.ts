import type { Transaction } from '../../database.ts';
import type { Ballot, BallotEntry } from '../../generated/prisma/client.ts';

/** How many on the roll have voted. */
export async function castCount(
  db: Transaction,
  { districtId, id: ballotId }: Ballot,
): Promise<number> {
  return db.ballotVote.count({ where: { districtId, ballotId, currentKey: { not: null } } });
}

/** Whether an entry's vote is in. */
export async function hasVoted(
  db: Transaction,
  { districtId }: Ballot,
  { id }: Pick<BallotEntry, 'id'>,
): Promise<boolean> {
  const where = { districtId_currentKey: { districtId, currentKey: id } };
  return (await db.ballotVote.findUnique({ where, select: { id: true } })) !== null;
}
