import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findWorkItem } from '../access.ts';
import { moveWorkItem } from './move-work-item.ts';

const form = z.object({ workItem: z.string(), dueAt: z.date(), reason: prose(500) });

/**
 * Sets another time until which a work item is to be done. The reason stays on the timeline.
 *
 * Outcomes: the work item's key, also when the time is that already; InvalidInputError; NOT_FOUND;
 * DUE_TIME_PASSED; WRONG_STATE when it is done or cancelled; at the top level FORBIDDEN without
 * `work-item:assign` in the community.
 */
export async function changeDueDate(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, dueAt, reason } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await moveWorkItem(context, item, {
    action: 'CHANGE_DUE_DATE',
    mutation: 'changeDueDate',
    news: 'DUE_CHANGED',
    words: reason,
    // Reminders count from the new day.
    data: { dueAt, reminded: null },
    repeats: item.dueAt.getTime() === dueAt.getTime(),
    check: () => {
      if (dueAt <= context.clock.now())
        throw new RuleRefusedError('DUE_TIME_PASSED', {}, ['dueAt']);
    },
  });
  return item;
}
