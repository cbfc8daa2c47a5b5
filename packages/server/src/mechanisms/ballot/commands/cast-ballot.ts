import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Ballot } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertDistrict, assertPerson } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { issueReceipt } from '../../receipt/index.ts';
import { findBallot, holdBallot } from '../access.ts';
import { definitionOf, readChoice } from '../choice.ts';
import { recordVote } from '../record-vote.ts';
import { findEntry } from '../roll/find-entry.ts';

/** A choice as it is sent; what the method takes of it is checked by the method. */
export const choiceForm = z.object({
  answer: z.enum(['YES', 'NO', 'ABSTAIN']).nullish(),
  options: z.array(z.string().max(128)).max(200).nullish(),
  ranking: z
    .array(z.array(z.string().max(128)).max(200))
    .max(200)
    .nullish(),
  scores: z
    .array(z.object({ option: z.string().max(128), score: z.int() }))
    .max(200)
    .nullish(),
});

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
 * district.
 */
export async function castBallot(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey & { receiptCode: string }> {
  const wanted = parseInput(form, input);
  const { personId } = assertPerson(context.viewer);
  const found = await findBallot(context, wanted.ballot);
  assertDistrict(context.viewer, found.districtId);
  const { districtId, id, communityId } = found;
  return write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const ballot = await holdBallot(transaction, found, 'SHARE');
    assertTakesVotes(ballot, context.clock.now());
    const choice = readChoice(definitionOf(ballot), wanted.choice);
    const now = context.clock.now();
    const entry = await findEntry(transaction, ballot, personId, now, wanted.entry);
    const casting = { channel: 'ONLINE', castById: personId } as const;
    const isNew = await recordVote(context, writing, ballot, entry, choice, casting);
    const subject = { subjectType: 'Ballot', subjectId: id };
    writing.audit({
      ...subject,
      action: 'castBallot',
      communityId,
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

/** Refuses a vote with a name on the roll where none is taken now. */
export function assertTakesVotes(ballot: Ballot, now: Date): void {
  if (ballot.secrecy === 'UNLINKABLE') throw new RuleRefusedError('BALLOT_UNLINKABLE');
  assertIsOpen(ballot, now);
}

/** Refuses before the opening and after the close, also when only the clock has passed it. */
export function assertIsOpen({ state, closesAt }: Ballot, now: Date): void {
  if (state === 'DRAFT') throw new RuleRefusedError('BALLOT_NOT_OPEN');
  if (state !== 'OPEN' || closesAt <= now) throw new RuleRefusedError('BALLOT_CLOSED');
}
