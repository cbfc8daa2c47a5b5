import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertTakesPart, takesAct } from '../policies.ts';
import { holdState, loadTopic } from '../subjects.ts';

const inputSchema = z.object({
  topic: z.string(),
  /** One sentence that can be agreed with or not, as long as a short message. */
  body: line(140, 2),
  idempotencyKey,
});

/**
 * Adds a statement that neighbours agree with, disagree with or pass on. It is shown at once; a
 * moderator may take it down again, with a reason.
 *
 * Outcomes: the new statement with the topic's next number; the same again for a repeated
 * idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, TOPIC_NOT_DISCUSSING, IDEMPOTENCY_KEY_REUSED.
 */
export async function addStatement(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const topic = await loadTopic(context, sent.topic);
  const { districtId } = topic;
  const person = assertTakesPart(context.viewer, districtId, 'STATE');
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'addStatement', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, statementId) => {
    // One author at a time per topic: numbers have no gap and nobody has to try again.
    const state = await holdState(writing.transaction, topic, { alone: true });
    if (!takesAct(state, 'STATE')) throw new RuleRefusedError('TOPIC_NOT_DISCUSSING');
    const last = await writing.transaction.statement.findFirst({
      where: { districtId, topicId: topic.id },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    await writing.transaction.statement.create({
      data: {
        districtId,
        id: statementId,
        topicId: topic.id,
        number: (last?.number ?? -1) + 1,
        body: sent.body,
        authorId: person.personId,
        authorName: person.displayName,
        moderation: 'ACCEPTED',
        createdAt: context.clock.now(),
      },
    });
    writing.audit({
      action: 'addStatement',
      subjectType: 'Statement',
      subjectId: statementId,
      communityId: topic.communityId,
      changes: { moderation: 'ACCEPTED' },
    });
    writing.changed(globalId('Topic', topic));
  });
  return { districtId, id };
}
