import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { actorId, write } from '../../../platform/write.ts';
import { issueReceipt } from '../../receipt/index.ts';
import { assertRuns, findBallot, holdBallot } from '../access.ts';
import { assertTakesVotes } from '../assert-open.ts';
import { choiceForm, definitionOf, readChoice } from '../choice.ts';
import { voteEntered } from '../notifications.ts';
import { recordVote } from '../record-vote.ts';
import { findEntry } from '../roll/find-entry.ts';

const form = z.object({
  ballot: z.string(),
  voter: z.string(),
  entry: z.string().nullish(),
  choice: choiceForm,
  evidence: prose(500),
});

/**
 * Enters a vote for somebody who asks the staff to: on the telephone, at the counter, at their door.
 * Who entered it and what shows the voter's will stand with the vote. The staff learn the choice, so
 * that UNLINKABLE ballots take none.
 *
 * Outcomes: the ballot's key with the receipt's code, to be handed to the voter; as `castBallot`; at
 * the top level FORBIDDEN for whoever does not run the ballot.
 */
export async function assistBallot(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey & { receiptCode: string }> {
  const wanted = parseInput(form, input);
  const found = await findBallot(context, wanted.ballot);
  await assertRuns(context, found);
  const { id: personId } = namedRow(wanted.voter, 'Person', ['voter']);
  const { districtId, id, communityId } = found;
  const assistedById = actorId(context.viewer);
  return write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, found, 'SHARE');
    const now = context.clock.now();
    assertTakesVotes(ballot, now);
    const choice = readChoice(definitionOf(ballot), wanted.choice);
    const entry = await findEntry(transaction, ballot, personId, now, wanted.entry);
    // For themselves alone: who votes for another by mandate does so with their own hands.
    const own = await transaction.ballotVoter.findUnique({
      where: { districtId_entryId_personId: { districtId, entryId: entry.id, personId } },
    });
    if (!own) throw new RuleRefusedError('NOT_ON_ROLL', {}, ['voter']);
    const isNew = await recordVote(context, writing, ballot, entry, choice, {
      channel: 'ASSISTED',
      castById: personId,
      evidence: wanted.evidence,
      ...(assistedById === null ? {} : { assistedById }),
    });
    const subject = { subjectType: 'Ballot', subjectId: id };
    writing.audit({ ...subject, action: 'assistBallot', communityId, channel: 'ASSISTED' });
    writing.changed(globalId('Ballot', ballot));
    // Whoever did not ask for it learns of it, and can say so before the close.
    if (isNew) {
      await notify(context, writing, {
        kind: voteEntered,
        personIds: [personId],
        ...subject,
        communityId,
        values: { title: ballot.title },
        onceKey: `ballot:${id}:entered:${entry.id}:${now.toISOString()}`,
      });
    }
    const receipt = await transaction.receipt.findFirst({
      where: { districtId, subjectId: id, personId },
    });
    const receiptCode =
      receipt?.code ??
      (await issueReceipt(context, writing, {
        districtId,
        ...subject,
        personId,
        phoneIndex: null,
      }));
    return { districtId, id, receiptCode };
  });
}
