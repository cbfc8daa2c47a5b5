import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { write } from '../../../platform/write.ts';
import { returnSheet } from '../../paper-sheet/index.ts';
import { holdBallot } from '../access.ts';
import { shardOf } from '../unlinkable/shard-of.ts';
import { assertTakesPaper, findForEntry, sheetSubject } from './takes-paper.ts';

const form = z.object({
  ballot: z.string().max(200),
  entry: z.string().max(200),
  code: z.string().max(40),
});

/**
 * Takes back an unused sheet without a name: the sheet is void, and its voter may vote online. Which
 * sheet it was says nothing any more.
 *
 * Outcomes: the ballot's key; InvalidInputError; NOT_FOUND; PAPER_NOT_TAKEN; NOT_ON_ROLL for an entry
 * that was given none; CODE_MISTYPED; PAPER_UNKNOWN; PAPER_ELSEWHERE; WRONG_STATE when somebody has
 * entered the sheet; at the top level FORBIDDEN for whoever may not enter papers there.
 */
export async function returnPaperBallot(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const found = await findForEntry(context, wanted.ballot);
  const { districtId, id: ballotId, communityId } = found;
  const entry = namedRow(wanted.entry, 'BallotEntry', ['entry']);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, found, 'SHARE');
    assertTakesPaper(ballot);
    const { count } = await transaction.ballotPaperVoter.deleteMany({
      where: { districtId: entry.districtId, entryId: entry.id, ballotId },
    });
    if (count === 0) throw new RuleRefusedError('NOT_ON_ROLL', {}, ['entry']);
    await returnSheet(writing, sheetSubject(ballot), wanted.code, '未用，退回');
    if (ballot.secrecy === 'UNLINKABLE') {
      const where = { districtId_ballotId: { districtId, ballotId } };
      const { shards } = await transaction.ballotKey.findUniqueOrThrow({ where });
      await transaction.$queryRawUnsafe(
        `UPDATE ballot_credential_shard SET issued = issued - $4::text
         WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND shard = $3::int RETURNING shard`,
        ...[districtId, ballotId, shardOf(entry.id, shards), entry.id],
      );
    }
    writing.audit({
      ...{ action: 'returnPaperBallot', subjectType: 'Ballot', subjectId: ballotId, communityId },
      channel: 'PAPER',
    });
    writing.changed(globalId('Ballot', ballot));
  });
  return { districtId, id: ballotId };
}
