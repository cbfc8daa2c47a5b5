import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { findWorkItem } from '../access.ts';
import { moveWorkItem } from './move-work-item.ts';
import { evidence, writeNote } from './write-note.ts';

const form = z.object({
  workItem: z.string(),
  progress: z.number().int().min(0).max(100),
  ...evidence,
});

/**
 * Reports how far a work item has come, in words and with evidence. Staff who may assign enter what
 * an owner tells them.
 *
 * Outcomes: the work item's key, also when the same report is the newest already;
 * InvalidInputError; NOT_FOUND; ATTACHMENT_UNAVAILABLE; DOCUMENT_UNAVAILABLE; WRONG_STATE when it is
 * done or cancelled; at the top level FORBIDDEN for whoever is neither owner nor such staff.
 */
export async function reportProgress(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, progress, ...note } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await moveWorkItem(context, item, {
    action: 'REPORT',
    mutation: 'reportProgress',
    words: note.body,
    data: { progress },
    repeats: item.state === 'IN_PROGRESS' && item.progress === progress,
    alongside: (writing) => writeNote(context, writing, item, { id: newId(), progress, ...note }),
  });
  return item;
}
