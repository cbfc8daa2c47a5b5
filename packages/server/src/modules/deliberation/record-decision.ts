import type { Context } from '../../context.ts';
import type { DecisionBasis } from '../../generated/prisma/enums.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { appendToLog } from '../../mechanisms/transparency-log/index.ts';
import type { Writing } from '../../platform/write.ts';
import { topicDecided } from './log-kinds.ts';
import { moveTopic } from './move-topic.ts';

/** What was decided on a topic, and on what it rests. */
export interface Decision {
  basis: DecisionBasis;
  /** The ballot, the meeting or the answer: a row's id. */
  basisId: string;
  /** Whether what was proposed is agreed to. */
  agreed: boolean;
  /** What was decided and why; everybody reads it. */
  words: string;
  organizationId: string | null;
}

/**
 * Decides a topic in the command's transaction: the decision with its basis, the stage DECIDED, and
 * an entry in the transparency log. Whoever calls has judged who may.
 *
 * Refusals: NOT_FOUND, WRONG_STATE, REVIEW_MISSING.
 */
export async function recordDecision(
  context: Context,
  writing: Writing,
  topic: RowKey,
  decision: Decision,
): Promise<void> {
  const { districtId, id: topicId } = topic;
  await moveTopic(context, writing, topic, 'DECIDE', decision.words);
  const at = context.clock.now();
  await writing.transaction.topicDecision.create({
    data: { districtId, id: newId(), topicId, ...decision, at },
  });
  await writing.transaction.topic.updateMany({
    where: { districtId, id: topicId, answeredAt: null },
    data: { answeredAt: at },
  });
  await appendToLog(context, writing, {
    districtId,
    kind: topicDecided,
    subjectType: 'Topic',
    subjectId: topicId,
    facts: { basis: decision.basis, basisId: decision.basisId, agreed: decision.agreed },
  });
}
