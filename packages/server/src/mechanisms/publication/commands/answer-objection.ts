import { maskNumbers, transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { actorId, write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { appendToLog } from '../../transparency-log/index.ts';
import { assertEditor, findObjection, holdPublication } from '../access.ts';
import { endOrAwait } from '../end-publication.ts';
import { objectionLifecycle } from '../lifecycle.ts';
import { objectionAnswered } from '../log-kinds.ts';
import { tellOfAnswer } from '../notifications.ts';
import { isOwnObjection } from '../policies.ts';

const outcomes = ['UPHELD', 'PARTLY_UPHELD', 'DISMISSED'] as const;
const actionFor = {
  UPHELD: 'UPHOLD',
  PARTLY_UPHELD: 'UPHOLD_PARTLY',
  DISMISSED: 'DISMISS',
} as const;

const form = z.object({
  objection: z.string(),
  outcome: z.enum(outcomes),
  reasons: prose(2_000),
});

/**
 * Answers an objection, once, with reasons that everybody reads. The last answer after the period is
 * over ends the notice.
 *
 * Outcomes: the objection's key, also when the same answer is sent twice; InvalidInputError;
 * NOT_FOUND; OWN_OBJECTION; WRONG_STATE when it was answered otherwise, or the notice was withdrawn; at the top
 * level FORBIDDEN for whoever does not answer for the notice.
 */
export async function answerObjection(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { objection: globalObjection, outcome, reasons } = parseInput(form, input);
  const found = await findObjection(context, globalObjection);
  const kinds = await assertEditor(context, found.publication);
  if (isOwnObjection(context.viewer, found)) throw new RuleRefusedError('OWN_OBJECTION');
  const answer = maskNumbers(reasons);
  if (found.outcome === outcome && found.answer === answer) return found;
  const { districtId, id, communityId, number } = found;
  const now = context.clock.now();
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const publication = await holdPublication(transaction, found.publication);
    const before = await transaction.objection.findUniqueOrThrow({
      where: { districtId_id: { districtId, id } },
    });
    const from = before.outcome ?? 'RECEIVED';
    const action = actionFor[outcome];
    const isUp = publication.state === 'RUNNING' || publication.state === 'AWAITING_ANSWERS';
    const result = transition(objectionLifecycle, from, action, kinds, undefined, answer);
    if (!result.ok) throw new RuleRefusedError(result.refusal.code);
    if (!isUp) throw new RuleRefusedError('WRONG_STATE');
    await transaction.objection.update({
      where: { districtId_id: { districtId, id } },
      data: { outcome, answer, answeredAt: now, answeredById: actorId(context.viewer) },
    });
    const subject = { subjectType: 'Objection', subjectId: id };
    const step = { ...subject, action, from, to: outcome, reason: answer };
    await recordStep(context, writing, districtId, step);
    writing.audit({
      ...subject,
      action: 'answerObjection',
      communityId,
      changes: { state: { from, to: outcome } },
    });
    await appendToLog(context, writing, {
      districtId,
      kind: objectionAnswered,
      ...subject,
      facts: { publication: globalId('Publication', publication), number, outcome },
    });
    writing.changed(
      globalId('Objection', found),
      globalId('Publication', publication),
      globalReferenceId('Community', communityId),
    );
    await tellOfAnswer(context, writing, publication, found, outcome);
    if (publication.endsAt <= now) {
      await endOrAwait(context, writing, publication, 'answerObjection');
    }
  });
  return found;
}
