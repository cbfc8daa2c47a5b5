import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { requestRegrouping } from '../regrouping.ts';
import { keyIn, placeFields } from '../subjects.ts';

export const moderationDecisions = ['ACCEPTED', 'REJECTED'] as const;

const inputSchema = z.object({
  statement: z.string(),
  decision: z.enum(moderationDecisions),
  /** Its author reads it. */
  reason: prose(500, 0).nullish(),
});

/**
 * Shows or hides a statement. A hidden one takes no votes and is left out of results; the votes on
 * it are kept and count again when it is shown again.
 *
 * Outcomes: the statement, reviewed; deciding the same again changes nothing.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `topic:moderate` here), NOT_FOUND, INVALID_INPUT,
 * REASON_REQUIRED (to hide).
 */
export async function moderateStatement(
  context: Context,
  input: z.input<typeof inputSchema>,
): Promise<RowKey> {
  const { decision, ...sent } = parseInput(inputSchema, input);
  const reason = sent.reason || null;
  const statement = await context.db.statement.findUnique({
    where: { districtId_id: keyIn('Statement', sent.statement) },
    include: { topic: { include: { community: { select: placeFields } } } },
  });
  if (!statement) throw new RuleRefusedError('NOT_FOUND', {}, ['input', 'statement']);
  const { districtId, id, topic } = statement;
  assertMay(context.viewer, 'topic:moderate', topic.community);
  if (decision === 'REJECTED' && reason === null) {
    throw new RuleRefusedError('REASON_REQUIRED', {}, ['input', 'reason']);
  }
  if (statement.moderation === decision && statement.reviewed) return { districtId, id };
  await write(context, districtId, async (writing) => {
    await writing.transaction.statement.update({
      where: { districtId_id: { districtId, id } },
      data: { moderation: decision, reviewed: true },
    });
    await recordStep(context, writing, districtId, {
      subjectType: 'Statement',
      subjectId: id,
      action: decision === 'ACCEPTED' ? 'ACCEPT' : 'REJECT',
      from: statement.moderation,
      to: decision,
      reason,
    });
    writing.audit({
      action: 'moderateStatement',
      subjectType: 'Statement',
      subjectId: id,
      communityId: topic.communityId,
      changes: { moderation: [statement.moderation, decision] },
    });
    writing.changed(globalId('Topic', topic), globalId('Statement', statement));
  });
  requestRegrouping(context, topic);
  return { districtId, id };
}
