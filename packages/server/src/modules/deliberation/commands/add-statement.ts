import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { issueReceipt } from '../../../mechanisms/receipt/index.ts';
import { createOnce } from '../../../platform/write.ts';
import { assertTakesPart, takesAct } from '../policies.ts';
import { StatementExistsError } from '../statement-exists.ts';
import { mostStatements, statementDigest } from '../statement-text.ts';
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
 * Outcomes: the new statement with the topic's next number, and a receipt; the same again for a
 * repeated idempotencyKey.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (another district), NOT_FOUND, INVALID_INPUT, RATE_LIMITED,
 * RESIDENCY_REQUIRED, TOPIC_NOT_DISCUSSING, STATEMENT_EXISTS (the topic has the same text, but for
 * case, spaces and punctuation; the refusal names it), TOO_MANY_STATEMENTS, IDEMPOTENCY_KEY_REUSED.
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
    const digest = statementDigest(sent.body);
    const same = await writing.transaction.statement.findUnique({
      where: { districtId_topicId_digest: { districtId, topicId: topic.id, digest } },
      select: { districtId: true, id: true },
    });
    if (same) throw new StatementExistsError(same);
    const last = await writing.transaction.statement.findFirst({
      where: { districtId, topicId: topic.id },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const number = (last?.number ?? -1) + 1;
    if (number >= mostStatements) {
      throw new RuleRefusedError('TOO_MANY_STATEMENTS', { most: mostStatements });
    }
    await writing.transaction.statement.create({
      data: {
        districtId,
        id: statementId,
        topicId: topic.id,
        number,
        body: sent.body,
        authorId: person.personId,
        authorName: person.displayName,
        moderation: 'ACCEPTED',
        createdAt: context.clock.now(),
        digest,
      },
    });
    await recordStep(context, writing, districtId, {
      subjectType: 'Statement',
      subjectId: statementId,
      action: 'STATE',
      from: null,
      to: 'ACCEPTED',
    });
    await issueReceipt(context, writing, {
      districtId,
      subjectType: 'Statement',
      subjectId: statementId,
      personId: person.personId,
      phoneIndex: null,
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
