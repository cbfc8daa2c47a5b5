import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { assertDistrict } from '../../../platform/viewer.ts';
import { actorId, write } from '../../../platform/write.ts';
import { topicStateLabels } from '../labels.ts';
import { type TopicAction, topicLifecycle } from '../lifecycle.ts';
import { topicAdvanced } from '../notifications.ts';
import { actorKinds, isStage } from '../policies.ts';
import { listsOf, loadTopic } from '../subjects.ts';
import { othersTookPart } from '../topic-reads.sql.ts';

export const topicActions = [
  ...new Set(topicLifecycle.transitions.map(({ action }) => action)),
] as [TopicAction, ...TopicAction[]];

const inputSchema = z.object({
  topic: z.string(),
  action: z.enum(topicActions),
  /** Read by everybody on the topic's timeline. */
  reason: prose(500, 0).nullish(),
});

/**
 * Takes a topic's next step: a worker opens, converges, reopens or returns it, its proposer
 * withdraws it.
 *
 * Outcomes: the topic in its new state, with the step on its timeline.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (not this viewer's step, or another district), NOT_FOUND,
 * INVALID_INPUT, WRONG_STATE (also when somebody was faster), REASON_REQUIRED, OTHERS_TOOK_PART.
 */
export async function advanceTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { action, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const reason = sent.reason || null;
  assertDistrict(context.viewer, topic.districtId);
  const { districtId, id, state } = topic;
  if (!isStage(state)) throw new RuleRefusedError('WRONG_STATE');
  const decide = (facts: { othersTookPart: boolean }) =>
    transition(topicLifecycle, state, action, actorKinds(context.viewer, topic), facts, reason);
  const step = decide({ othersTookPart: false });
  if (!step.ok && step.refusal.code === 'NOT_FOR_YOU') throw new ForbiddenError();
  if (!step.ok) throw new RuleRefusedError(step.refusal.code);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const moved = await transaction.topic.updateMany({
      where: { districtId, id, state },
      data: { state: step.to, updatedAt: context.clock.now() },
    });
    if (moved.count === 0) throw new RuleRefusedError('WRONG_STATE');
    // The row is held from here on, so that nobody contributes between this look and the commit.
    const final = decide({ othersTookPart: await lookForOthers(transaction, topic) });
    if (!final.ok) throw new RuleRefusedError(final.refusal.code);
    await recordStep(context, writing, districtId, {
      subjectType: 'Topic',
      subjectId: id,
      action,
      from: state,
      to: step.to,
      reason,
    });
    writing.audit({
      action: 'advanceTopic',
      subjectType: 'Topic',
      subjectId: id,
      communityId: topic.communityId,
      changes: { action, state: [state, step.to] },
    });
    writing.changed(globalId('Topic', topic), ...listsOf(topic.community));
    const actor = actorId(context.viewer);
    const { proposerId } = topic;
    if (proposerId === null || proposerId === actor) return;
    await notify(context, writing, {
      kind: topicAdvanced,
      personIds: [proposerId],
      subjectType: 'Topic',
      subjectId: id,
      communityId: topic.communityId,
      values: { title: topic.title, stage: topicStateLabels[step.to] },
      onceKey: `${id}:${action}:${context.clock.now().toISOString()}`,
    });
  });
  return { districtId, id };
}

async function lookForOthers(transaction: Transaction, topic: RowKey): Promise<boolean> {
  const [row] = await transaction.$queryRawUnsafe<{ others: boolean }[]>(
    `SELECT ${othersTookPart} AS others FROM topic
     WHERE district_id = $1::uuid AND id = $2::uuid`,
    topic.districtId,
    topic.id,
  );
  return row?.others ?? false;
}
