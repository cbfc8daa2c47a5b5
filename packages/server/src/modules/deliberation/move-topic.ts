import { transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import type { Topic } from '../../generated/prisma/client.ts';
import type { TopicState } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { hiddenTitle } from '../../mechanisms/moderation/index.ts';
import { notify } from '../../platform/notifications/index.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { contributorsOf } from './contributors.ts';
import { topicStateLabels } from './labels.ts';
import {
  type ProcessStep,
  type TopicAction,
  type TopicFacts,
  topicLifecycle,
} from './lifecycle.ts';
import { topicAdvanced, topicFollowed } from './notifications.ts';
import { rulesOf } from './settings.ts';
import { holdState, listsOf, placeFields } from './subjects.ts';

/**
 * Takes the step of a topic that follows from another act: DECIDE, PUBLISH, RECONSIDER, IMPLEMENT,
 * COMPLETE, REOPEN, MERGE. Whoever calls has judged who may, and calls it in their transaction.
 *
 * Outcomes: the stage after it, with the step on the timeline and its contributors told.
 * Refusals: NOT_FOUND, WRONG_STATE, REASON_REQUIRED, REVIEW_MISSING (DECIDE).
 *
 * @param reason everybody reads it; taken for RECONSIDER, REOPEN, MERGE and COMPLETE from DECIDED.
 */
export async function moveTopic(
  context: Context,
  writing: Writing,
  topicKey: RowKey,
  action: Exclude<ProcessStep, 'UNDO_MERGE'>,
  reason?: string | null,
): Promise<TopicState> {
  // A count, a notice that ends or work that is done does not wait for moderators.
  const topic = await holdTopic(writing.transaction, topicKey, { alsoHidden: true });
  const facts: TopicFacts = {
    othersTookPart: false,
    triageMissing: false,
    reviewMissing: action === 'DECIDE' && (await lacksReview(writing.transaction, topic)),
  };
  const step = transition(topicLifecycle, topic.state, action, process, facts, reason);
  if (!step.ok) throw new RuleRefusedError(step.refusal.code);
  await settleMove(context, writing, topic, { action, to: step.to, reason: reason ?? null });
  return step.to;
}

const process: ReadonlySet<string> = new Set(['PROCESS']);

/** A topic, as much as its steps need of it. */
export type MovedTopic = Topic & { community: { id: string; ancestorIds: string[] } };

/** Holds a topic until the transaction ends, and reads it as the last act left it. */
export async function holdTopic(
  transaction: Transaction,
  key: RowKey,
  { alsoHidden = false } = {},
): Promise<MovedTopic> {
  const { districtId, id } = key;
  await holdState(transaction, key, { alone: true, alsoHidden });
  return transaction.topic.findUniqueOrThrow({
    where: { districtId_id: { districtId, id } },
    include: { community: { select: placeFields } },
  });
}

/** Whether a topic may not be decided yet: it is a major one, and the review that is asked lacks. */
export async function lacksReview(
  transaction: Pick<Transaction, 'deliberationSetting' | 'topicReview'>,
  topic: Pick<Topic, 'districtId' | 'id' | 'triageClass'>,
): Promise<boolean> {
  if (topic.triageClass !== 'MAJOR') return false;
  const { reviewMajor } = await rulesOf(transaction, topic.districtId);
  if (!reviewMajor) return false;
  const newest = await transaction.topicReview.findFirst({
    where: { districtId: topic.districtId, topicId: topic.id },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  });
  return newest?.outcome !== 'AGREED';
}

export interface Move {
  action: TopicAction;
  to: TopicState;
  reason: string | null;
}

/** Writes a step that was found right, of a topic that is held, and tells its contributors. */
export async function settleMove(
  context: Context,
  writing: Writing,
  topic: MovedTopic,
  { action, to, reason }: Move,
): Promise<void> {
  const { districtId, id, state, communityId } = topic;
  await writing.transaction.topic.update({
    where: { districtId_id: { districtId, id } },
    data: { state: to, updatedAt: context.clock.now() },
  });
  await recordStep(context, writing, districtId, {
    subjectType: 'Topic',
    subjectId: id,
    action,
    from: state,
    to,
    reason,
  });
  writing.audit({
    action: 'advanceTopic',
    subjectType: 'Topic',
    subjectId: id,
    communityId,
    changes: { action, state: [state, to] },
  });
  writing.changed(globalId('Topic', topic), ...listsOf(topic.community));
  await tellStage(context, writing, topic, { action, to });
}

/** Tells the proposer, in words of their own, and everybody else who contributed; never who acts. */
async function tellStage(
  context: Context,
  writing: Writing,
  topic: MovedTopic,
  { action, to }: Pick<Move, 'action' | 'to'>,
): Promise<void> {
  const actor = actorId(context.viewer);
  const contributors = await contributorsOf(writing.transaction, topic);
  const told = contributors.filter((personId) => personId !== actor);
  const telling = {
    subjectType: 'Topic',
    subjectId: topic.id,
    communityId: topic.communityId,
    values: {
      title: topic.moderation === 'ACCEPTED' ? topic.title : hiddenTitle,
      stage: topicStateLabels[to],
    },
    onceKey: `${topic.id}:${action}:${context.clock.now().toISOString()}`,
  };
  const isProposer = (personId: string) => personId === topic.proposerId;
  const proposer = told.filter(isProposer);
  const others = told.filter((personId) => !isProposer(personId));
  if (proposer.length > 0) {
    await notify(context, writing, { ...telling, kind: topicAdvanced, personIds: proposer });
  }
  if (others.length > 0) {
    await notify(context, writing, { ...telling, kind: topicFollowed, personIds: others });
  }
}
