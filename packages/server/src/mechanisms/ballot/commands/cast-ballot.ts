import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { BallotEntry } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { issueReceipt } from '../../receipt/index.ts';
import { findBallot, holdBallot } from '../access.ts';
import { assertTakesVotes } from '../assert-open.ts';
import { choiceForm, definitionOf, readChoice } from '../choice.ts';
import { type Casting, recordVote } from '../record-vote.ts';
import { findEntry } from '../roll/find-entry.ts';

const form = z.object({
  ballot: z.string(),
  entry: z.string().nullish(),
  choice: choiceForm,
});

/**
 * Votes in an OPEN or SECRET ballot: for oneself, one's household, or the units that one owns. The
 * same vote again is the same vote, so that it can be sent again when its answer was lost.
 *
 * Outcomes: the ballot's key with the receipt's code; InvalidInputError for a choice that the ballot
 * does not take; NOT_FOUND; BALLOT_UNLINKABLE; BALLOT_NOT_OPEN; BALLOT_CLOSED; NOT_ON_ROLL;
 * ENTRY_REQUIRED; ALREADY_VOTED; at the top level UNAUTHENTICATED, FORBIDDEN for who is of another
 * district, RATE_LIMITED.
 */
export async function castBallot(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey & { receiptCode: string }> {
  const wanted = parseInput(form, input);
  const { personId } = assertPerson(context.viewer);
  const found = await findBallot(context, wanted.ballot);
  assertDistrict(context.viewer, found.districtId);
  // A vote that replaces another leaves it in the history.
  await context.limits.consume('vote', personId);
  const { districtId, id, communityId } = found;
  return write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, found, 'SHARE');
    assertTakesVotes(ballot, context.clock.now());
    const choice = readChoice(definitionOf(ballot), wanted.choice);
    const now = context.clock.now();
    const entry = await findEntry(transaction, ballot, personId, now, wanted.entry);
    const casting = await castingOf(writing, entry, personId);
    const isNew = await recordVote(context, writing, ballot, entry, choice, casting);
    const subject = { subjectType: 'Ballot', subjectId: id };
    writing.audit({
      ...subject,
      action: 'castBallot',
      communityId,
      channel: casting.channel,
      changes: isNew ? {} : { repeated: true },
    });
    if (isNew) writing.changed(globalId('Ballot', ballot));
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

/** As oneself, or by the mandate that is used from now on. */
async function castingOf(
  { transaction, districtId }: Writing,
  { id: entryId }: BallotEntry,
  personId: string,
): Promise<Casting> {
  const key = { districtId, entryId, personId };
  const own = await transaction.ballotVoter.findUnique({
    where: { districtId_entryId_personId: key },
  });
  if (own) return { channel: 'ONLINE', castById: personId };
  // Taken in one step with what says that it still stands: its principal may be taking it back.
  const [mandate] = await transaction.ballotMandate.updateManyAndReturn({
    where: { districtId, currentKey: entryId, proxyId: personId },
    data: { state: 'USED' },
    select: { id: true },
  });
  if (!mandate) throw new RuleRefusedError('NOT_ON_ROLL');
  return { channel: 'PROXY', castById: personId, mandateId: mandate.id };
}
