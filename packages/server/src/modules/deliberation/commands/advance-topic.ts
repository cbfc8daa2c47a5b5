import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertDistrict } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { type TopicFacts, takenSteps, topicLifecycle } from '../lifecycle.ts';
import { holdTopic, settleMove } from '../move-topic.ts';
import { actorKinds } from '../policies.ts';
import { loadTopic } from '../subjects.ts';
import { othersTookPart } from '../topic-reads.sql.ts';
import { isTriageAsked } from '../triage-asked.ts';

const inputSchema = z.object({
  topic: z.string(),
  action: z.enum(takenSteps),
  /** Read by everybody on the topic's timeline. */
  reason: prose(500, 0).nullish(),
});

/** Facts with which nothing but who acts, and from where, refuses a step. */
const clear: TopicFacts = { othersTookPart: false, triageMissing: false, reviewMissing: false };

/**
 * Takes a topic's next step: a worker opens, converges, reopens, completes or returns it, its
 * proposer withdraws it.
 *
 * Outcomes: the topic in its new state, with the step on its timeline.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (not this viewer's step, or another district), NOT_FOUND,
 * INVALID_INPUT, WRONG_STATE (also when somebody was faster), REASON_REQUIRED, OTHERS_TOOK_PART,
 * TRIAGE_MISSING (where matters are sorted in three first).
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
  const kinds = actorKinds(context.viewer, topic);
  const decide = (facts: TopicFacts) =>
    transition(topicLifecycle, state, action, kinds, facts, reason);
  const step = decide(clear);
  if (!step.ok && step.refusal.code === 'NOT_FOR_YOU') throw new ForbiddenError();
  if (!step.ok) throw new RuleRefusedError(step.refusal.code);
  const sortsFirst =
    action === 'OPEN_DISCUSSION' && (await isTriageAsked(context, topic.communityId));
  await write(context, districtId, async (writing) => {
    // Held from here on, so that nobody contributes between this look and the commit.
    const held = await holdTopic(writing.transaction, topic);
    if (held.state !== state) throw new RuleRefusedError('WRONG_STATE');
    const final = decide({
      ...clear,
      othersTookPart: await lookForOthers(writing.transaction, topic),
      triageMissing: sortsFirst && held.triageClass === null,
    });
    if (!final.ok) throw new RuleRefusedError(final.refusal.code);
    await settleMove(context, writing, held, { action, to: final.to, reason });
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
