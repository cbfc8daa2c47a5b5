import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { afterWorkingDays } from '../../../kernel/clock.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertPerson } from '../../../platform/viewer.ts';
import { findSuggestion, isOwn } from '../access.ts';
import { workingDaysToAnswer } from '../lifecycle.ts';
import { moveSuggestion } from './move-suggestion.ts';

const form = z.object({
  suggestion: z.string(),
  settled: z.boolean(),
  comment: prose(500, 0).nullish(),
});

/**
 * Says, as the one who made it, whether the answer settles a suggestion. If not, it goes back to
 * be answered again within the set time.
 *
 * Outcomes: the suggestion's key, also when the same is said twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE before it is answered; at the top level FORBIDDEN for anybody else.
 */
export async function settleSuggestion(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  assertPerson(context.viewer);
  const { suggestion: id, settled, comment } = parseInput(form, input);
  const suggestion = await findSuggestion(context, id);
  if (!(await isOwn(context, suggestion))) throw new ForbiddenError();
  const words = comment || null;
  const said = settled ? 'SETTLED' : 'UNSETTLED';
  if (suggestion.state === said && suggestion.settledComment === words) return suggestion;
  await moveSuggestion(context, suggestion, {
    action: settled ? 'SETTLE' : 'UNSETTLE',
    mutation: 'settleSuggestion',
    words,
    data: {
      settledComment: words,
      ...(settled
        ? {}
        : { answerDueAt: afterWorkingDays(context.clock.now(), workingDaysToAnswer) }),
    },
  });
  return suggestion;
}
