import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { appendToLog } from '../../../mechanisms/transparency-log/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { undecided } from '../acts.ts';
import { assertNoBallotRuns } from '../ballot-under-way.ts';
import { topicMerged } from '../log-kinds.ts';
import { holdTopic, moveTopic } from '../move-topic.ts';
import { loadTopic } from '../subjects.ts';

const inputSchema = z.object({
  topic: z.string(),
  into: z.string(),
  reason: prose(500),
  /** Whether the arguments go along, with their authors, replies and thanks. */
  carryArguments: z.boolean(),
});

/**
 * Takes one topic into another of the same community or of one above. Statements and the votes on
 * them stay readable in the merged topic and are counted there alone, so that nobody counts twice;
 * arguments stay too, unless they are carried over. Contributors keep their receipts, are told, and
 * hear of the other topic's stages from then on.
 *
 * Outcomes: the topic that took it in.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:advance` in both communities), NOT_FOUND,
 * INVALID_INPUT, MERGE_NOT_BELOW, BALLOT_UNDER_WAY, WRONG_STATE (either is decided, merged or ended; also when somebody
 * was faster).
 */
export async function mergeTopics(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const sent = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const into = await loadTopic(context, sent.into, 'into');
  const { districtId, id } = topic;
  assertMay(context.viewer, 'topic:advance', topic.community);
  assertMay(context.viewer, 'topic:advance', into.community);
  const places = [topic.communityId, ...topic.community.ancestorIds];
  const path = ['input', 'into'];
  if (id === into.id || districtId !== into.districtId || !places.includes(into.communityId)) {
    throw new RuleRefusedError('MERGE_NOT_BELOW', {}, path);
  }
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    // In one order, so that two merges in opposite directions wait for one another.
    for (const key of [topic, into].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      await holdTopic(transaction, key);
    }
    const target = await holdTopic(transaction, into);
    const stages: readonly string[] = undecided;
    if (!stages.includes(target.state)) throw new RuleRefusedError('WRONG_STATE', {}, path);
    const held = await holdTopic(transaction, topic);
    await assertNoBallotRuns(transaction, topic);
    await moveTopic(context, writing, topic, 'MERGE', sent.reason);
    await transaction.topic.update({
      where: { districtId_id: { districtId, id } },
      data: { mergedIntoId: into.id, mergedFrom: held.state, mergedAt: context.clock.now() },
    });
    const carried = sent.carryArguments
      ? await transaction.$executeRaw`
          UPDATE argument SET topic_id = ${into.id}::uuid,
            carried_from_id = coalesce(carried_from_id, ${id}::uuid)
          WHERE district_id = ${districtId}::uuid AND topic_id = ${id}::uuid`
      : 0;
    await recordStep(context, writing, districtId, {
      subjectType: 'Topic',
      subjectId: into.id,
      action: 'TAKE_IN',
      from: target.state,
      to: target.state,
      reason: sent.reason,
    });
    writing.audit({
      action: 'mergeTopics',
      subjectType: 'Topic',
      subjectId: id,
      communityId: topic.communityId,
      changes: { into: into.id, carried },
    });
    await appendToLog(context, writing, {
      districtId,
      kind: topicMerged,
      subjectType: 'Topic',
      subjectId: id,
      facts: { into: into.id, undone: false, carried },
    });
    writing.changed(globalId('Topic', into));
  });
  return { districtId, id: into.id };
}
