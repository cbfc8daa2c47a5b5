import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actorId } from '../../../platform/write.ts';
import { findWorkItem } from '../access.ts';
import { moveWorkItem } from './move-work-item.ts';
import { evidence, writeNote } from './write-note.ts';

const form = z.object({ workItem: z.string(), ...evidence });

/**
 * Says, with a note that shows it, that a work item is done. Somebody else verifies it.
 *
 * Outcomes: the work item's key, also when the same person sends the same note twice;
 * InvalidInputError; NOT_FOUND; ATTACHMENT_UNAVAILABLE; DOCUMENT_UNAVAILABLE; WRONG_STATE when it is
 * done or cancelled already; at the top level FORBIDDEN for whoever is neither owner nor staff with
 * `work-item:assign`.
 */
export async function finishWorkItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, ...note } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await moveWorkItem(context, item, {
    action: 'FINISH',
    mutation: 'finishWorkItem',
    news: 'DONE',
    words: note.body,
    data: {
      progress: 100,
      doneAt: context.clock.now(),
      finishedById: actorId(context.viewer),
    },
    alongside: (writing) =>
      writeNote(context, writing, item, { id: newId(), progress: 100, ...note }),
  });
  return item;
}
