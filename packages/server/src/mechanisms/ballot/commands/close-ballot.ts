import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Ballot, Prisma } from '../../../generated/prisma/client.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { appendToLog } from '../../transparency-log/index.ts';
import { assertRuns, findBallot, holdBallot, hostOf } from '../access.ts';
import { countBox } from '../counting.ts';
import { logKinds } from '../log.ts';
import { assertPapersDone } from '../paper/paper-box.ts';
import { refreshRoll } from '../roll/refresh-roll.ts';
import { rollTotals } from '../roll/write-roll.ts';
import { countInBox, sealBox } from '../unlinkable/box.ts';
import { moveBallot } from './move-ballot.ts';

const form = z.object({ ballot: z.string() });

/**
 * Closes a ballot by hand, once its time has passed or everybody has voted, and counts it in the same
 * transaction; where votes on paper are still to be entered, `countBallot` does that later.
 *
 * Outcomes: the ballot's key; NOT_FOUND; BALLOT_STILL_RUNS; WRONG_STATE when it is not open; at the
 * top level FORBIDDEN for whoever does not run it.
 */
export async function closeBallot(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const ballot = await findBallot(context, parseInput(form, input).ballot);
  await assertRuns(context, ballot);
  const { districtId, id } = ballot;
  await write(context, districtId, (writing) => closeHeld(context, writing, ballot));
  return { districtId, id };
}

/**
 * Counts a closed ballot whose votes on paper have been entered.
 *
 * Outcomes: the ballot's key; NOT_FOUND; PAPERS_WAITING; PAPERS_TOO_MANY; WRONG_STATE when it is not
 * closed, or counted already; at the top level FORBIDDEN for whoever does not run it.
 */
export async function countBallot(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const ballot = await findBallot(context, parseInput(form, input).ballot);
  await assertRuns(context, ballot);
  const { districtId, id } = ballot;
  await write(context, districtId, async (writing) => {
    const held = await holdBallot(writing.transaction, ballot, 'UPDATE');
    await countHeld(context, writing, held);
  });
  return { districtId, id };
}

/** Closes a ballot in the transaction, for the clock or for who was found to run it. */
export async function closeHeld(context: Context, writing: Writing, key: RowKey): Promise<void> {
  const { transaction } = writing;
  const ballot = await holdBallot(transaction, key, 'UPDATE');
  const now = context.clock.now();
  const facts = { over: ballot.closesAt <= now, complete: await isComplete(transaction, ballot) };
  const closed = await moveBallot(context, writing, ballot, {
    action: 'CLOSE',
    mutation: 'closeBallot',
    facts,
    data: { closedAt: now },
  });
  await refreshRoll(transaction, closed, now);
  if (ballot.secrecy === 'UNLINKABLE') await sealBox(transaction, ballot);
  if (!ballot.paper) await countHeld(context, writing, closed);
}

/** Whether everybody on the roll who can vote has. */
async function isComplete(transaction: Transaction, ballot: Ballot): Promise<boolean> {
  if (ballot.rollMode === 'LIVE') return false;
  if (ballot.secrecy === 'UNLINKABLE') {
    const { entries } = await rollTotals(transaction, ballot);
    return (await countInBox(transaction, ballot)) >= entries;
  }
  const { districtId, id: ballotId } = ballot;
  const waiting = await transaction.ballotEntry.findFirst({
    where: {
      districtId,
      ballotId,
      voters: { some: {} },
      votes: { none: { currentKey: { not: null } } },
    },
    select: { id: true },
  });
  return waiting === null;
}

/** Counts a ballot that the transaction holds, logs what came of it, and tells its host. */
async function countHeld(context: Context, writing: Writing, ballot: Ballot): Promise<void> {
  if (ballot.paper) await assertPapersDone(writing.transaction, ballot);
  const counted = await countBox(context, writing.transaction, ballot);
  await moveBallot(context, writing, ballot, {
    action: 'COUNT',
    mutation: 'countBallot',
    data: { countedAt: context.clock.now(), ...storedCount(counted) },
  });
  await announce(context, writing, ballot, counted);
}

/** Counts again with the seed of the lot that was drawn, in the transaction that holds the ballot. */
export async function drawHeld(context: Context, writing: Writing, ballot: Ballot): Promise<void> {
  const { districtId, id, communityId, lotSeed } = ballot;
  const { transaction } = writing;
  const counted = await countBox(context, transaction, ballot);
  await transaction.ballot.update({
    where: { districtId_id: { districtId, id } },
    data: { ...storedCount(counted), lotSeed, updatedAt: context.clock.now() },
  });
  const subject = { subjectType: 'Ballot', subjectId: id };
  await recordStep(context, writing, districtId, {
    ...subject,
    action: 'RESOLVE_TIE',
    from: ballot.state,
    to: ballot.state,
    reason: lotSeed,
  });
  writing.audit({ ...subject, action: 'resolveBallotTie', communityId });
  writing.changed(globalId('Ballot', ballot));
  await announce(context, writing, ballot, counted);
}

type Counted = Awaited<ReturnType<typeof countBox>>;

const storedCount = ({ result, papersDigest }: Counted) => ({
  outcome: result.outcome,
  result: result as unknown as Prisma.InputJsonObject,
  papersDigest,
});

/** Logs what a count came to, and tells the host. */
async function announce(
  context: Context,
  writing: Writing,
  ballot: Ballot,
  { result, papersDigest, inputsDigest }: Counted,
): Promise<void> {
  const { districtId, id } = ballot;
  const { cast, valid } = result.count;
  await appendToLog(context, writing, {
    districtId,
    kind: logKinds.COUNTED,
    subjectType: 'Ballot',
    subjectId: id,
    facts: {
      papers: papersDigest,
      inputs: inputsDigest,
      cast: { ...cast },
      valid: { ...valid },
      outcome: result.outcome,
      winners: [...result.winners],
      lotSeed: ballot.lotSeed,
    },
  });
  const db = writing.transaction as Context['db'];
  const { describer, key } = await hostOf({ db }, ballot);
  await describer.onCounted?.(context, writing, key, { ballot: { districtId, id }, result });
}
