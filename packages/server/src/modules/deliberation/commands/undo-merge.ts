import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { appendToLog } from '../../../mechanisms/transparency-log/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { undecided } from '../acts.ts';
import { topicMerged } from '../log-kinds.ts';
import { holdTopic, settleMove } from '../move-topic.ts';
import { rulesOf } from '../settings.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({ topic: z.string() });

/**
 * Undoes a merge within the district's `mergeUndoHours`, while the topic that took this one in is not
 * decided: it goes back to the stage that it had, and the arguments that were carried over come back
 * with the replies that they have got since.
 *
 * Outcomes: the topic, as before the merge.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:advance` here), NOT_FOUND, INVALID_INPUT,
 * WRONG_STATE (not merged), MERGE_SETTLED.
 */
export async function undoMerge(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id } = topic;
  assertMay(context.viewer, 'topic:advance', topic.community);
  const { mergedIntoId } = topic;
  if (mergedIntoId === null) throw new RuleRefusedError('WRONG_STATE');
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const into = { districtId, id: mergedIntoId };
    for (const key of [topic, into].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      await holdTopic(transaction, key);
    }
    const held = await holdTopic(transaction, topic);
    const target = await holdTopic(transaction, into);
    const { mergedFrom, mergedAt } = held;
    if (held.state !== 'MERGED' || mergedFrom === null || mergedAt === null) {
      throw new RuleRefusedError('WRONG_STATE');
    }
    const { mergeUndoHours } = await rulesOf(transaction, districtId);
    const until = mergedAt.getTime() + mergeUndoHours * 3_600_000;
    const stages: readonly string[] = undecided;
    if (context.clock.now().getTime() > until || !stages.includes(target.state)) {
      throw new RuleRefusedError('MERGE_SETTLED');
    }
    // Also what it had itself taken in before. Replies follow what they reply to.
    const carried = await transaction.$executeRaw`
      WITH RECURSIVE taken AS (
        SELECT ${id}::uuid AS id
        UNION SELECT topic.id FROM topic JOIN taken ON topic.merged_into_id = taken.id
          WHERE topic.district_id = ${districtId}::uuid
      )
      UPDATE argument SET topic_id = ${id}::uuid,
        carried_from_id = nullif(carried_from_id, ${id}::uuid)
      WHERE district_id = ${districtId}::uuid AND topic_id = ${mergedIntoId}::uuid
        AND carried_from_id IN (SELECT id FROM taken)`;
    await transaction.topic.update({
      where: { districtId_id: { districtId, id } },
      data: { mergedIntoId: null, mergedFrom: null, mergedAt: null },
    });
    const move = { action: 'UNDO_MERGE', to: mergedFrom, reason: null } as const;
    await settleMove(context, writing, held, move);
    writing.audit({
      action: 'undoMerge',
      subjectType: 'Topic',
      subjectId: id,
      communityId: topic.communityId,
      changes: { from: mergedIntoId, carried },
    });
    await appendToLog(context, writing, {
      districtId,
      kind: topicMerged,
      subjectType: 'Topic',
      subjectId: id,
      facts: { into: mergedIntoId, undone: true, carried },
    });
    writing.changed(globalId('Topic', into));
  });
  return { districtId, id };
}
