import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { actOnBreach } from './act-on-breach.ts';

const form = z.object({ breach: z.string(), side: z.string(), answer: prose(1_000) });

/**
 * Answers, as the side that owes it, what was said not to be kept.
 *
 * Outcomes: the agreement's key; InvalidInputError; NOT_FOUND; NOT_A_SIDE; WRONG_STATE when it is
 * answered or put right already; at the top level FORBIDDEN for any other side and for who does not
 * speak for it.
 */
export async function answerBreach(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { breach, side, answer } = parseInput(form, input);
  return actOnBreach(context, {
    breach,
    side,
    mutation: 'answerBreach',
    action: 'ANSWER_BREACH',
    words: answer,
    data: { answer, answeredAt: context.clock.now() },
  });
}
