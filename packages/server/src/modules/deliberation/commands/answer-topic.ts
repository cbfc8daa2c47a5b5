import { z } from 'zod';
import type { Context } from '../../../context.ts';
import {
  ForbiddenError,
  RuleRefusedError,
  UnauthenticatedError,
} from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { actsFor, type Viewer } from '../../../platform/viewer.ts';
import { actorId, createOnce, type Writing } from '../../../platform/write.ts';
import { lockActive } from '../../organizations/index.ts';
import { contributorsOf } from '../contributors.ts';
import { underWay } from '../lifecycle.ts';
import { holdTopic, type MovedTopic } from '../move-topic.ts';
import { topicAnswered } from '../notifications.ts';
import { listsOf, loadTopic } from '../subjects.ts';

const inputSchema = z.object({ topic: z.string(), body: prose(4_000), idempotencyKey });

/**
 * Whoever must answer a topic answers it: who speaks for the organization that it was routed to.
 * Answers are public and stay; the first one ends the waiting.
 *
 * Outcomes: the topic's key, with the answer; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another's to answer, or another district), NOT_FOUND,
 * INVALID_INPUT, WRONG_STATE, ORGANIZATION_DISSOLVED, IDEMPOTENCY_KEY_REUSED.
 */
export async function answerTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id: topicId } = topic;
  assertAnswers(context.viewer, topic);
  const creation = { action: 'answerTopic', idempotencyKey: key, input: sent };
  await createOnce(context, districtId, creation, async (writing, id) => {
    const held = await holdTopic(writing.transaction, topic);
    const stages: readonly string[] = underWay;
    if (!stages.includes(held.state)) throw new RuleRefusedError('WRONG_STATE');
    assertAnswers(context.viewer, held);
    await layDownAnswer(context, writing, held, { id, body: sent.body });
    await tellAnswer(context, writing, held, id);
  });
  return { districtId, id: topicId };
}

/** Refuses, at the top level, who does not speak for the organization that must answer. */
export function assertAnswers(
  viewer: Viewer,
  { answererId, districtId }: Pick<MovedTopic, 'answererId' | 'districtId'>,
): void {
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') throw new UnauthenticatedError();
  const isHere = viewer.kind === 'person' && viewer.districtId === districtId;
  if (!isHere || answererId === null || !actsFor(viewer, answererId)) throw new ForbiddenError();
}

/** Writes an answer to a topic that is held, with its step. */
export async function layDownAnswer(
  context: Context,
  writing: Writing,
  topic: MovedTopic,
  { id, body }: { id: string; body: string },
): Promise<void> {
  const { districtId, id: topicId, answererId, state } = topic;
  if (answererId === null) throw new Error('Nobody must answer this topic.');
  await lockActive(writing.transaction, { districtId, id: answererId });
  const at = context.clock.now();
  await writing.transaction.topicAnswer.create({
    data: {
      districtId,
      id,
      topicId,
      organizationId: answererId,
      body,
      authorId: actorId(context.viewer),
      at,
    },
  });
  await writing.transaction.topic.update({
    where: { districtId_id: { districtId, id: topicId } },
    data: { answeredAt: topic.answeredAt ?? at },
  });
  await recordStep(context, writing, districtId, {
    subjectType: 'Topic',
    subjectId: topicId,
    action: 'ANSWER',
    from: state,
    to: state,
  });
  writing.audit({
    action: 'answerTopic',
    subjectType: 'Topic',
    subjectId: topicId,
    communityId: topic.communityId,
    changes: { answer: id },
  });
  writing.changed(globalId('Topic', topic), ...listsOf(topic.community));
}

async function tellAnswer(
  context: Context,
  writing: Writing,
  topic: MovedTopic,
  answerId: string,
): Promise<void> {
  const actor = actorId(context.viewer);
  const contributors = await contributorsOf(writing.transaction, topic);
  await notify(context, writing, {
    kind: topicAnswered,
    personIds: contributors.filter((personId) => personId !== actor),
    subjectType: 'Topic',
    subjectId: topic.id,
    communityId: topic.communityId,
    values: { title: topic.title },
    onceKey: `answer:${answerId}`,
  });
}
