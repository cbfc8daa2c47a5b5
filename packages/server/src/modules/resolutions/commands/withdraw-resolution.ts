import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { takeDownNoticeOf } from '../../../mechanisms/publication/index.ts';
import { cancelOpenWork } from '../../../mechanisms/work-item/index.ts';
import { write } from '../../../platform/write.ts';
import { moveTopic } from '../../deliberation/index.ts';
import { assertEditor, findResolution, holdResolution } from '../find.ts';
import { moveResolution } from '../move-resolution.ts';

const form = z.object({ resolution: z.string(), reason: prose(500) });

/**
 * Withdraws a resolution, with the reason that everybody reads. Its notice is taken down, its work
 * given up, and its topic goes back to look for common ground; another resolution may be drafted.
 *
 * Outcomes: the resolution's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE when it was carried out, or withdrawn for another reason; at the top level FORBIDDEN
 * for whoever may not lead it.
 */
export async function withdrawResolution(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { resolution: id, reason } = parseInput(form, input);
  const found = await findResolution(context, id);
  await assertEditor(context, found);
  if (found.state === 'WITHDRAWN' && found.withdrawReason === reason) return found;
  await write(context, found.districtId, async (writing) => {
    const { transaction } = writing;
    // Notice and work are held before the resolution, as by those who end and verify them.
    await takeDownNoticeOf(context, writing, found, reason, 'withdrawResolution');
    await cancelOpenWork(context, writing, found, reason);
    const resolution = await holdResolution(transaction, found);
    const { districtId, topicId } = resolution;
    await moveResolution(context, writing, resolution, {
      action: 'WITHDRAW',
      mutation: 'withdrawResolution',
      reason,
      data: { withdrawReason: reason, liveTopicId: null },
    });
    const topic = { districtId, id: topicId };
    const { state } = await transaction.topic.findUniqueOrThrow({
      where: { districtId_id: topic },
      select: { state: true },
    });
    // A draft that nobody read has led the topic nowhere.
    if (resolution.publishedVersion === null) return;
    if (state === 'PUBLISHED' || state === 'IMPLEMENTING') {
      await moveTopic(context, writing, topic, 'RECONSIDER', reason);
    }
  });
  return found;
}
