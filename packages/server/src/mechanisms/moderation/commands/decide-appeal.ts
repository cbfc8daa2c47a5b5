import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { ModerationAct, ModerationCase } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertMay, assertPerson } from '../../../platform/viewer.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { holdCase, standingOf } from '../access.ts';
import { moderationLifecycle } from '../lifecycle.ts';
import { logDecision } from '../log.ts';
import { maskNumbers } from '../mask-numbers.ts';
import { tellAppellant } from '../notifications.ts';
import { type FoundSubject, findSubject } from '../subjects.ts';
import { actOnContent } from './act-on-content.ts';

const form = z.object({
  subject: z.string(),
  outcome: z.enum(['UPHELD', 'DISMISSED']),
  /** For the author. */
  words: prose(500, 0).nullish(),
});

/**
 * Decides on an appeal, as somebody else than who hid the contribution: upheld, it is shown again;
 * dismissed, it stays hidden, and the words say why.
 *
 * Outcomes: the case's key.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (no `appeal:decide` in its place, or no person), NOT_FOUND,
 * INVALID_INPUT, REASON_REQUIRED (to dismiss), APPEAL_OF_OWN_ACT, OWN_CONTRIBUTION, WRONG_STATE (no
 * appeal waits, also when somebody was faster).
 */
export async function decideAppeal(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const sent = parseInput(form, input);
  const found = await findSubject(context, sent.subject);
  assertMay(context.viewer, 'appeal:decide', found.place);
  const { personId } = assertPerson(context.viewer);
  const words = sent.words ? maskNumbers(sent.words) : null;
  const settle = async (writing: Writing, hiding: ModerationAct | null) => {
    if (!hiding) throw new RuleRefusedError('WRONG_STATE');
    const { districtId, id: actId } = hiding;
    const appeal = await writing.transaction.moderationAppeal.update({
      where: { districtId_actId: { districtId, actId }, state: 'PENDING' },
      data: {
        state: sent.outcome,
        decidedById: personId,
        decidedAt: context.clock.now(),
        decisionWords: words,
      },
    });
    await tellAppellant(context, writing, found, appeal);
    await logDecision(context, writing, found, appeal);
  };
  if (sent.outcome === 'DISMISSED') return dismiss(context, found, words, settle);
  return actOnContent(context, found, {
    action: 'UPHOLD_APPEAL',
    mutation: 'decideAppeal',
    category: null,
    words,
    alongside: (writing, _, hiding) => settle(writing, hiding),
  });
}

async function dismiss(
  context: Context,
  found: FoundSubject,
  words: string | null,
  settle: (writing: Writing, hiding: ModerationAct | null) => Promise<void>,
): Promise<RowKey> {
  const { districtId } = found.key;
  const caseId = await write(context, districtId, async (writing) => {
    const row = await holdCase(context, writing.transaction, found);
    const { to, hiding } = await decideDismissal(context, writing, found, row, words);
    await settle(writing, hiding);
    await writing.transaction.moderationCase.update({
      where: { districtId_id: { districtId, id: row.id } },
      data: { state: to, since: context.clock.now() },
    });
    await recordStep(context, writing, districtId, {
      subjectType: found.type,
      subjectId: found.key.id,
      action: 'DISMISS_APPEAL',
      from: row.state,
      to,
      reason: words,
    });
    writing.audit({
      action: 'decideAppeal',
      subjectType: found.type,
      subjectId: found.key.id,
      communityId: row.communityId,
      changes: { moderation: [row.state, to], outcome: 'DISMISSED' },
    });
    writing.changed(globalId('ModerationCase', row), globalId(found.type, found.key));
    return row.id;
  });
  return { districtId, id: caseId };
}

async function decideDismissal(
  context: Context,
  { transaction }: Writing,
  found: FoundSubject,
  row: ModerationCase,
  words: string | null,
) {
  const { kinds, facts, hiding } = await standingOf(context, transaction, found, row.id);
  const result = transition(moderationLifecycle, row.state, 'DISMISS_APPEAL', kinds, facts, words);
  if (result.ok) return { to: result.to, hiding };
  const { code } = result.refusal;
  if (code === 'NOT_FOR_YOU') throw new ForbiddenError();
  throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['words'] : []);
}
