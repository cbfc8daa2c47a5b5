import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findWorkItem } from '../access.ts';
import { moveWorkItem } from './move-work-item.ts';

const form = z.object({ workItem: z.string(), comment: prose(500).nullish() });

/**
 * Verifies that a work item is really done. It is settled then.
 *
 * Outcomes: the work item's key, also when the same person verifies twice; InvalidInputError;
 * NOT_FOUND; WORK_ITEM_FINISHED_BY_YOURSELF; WRONG_STATE unless it is done; at the top level
 * FORBIDDEN without `work-item:verify` in the community.
 */
export async function verifyWorkItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, comment } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await moveWorkItem(context, item, {
    action: 'VERIFY',
    mutation: 'verifyWorkItem',
    news: 'VERIFIED',
    words: comment ?? null,
    data: { verifiedAt: context.clock.now() },
  });
  return item;
}
