import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findWorkItem } from '../access.ts';
import { moveWorkItem } from './move-work-item.ts';

const form = z.object({ workItem: z.string(), reason: prose(500) });

/**
 * Gives a work item up, with the reason.
 *
 * Outcomes: the work item's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE when it is verified or cancelled already; at the top level FORBIDDEN without
 * `work-item:assign` in the community.
 */
export async function cancelWorkItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, reason } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await moveWorkItem(context, item, {
    action: 'CANCEL',
    mutation: 'cancelWorkItem',
    news: 'CANCELLED',
    words: reason,
    data: {},
  });
  return item;
}
