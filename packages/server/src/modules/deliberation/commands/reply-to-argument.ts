import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { holdArgument, loadArgument } from '../argument-subject.ts';
import { assertTakesPart, takesAct } from '../policies.ts';
import { holdState } from '../subjects.ts';
import { argumentText, layDownArgument, stances } from './add-argument.ts';

const inputSchema = z.object({
  argument: z.string(),
  stance: z.enum(stances).default('NEUTRAL'),
  body: argumentText,
  idempotencyKey,
});

/**
 * Replies to an argument, or to a reply to one; not deeper, so that a discussion stays legible.
 *
 * Outcomes: the new reply, with a receipt; the same again for a repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, TOPIC_NOT_DISCUSSING, WRONG_STATE (hidden or withdrawn), REPLY_TOO_DEEP,
 * IDEMPOTENCY_KEY_REUSED.
 */
export async function replyToArgument(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...sent } = parseInput(inputSchema, input);
  const parent = await loadArgument(context, sent.argument);
  const { districtId, topicId } = parent;
  const person = assertTakesPart(context.viewer, districtId, 'ARGUE');
  await context.limits.consume('contribution', person.personId);
  const creation = { action: 'replyToArgument', idempotencyKey: key, input: sent };
  const id = await createOnce(context, districtId, creation, async (writing, replyId) => {
    // The topic first, as whoever takes its steps does: locks in one order cannot wait in a circle.
    const state = await holdState(writing.transaction, { districtId, id: topicId });
    if (!takesAct(state, 'ARGUE')) throw new RuleRefusedError('TOPIC_NOT_DISCUSSING');
    await holdArgument(context, writing.transaction, parent, 'REPLY');
    await layDownArgument(context, writing, person, {
      action: 'replyToArgument',
      districtId,
      id: replyId,
      topicId,
      communityId: parent.topic.communityId,
      stance: sent.stance,
      body: sent.body,
      parent,
    });
  });
  return { districtId, id };
}
