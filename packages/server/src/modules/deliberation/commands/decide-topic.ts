import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertNoBallotRuns } from '../ballot-under-way.ts';
import { holdTopic } from '../move-topic.ts';
import { recordDecision } from '../record-decision.ts';
import { loadTopic } from '../subjects.ts';
import { assertAnswers, layDownAnswer } from './answer-topic.ts';

const inputSchema = z.object({
  topic: z.string(),
  /** Whether what is proposed is agreed to. */
  agreed: z.boolean(),
  words: prose(4_000),
  idempotencyKey,
});

/**
 * Whoever must answer a topic decides it, with reasons, where no ballot is needed: typically a minor
 * matter that the residents' committee can settle. The words are its answer too.
 *
 * Outcomes: the topic, DECIDED on the basis ANSWER; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another's to answer, or another district), NOT_FOUND,
 * INVALID_INPUT, WRONG_STATE, BALLOT_UNDER_WAY, REVIEW_MISSING, ORGANIZATION_DISSOLVED, IDEMPOTENCY_KEY_REUSED.
 */
export async function decideTopic(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId, id } = topic;
  assertAnswers(context.viewer, topic);
  const creation = { action: 'decideTopic', idempotencyKey: key, input: sent };
  await createOnce(context, districtId, creation, async (writing, answerId) => {
    const held = await holdTopic(writing.transaction, topic);
    assertAnswers(context.viewer, held);
    await assertNoBallotRuns(writing.transaction, topic);
    await layDownAnswer(context, writing, held, { id: answerId, body: sent.words });
    await recordDecision(context, writing, topic, {
      basis: 'ANSWER',
      basisId: answerId,
      agreed: sent.agreed,
      words: sent.words,
      organizationId: held.answererId,
    });
  });
  return { districtId, id };
}
