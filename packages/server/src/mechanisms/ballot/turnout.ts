import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Ballot, BallotEntry } from '../../generated/prisma/client.ts';
import { issuedTo } from './unlinkable/box.sql.ts';
import { countInBox } from './unlinkable/box.ts';

/** How many votes are in. */
export async function castCount(db: Transaction, ballot: Ballot): Promise<number> {
  if (ballot.secrecy === 'UNLINKABLE') return countInBox(db, ballot);
  const { districtId, id: ballotId } = ballot;
  return db.ballotVote.count({ where: { districtId, ballotId, currentKey: { not: null } } });
}

/** Whether an entry's vote is in; of an UNLINKABLE ballot, whether its credential was issued. */
export async function hasVoted(
  context: Context,
  ballot: Ballot,
  { id }: Pick<BallotEntry, 'id'>,
): Promise<boolean> {
  const { districtId } = ballot;
  if (ballot.secrecy === 'UNLINKABLE') {
    const where = { districtId_ballotId: { districtId, ballotId: ballot.id } };
    const { shards } = await context.db.ballotKey.findUniqueOrThrow({ where });
    return (await issuedTo(context.database, ballot, shards, id)) !== null;
  }
  const where = { districtId_currentKey: { districtId, currentKey: id } };
  return (await context.db.ballotVote.findUnique({ where, select: { id: true } })) !== null;
}
