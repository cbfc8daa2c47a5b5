import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { civilDay, storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { actorId, write } from '../../../platform/write.ts';
import { type RowRefusal, refusalOfRow } from '../../paper-sheet/index.ts';
import { holdBallot } from '../access.ts';
import { shardOf } from '../unlinkable/shard-of.ts';
import { assertTakesPaper, findForEntry, hasPaper, isNamed, paperMark } from './takes-paper.ts';

const form = z.object({
  ballot: z.string().max(200),
  entries: z.array(z.string().max(200)).min(1).max(200),
});

/** What became of one entry of the roll. */
export interface PaperGiven {
  entry: string;
  refusal: RowRefusal | null;
}

/**
 * Marks entries of the roll whose voters have been given a sheet without a name and have signed for
 * it. From then on they vote by it, and not online. Which sheet they took is not written anywhere.
 * Each entry is marked by itself; one that is marked already stays so.
 *
 * Outcomes: by entry nothing, or ALREADY_VOTED, CREDENTIAL_ISSUED, NOT_ON_ROLL; InvalidInputError; NOT_FOUND;
 * PAPER_NOT_TAKEN, also for ballots whose sheets bear names; at the top level FORBIDDEN for whoever
 * may not enter papers there.
 */
export async function givePaperBallots(
  context: Context,
  input: z.input<typeof form>,
): Promise<{ ballot: Ballot; results: PaperGiven[] }> {
  const wanted = parseInput(form, input);
  const ballot = await findForEntry(context, wanted.ballot);
  assertTakesPaper(ballot);
  if (isNamed(ballot)) throw new RuleRefusedError('PAPER_NOT_TAKEN');
  const results: PaperGiven[] = [];
  for (const entry of wanted.entries) {
    results.push({ entry, refusal: await refusalOfRow(() => giveOne(context, ballot, entry)) });
  }
  return { ballot, results };
}

async function giveOne(context: Context, found: Ballot, named: string): Promise<void> {
  const { districtId, id: ballotId, communityId } = found;
  const entry = namedRow(named, 'BallotEntry', ['entries']);
  const audited = {
    ...{ action: 'givePaperBallots', subjectType: 'Ballot', subjectId: ballotId, communityId },
    channel: 'PAPER',
  } as const;
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, found, 'SHARE');
    assertTakesPaper(ballot);
    const [row] = await transaction.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id FROM ballot_entry
       WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND id = $3::uuid FOR UPDATE`,
      entry.districtId,
      ballotId,
      entry.id,
    );
    if (!row || entry.districtId !== districtId) throw new RuleRefusedError('NOT_ON_ROLL');
    if (await hasPaper(transaction, entry)) {
      writing.audit({ ...audited, changes: { repeated: true } });
      return;
    }
    await assertHasNotVoted(transaction, ballot, entry.id);
    await transaction.ballotPaperVoter.createMany({
      data: {
        districtId,
        entryId: entry.id,
        ballotId,
        givenById: actorId(context.viewer),
        // The day alone: the moment, beside the order of a stack, would say whose a sheet is.
        givenAt: storedDay(civilDay(context.clock.now())),
      },
    });
    writing.audit(audited);
    writing.changed(globalId('Ballot', ballot));
  });
}

/** Refuses where the entry's vote is in. Of an UNLINKABLE ballot, marks it beside its credentials. */
async function assertHasNotVoted(
  transaction: Transaction,
  { districtId, id: ballotId, secrecy }: Ballot,
  entryId: string,
): Promise<void> {
  if (secrecy !== 'UNLINKABLE') {
    const vote = await transaction.ballotVote.findUnique({
      where: { districtId_currentKey: { districtId, currentKey: entryId } },
      select: { id: true },
    });
    if (vote) throw new RuleRefusedError('ALREADY_VOTED');
    return;
  }
  const { shards } = await transaction.ballotKey.findUniqueOrThrow({
    where: { districtId_ballotId: { districtId, ballotId } },
  });
  const marked = await transaction.$queryRawUnsafe<object[]>(
    `UPDATE ballot_credential_shard
     SET issued = issued || jsonb_build_object($4::text, $5::text)
     WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND shard = $3::int
       AND NOT jsonb_exists(issued, $4::text)
     RETURNING shard`,
    ...[districtId, ballotId, shardOf(entryId, shards), entryId, paperMark],
  );
  if (marked.length === 0) throw new RuleRefusedError('CREDENTIAL_ISSUED');
}
