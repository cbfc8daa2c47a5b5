import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { TopicClass } from '../../generated/prisma/enums.ts';
import { afterWorkingDays } from '../../kernel/clock.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId } from '../../kernel/global-id.ts';
import { prose } from '../../kernel/input.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { appendToLog } from '../../mechanisms/transparency-log/index.ts';
import { notify } from '../../platform/notifications/index.ts';
import { holdersOf, speakersOf } from '../../platform/offices.ts';
import { actorId, type Writing } from '../../platform/write.ts';
import { findOrganization, lockActive } from '../organizations/index.ts';
import { topicClassLabels } from './labels.ts';
import { topicTriaged } from './log-kinds.ts';
import type { MovedTopic } from './move-topic.ts';
import { answerAsked, topicSorted } from './notifications.ts';
import { type DeliberationRules, rulesOf } from './settings.ts';
import { listsOf } from './subjects.ts';

export const topicClasses = ['MAJOR', 'MINOR', 'PRIVATE'] as const satisfies readonly TopicClass[];

/** Where a topic is sorted to. */
export const sortingInput = {
  class: z.enum(topicClasses),
  /** The organization that must answer; the community itself when left out. */
  answerer: z.string().nullish(),
};

export interface Sorting {
  class: TopicClass;
  answererId: string | null;
  reason: string;
  step: 'TRIAGE' | 'UPHOLD_CONTEST';
}

/** Kinds of organization that answer for the government. */
const governing: readonly string[] = ['GOVERNMENT', 'COORDINATING_BODY', 'PARTY_COMMITTEE'];

export const sortingReason = prose(500);

/**
 * The organization of a sorting, checked.
 *
 * @throws RuleRefusedError NOT_FOUND, ANSWERER_REQUIRED (a major matter), ANSWERER_NOT_GOVERNMENT
 */
export async function answererOf(
  context: Context,
  districtId: string,
  sorting: { class: TopicClass; answerer?: string | null | undefined },
): Promise<string | null> {
  const path = ['input', 'answerer'];
  if (!sorting.answerer) {
    if (sorting.class === 'MAJOR') throw new RuleRefusedError('ANSWERER_REQUIRED', {}, path);
    return null;
  }
  const answerer = await findOrganization(context, sorting.answerer, path);
  if (answerer.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, path);
  if (sorting.class === 'MAJOR' && !governing.includes(answerer.kind)) {
    throw new RuleRefusedError('ANSWERER_NOT_GOVERNMENT', {}, path);
  }
  return answerer.id;
}

function daysFor(rules: DeliberationRules, topicClass: TopicClass): number {
  if (topicClass === 'MAJOR') return rules.majorAnswerDays;
  return topicClass === 'MINOR' ? rules.minorAnswerDays : rules.privateAnswerDays;
}

/** Sorts a topic that is held: class, who must answer, until when; on the timeline and in the log. */
export async function sortTopic(
  context: Context,
  writing: Writing,
  topic: MovedTopic,
  sorting: Sorting,
): Promise<void> {
  const { districtId, id, communityId, state } = topic;
  const { transaction } = writing;
  const now = context.clock.now();
  if (sorting.answererId !== null) {
    await lockActive(transaction, { districtId, id: sorting.answererId }, ['input', 'answerer']);
  }
  const rules = await rulesOf(transaction, districtId);
  const answerDueAt = afterWorkingDays(now, daysFor(rules, sorting.class));
  await transaction.topic.update({
    where: { districtId_id: { districtId, id } },
    data: {
      triageClass: sorting.class,
      triagedAt: now,
      triagedById: actorId(context.viewer),
      answererId: sorting.answererId,
      answerDueAt,
      // Whoever answered before need not answer what is still theirs.
      answeredAt: topic.answererId === sorting.answererId ? topic.answeredAt : null,
      reminded: null,
    },
  });
  await recordStep(context, writing, districtId, {
    subjectType: 'Topic',
    subjectId: id,
    action: sorting.step,
    from: state,
    to: state,
    reason: sorting.reason,
  });
  writing.audit({
    action: 'triageTopic',
    subjectType: 'Topic',
    subjectId: id,
    communityId,
    changes: {
      class: [topic.triageClass, sorting.class],
      answerer: [topic.answererId, sorting.answererId],
    },
  });
  await appendToLog(context, writing, {
    districtId,
    kind: topicTriaged,
    subjectType: 'Topic',
    subjectId: id,
    facts: {
      class: sorting.class,
      answerer: sorting.answererId,
      dueAt: answerDueAt.toISOString(),
    },
  });
  writing.changed(globalId('Topic', topic), ...listsOf(topic.community));
  await tellSorting(context, writing, topic, sorting);
}

/** Tells the proposer how the topic was sorted, and those who must answer that they must. */
async function tellSorting(
  context: Context,
  writing: Writing,
  topic: MovedTopic,
  sorting: Sorting,
): Promise<void> {
  const { id, communityId, proposerId, title } = topic;
  const now = context.clock.now();
  const actor = actorId(context.viewer);
  const telling = {
    subjectType: 'Topic',
    subjectId: id,
    communityId,
    values: { title, class: topicClassLabels[sorting.class] },
  };
  const onceKey = `${id}:${sorting.step}:${now.toISOString()}`;
  if (proposerId !== null && proposerId !== actor) {
    const personIds = [proposerId];
    await notify(context, writing, { ...telling, kind: topicSorted, personIds, onceKey });
  }
  const asked = await answerersOf(writing, { ...topic, answererId: sorting.answererId }, now);
  const personIds = asked.filter((personId) => personId !== actor);
  await notify(context, writing, {
    ...telling,
    kind: answerAsked,
    personIds,
    onceKey: `${onceKey}:answer`,
  });
}

/** Who must answer a topic: who speaks for the answerer, or the workers of its community. */
export async function answerersOf(
  { transaction }: Writing,
  topic: Pick<MovedTopic, 'districtId' | 'answererId' | 'community'>,
  now: Date,
): Promise<string[]> {
  const { districtId, answererId, community } = topic;
  if (answererId !== null) {
    return speakersOf(transaction, { districtId, organizationId: answererId }, now);
  }
  return holdersOf(transaction, 'topic:advance', { ...community, districtId }, now);
}
