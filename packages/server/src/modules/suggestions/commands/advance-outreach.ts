import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { findOutreach } from '../find-outreach.ts';
import { moveOutreach } from '../move-outreach.ts';

const form = z.object({
  outreach: z.string(),
  action: z.enum(['START', 'CLOSE', 'CANCEL']),
  words: prose(500, 0).nullish(),
});

/** The state to which each action leads. */
const leadsTo = { START: 'RUNNING', CLOSE: 'CLOSED', CANCEL: 'CANCELLED' } as const;

/**
 * Starts an outreach, closes it with a word on what came of it, or cancels one that has not begun.
 *
 * Outcomes: the outreach's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * REASON_REQUIRED to cancel; WRONG_STATE; at the top level FORBIDDEN without `outreach:edit` in the
 * community.
 */
export async function advanceOutreach(
  context: Context,
  input: Omit<z.input<typeof form>, 'action'> & { action: string },
): Promise<RowKey> {
  const { outreach: id, action, words: said } = parseInput(form, input);
  const words = said || null;
  const outreach = await findOutreach(context, id);
  assertMay(context.viewer, 'outreach:edit', await loadPlace(context, outreach.communityId));
  if (outreach.state === leadsTo[action] && outreach.closingWords === words) return outreach;
  const now = context.clock.now();
  await moveOutreach(context, outreach, {
    action,
    mutation: 'advanceOutreach',
    words,
    prepare: async () => null,
    dataOf: () =>
      action === 'START' ? { startedAt: now } : { closedAt: now, closingWords: words },
  });
  return outreach;
}
