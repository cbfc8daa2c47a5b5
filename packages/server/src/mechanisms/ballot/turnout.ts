import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Ballot, BallotEntry } from '../../generated/prisma/client.ts';
import { countPaperBox } from './paper/paper-box.ts';
import { hasPaper } from './paper/takes-paper.ts';
import { issuedTo } from './unlinkable/box.sql.ts';
import { countInBox } from './unlinkable/box.ts';

/** How many votes are in. */
export async function castCount(db: Transaction, ballot: Ballot): Promise<number> {
  const papers = await countPaperBox(db, ballot);
  if (ballot.secrecy === 'UNLINKABLE') return papers + (await countInBox(db, ballot));
  const { districtId, id: ballotId } = ballot;
  const votes = { districtId, ballotId, currentKey: { not: null } };
  return papers + (await db.ballotVote.count({ where: votes }));
}

/**
 * Whether an entry's vote is in, or its voter votes by paper; of an UNLINKABLE ballot, whether its
 * credential was issued or its voter votes by paper.
 */
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
  const vote = await context.db.ballotVote.findUnique({ where, select: { id: true } });
  return vote !== null || (await hasPaper(context.db, { districtId, id }));
}
