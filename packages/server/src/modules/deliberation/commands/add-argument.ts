import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput, prose } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertTakesPart, takesAct } from '../policies.ts';
import { holdState, loadTopic } from '../subjects.ts';

export const stances = ['FOR', 'AGAINST', 'NEUTRAL'] as const;

const inputSchema = z.object({
  topic: z.string(),
  stance: z.enum(stances),
  body: prose(1_000),
  idempotencyKey,
});

/**
 * Gives a reason for or against a topic, or one that is neither.
 *
 * Outcomes: the new argument; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, TOPIC_NOT_DISCUSSING, IDEMPOTENCY_KEY_REUSED.
 */
export async function addArgument(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId } = topic;
  const person = assertTakesPart(context.viewer, districtId, 'ARGUE');
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'addArgument', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, argumentId) => {
    const state = await holdState(writing.transaction, topic);
    if (!takesAct(state, 'ARGUE')) throw new RuleRefusedError('TOPIC_NOT_DISCUSSING');
    await writing.transaction.argument.create({
      data: {
        districtId,
        id: argumentId,
        topicId: topic.id,
        stance: sent.stance,
        body: sent.body,
        authorId: person.personId,
        authorName: person.displayName,
        channel: 'ONLINE',
        createdAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'addArgument',
      subjectType: 'Argument',
      subjectId: argumentId,
      communityId: topic.communityId,
      changes: { stance: sent.stance },
    });
    writing.changed(globalId('Topic', topic));
  });
  return { districtId, id };
}
