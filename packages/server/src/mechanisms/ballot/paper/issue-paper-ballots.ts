import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { issueSheets, largestStack, type NewSheet } from '../../paper-sheet/index.ts';
import { assertRuns, findBallot, holdBallot } from '../access.ts';
import { rollTotals } from '../roll/write-roll.ts';
import { assertTakesPaper, isNamed, sheetSubject } from './takes-paper.ts';

const form = z.object({
  ballot: z.string().max(200),
  count: z.int().min(1).max(largestStack).nullish(),
  idempotencyKey,
});

/**
 * Issues a stack of sheets. Those with a name go to everybody on the roll who has none and has not
 * voted; of those without, `count` are issued, or one for each entry of the roll.
 *
 * Outcomes: the stack's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; PAPER_NOT_TAKEN; PAPER_ALL_ISSUED; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN
 * for whoever does not run the ballot.
 */
export async function issuePaperBallots(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const found = await findBallot(context, wanted.ballot);
  await assertRuns(context, found);
  const { districtId, communityId } = found;
  const creation = { action: 'issuePaperBallots', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, stackId) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, found, 'UPDATE');
    assertTakesPaper(ballot);
    const sheets = isNamed(ballot)
      ? await namedSheets(transaction, ballot, wanted.count)
      : await unnamedSheets(transaction, ballot, wanted.count);
    if (sheets.length === 0) throw new RuleRefusedError('PAPER_ALL_ISSUED');
    await issueSheets(context, writing, sheetSubject(ballot), stackId, sheets);
    writing.audit({
      action: 'issuePaperBallots',
      subjectType: 'Ballot',
      subjectId: ballot.id,
      communityId,
      changes: { sheets: sheets.length },
    });
    writing.changed(globalId('Ballot', ballot));
  });
  return { districtId, id };
}

/** A sheet for every entry that somebody can vote for and that has neither a sheet nor a vote. */
async function namedSheets(
  transaction: Transaction,
  { districtId, id: ballotId }: Ballot,
  count: number | null | undefined,
): Promise<NewSheet[]> {
  const rows = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT e.id FROM ballot_entry e
     WHERE e.district_id = $1::uuid AND e.ballot_id = $2::uuid
       AND EXISTS (SELECT 1 FROM ballot_voter r
         WHERE r.district_id = e.district_id AND r.entry_id = e.id)
       AND NOT EXISTS (SELECT 1 FROM ballot_vote v
         WHERE v.district_id = e.district_id AND v.current_key = e.id)
       AND NOT EXISTS (SELECT 1 FROM paper_sheet s
         WHERE s.district_id = e.district_id AND s.subject_id = e.ballot_id AND s.current_key = e.id)
     ORDER BY e.id LIMIT $3::int`,
    districtId,
    ballotId,
    count ?? largestStack,
  );
  return rows.map(({ id }) => ({ voterId: id }));
}

async function unnamedSheets(
  transaction: Transaction,
  ballot: Ballot,
  count: number | null | undefined,
): Promise<NewSheet[]> {
  const wanted = count ?? (await rollTotals(transaction, ballot)).entries;
  return Array.from({ length: Math.min(wanted, largestStack) }, () => ({ voterId: null }));
}
