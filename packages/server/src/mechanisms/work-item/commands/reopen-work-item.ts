import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findWorkItem } from '../access.ts';
import { moveWorkItem } from './move-work-item.ts';

const form = z.object({ workItem: z.string(), reason: prose(500) });

/**
 * Refuses to verify what was said to be done: it goes back to its owner, with the reason.
 *
 * Outcomes: the work item's key, also when the same refusal is sent twice; InvalidInputError;
 * NOT_FOUND; WORK_ITEM_FINISHED_BY_YOURSELF; WRONG_STATE unless it is done; at the top level
 * FORBIDDEN without `work-item:verify` in the community.
 */
export async function reopenWorkItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, reason } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await moveWorkItem(context, item, {
    action: 'REOPEN',
    mutation: 'reopenWorkItem',
    news: 'REOPENED',
    words: reason,
    data: { doneAt: null, finishedById: null },
  });
  return item;
}
