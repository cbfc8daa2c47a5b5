import type { BallotChoice } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Ballot, PaperSheet } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { newCode } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { assertPerson } from '../../../platform/viewer.ts';
import type { Writing } from '../../../platform/write.ts';
import {
  enterSheet,
  type PaperEntered,
  refusalOfRow,
  type SheetCounting,
} from '../../paper-sheet/index.ts';
import { holdBallot } from '../access.ts';
import { choiceForm, choiceText, definitionOf, readChoice } from '../choice.ts';
import { recordVote, trackingLength } from '../record-vote.ts';
import type { NumberedChoice } from '../sealed-choice.ts';
import { assertTakesPaper, findForEntry, sheetSubject } from './takes-paper.ts';

const form = z.object({
  ballot: z.string().max(200),
  entries: z
    .array(
      z.object({
        code: z.string().max(40),
        /** Null for a paper that says nothing that can be counted. */
        choice: choiceForm.nullable(),
      }),
    )
    .min(1)
    .max(200),
});

/**
 * Enters what the viewer read from sheets of a ballot, until its count. Each sheet is entered by
 * itself, and counts as soon as two people have read it alike. The same again changes nothing, so
 * that a batch can be sent again when its answer was lost.
 *
 * Where a vote stands for the sheet's entry already, cast in another way, that vote counts and the
 * sheet does not: ALREADY_VOTED.
 *
 * Outcomes: by sheet its state with why it is not counted, or CODE_MISTYPED, PAPER_UNKNOWN,
 * PAPER_ELSEWHERE, PAPER_VOID, PAPER_COUNTED, or InvalidInputError for a choice that the ballot does
 * not take; InvalidInputError; NOT_FOUND; PAPER_NOT_TAKEN; at the top level UNAUTHENTICATED, FORBIDDEN
 * for whoever may not enter papers there, and for API keys, which are nobody to agree with.
 */
export async function enterPaperBallots(
  context: Context,
  input: z.input<typeof form>,
): Promise<{ ballot: Ballot; results: PaperEntered[] }> {
  const wanted = parseInput(form, input);
  const ballot = await findForEntry(context, wanted.ballot);
  assertPerson(context.viewer);
  assertTakesPaper(ballot);
  const subject = sheetSubject(ballot);
  const counting = countingOf(context, ballot);
  const results: PaperEntered[] = [];
  for (const { code, choice } of wanted.entries) {
    const result: PaperEntered = { code, state: null, refusal: null };
    result.refusal = await refusalOfRow(async () => {
      const read = choice === null ? null : readChoice(definitionOf(ballot), choice);
      const entered = await enterSheet(context, subject, code, choiceText(read), counting);
      result.state = entered.state;
      if (entered.refusal !== null) throw new RuleRefusedError(entered.refusal, {}, ['code']);
    });
    results.push(result);
  }
  return { ballot, results };
}

function countingOf(context: Context, found: Ballot): SheetCounting {
  return {
    async hold({ transaction }: Writing) {
      assertTakesPaper(await holdBallot(transaction, found, 'SHARE'));
    },
    refusal: (writing, sheet) => refusalOfEntry(writing, found, sheet),
    async count(writing, { voterId }, answer) {
      const choice = JSON.parse(answer) as BallotChoice | null;
      if (voterId === null) {
        const kept: NumberedChoice = { choice, trackingNumber: newCode(trackingLength) };
        return JSON.stringify(kept);
      }
      const casting = { channel: 'PAPER', castById: null } as const;
      await recordVote(context, writing, found, { id: voterId }, choice, casting);
      return null;
    },
  };
}

/** Why a sheet with a name cannot count: its entry has a vote, or has left the roll. */
async function refusalOfEntry(
  { transaction }: Writing,
  { districtId, id: ballotId }: Ballot,
  { voterId }: PaperSheet,
): Promise<string | null> {
  if (voterId === null) return null;
  const [entry] = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id FROM ballot_entry
     WHERE district_id = $1::uuid AND ballot_id = $2::uuid AND id = $3::uuid FOR UPDATE`,
    districtId,
    ballotId,
    voterId,
  );
  if (!entry) return 'NOT_ON_ROLL';
  const vote = await transaction.ballotVote.findUnique({
    where: { districtId_currentKey: { districtId, currentKey: voterId } },
    select: { id: true },
  });
  return vote ? 'ALREADY_VOTED' : null;
}
