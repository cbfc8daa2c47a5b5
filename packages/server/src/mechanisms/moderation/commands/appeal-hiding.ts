import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { assertPerson } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { caseOf, holdCase, standingOf } from '../access.ts';
import { moderationLifecycle } from '../lifecycle.ts';
import { tellDeciders } from '../notifications.ts';
import { decisionDue, isAuthor } from '../policies.ts';
import { findSubject } from '../subjects.ts';

const form = z.object({
  subject: z.string(),
  /** For those who decide. */
  words: prose(1_000, 0),
});

/**
 * Asks other people than who hid it to look again at one's own contribution: once an act, within the
 * days that the place's rule gives.
 *
 * Outcomes: the case's key, also when it is sent twice.
 * Refusals: UNAUTHENTICATED, FORBIDDEN (not its author), NOT_FOUND, INVALID_INPUT, REASON_REQUIRED,
 * ALREADY_APPEALED, APPEAL_TOO_LATE, WRONG_STATE (not hidden, or appealed against already).
 */
export async function appealHiding(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { subject, words } = parseInput(form, input);
  const person = assertPerson(context.viewer);
  const found = await findSubject(context, subject);
  const { districtId } = found.key;
  if (!isAuthor(person, { districtId, authorId: found.subject.authorId }))
    throw new ForbiddenError();
  const known = await caseOf(context, found);
  if (known?.state === 'APPEALED') return { districtId, id: known.id };
  const caseId = await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const row = await holdCase(context, transaction, found);
    const { kinds, facts, terms, hiding } = await standingOf(context, transaction, found, row.id);
    const result = transition(moderationLifecycle, row.state, 'APPEAL', kinds, facts, words);
    if (!result.ok) {
      const { code } = result.refusal;
      throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['words'] : []);
    }
    if (!hiding) throw new RuleRefusedError('APPEAL_TOO_LATE');
    const now = context.clock.now();
    const appeal = await transaction.moderationAppeal.create({
      data: {
        districtId,
        id: newId(),
        caseId: row.id,
        communityId: row.communityId,
        actId: hiding.id,
        state: 'PENDING',
        appellantId: person.personId,
        wordsCipher: context.encryption.encrypt(words, 'moderation_appeal.words_cipher'),
        filedAt: now,
        dueAt: decisionDue(now, terms),
        hiddenById: hiding.actorId,
      },
    });
    await transaction.moderationCase.update({
      where: { districtId_id: { districtId, id: row.id } },
      data: { state: result.to, since: now },
    });
    await recordStep(context, writing, districtId, {
      subjectType: found.type,
      subjectId: found.key.id,
      action: 'APPEAL',
      from: row.state,
      to: result.to,
    });
    writing.audit({
      action: 'appealHiding',
      subjectType: found.type,
      subjectId: found.key.id,
      communityId: row.communityId,
      changes: { moderation: [row.state, result.to] },
    });
    writing.changed(globalId('ModerationCase', row), globalId(found.type, found.key));
    await tellDeciders(context, writing, found, row, appeal);
    return row.id;
  });
  return { districtId, id: caseId };
}
