import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { ModerationAct, ModerationCase } from '../../../generated/prisma/client.ts';
import type { ModerationCategory } from '../../../generated/prisma/enums.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { actorId, type Writing, write } from '../../../platform/write.ts';
import { recordStep } from '../../lifecycle/index.ts';
import { caseOf, holdCase, isSameAct, standingOf } from '../access.ts';
import { type ModerationAction, moderationLifecycle } from '../lifecycle.ts';
import { logAct } from '../log.ts';
import { tellAuthor, tellReporters, withholdTitle } from '../notifications.ts';
import { type FoundSubject, moderatedDescriber } from '../subjects.ts';

/** One act that hides, keeps or shows again. */
export interface ContentAct {
  action: Extract<ModerationAction, 'HIDE' | 'KEEP' | 'RESTORE' | 'UPHOLD_APPEAL'>;
  /** The mutation, as the audit names it. */
  mutation: string;
  category: ModerationCategory | null;
  /** What the public reads; already without numbers that reach somebody. */
  words: string | null;
  /** What else is written in the same transaction, before the case moves. */
  alongside?: (
    writing: Writing,
    row: ModerationCase,
    hiding: ModerationAct | null,
  ) => Promise<void>;
}

const kinds = { HIDE: 'HIDE', KEEP: 'KEEP', RESTORE: 'RESTORE', UPHOLD_APPEAL: 'RESTORE' } as const;

/**
 * Takes one act on a contribution, once: marks the contribution, settles its reports, leaves the act,
 * its step, its audit entry and its entry in the public log, and tells the author and the reporters.
 *
 * @throws ForbiddenError for a viewer who may not act; RuleRefusedError with the lifecycle's code,
 *   WRONG_STATE also when somebody else was faster.
 */
export async function actOnContent(
  context: Context,
  found: FoundSubject,
  act: ContentAct,
): Promise<RowKey> {
  const { key, type } = found;
  const { districtId } = key;
  const repeated = await repeatOf(context, found, act);
  if (repeated) return repeated;
  const caseId = await write(context, districtId, async (writing) => {
    const row = await holdCase(context, writing.transaction, found);
    const { to, hiding } = await decide(context, writing, found, row, act);
    await act.alongside?.(writing, row, hiding);
    await carryOut(context, writing, found, act);
    const done = await layDownAct(context, writing, found, row, act);
    await writing.transaction.moderationCase.update({
      where: { districtId_id: { districtId, id: row.id } },
      data: { state: to, openReports: 0, urgent: false, since: done.at },
    });
    await recordStep(context, writing, districtId, {
      subjectType: type,
      subjectId: key.id,
      action: act.action,
      from: row.state,
      to,
      reason: act.words,
    });
    writing.audit({
      action: act.mutation,
      subjectType: type,
      subjectId: key.id,
      communityId: found.subject.communityId,
      changes: { moderation: [row.state, to], category: act.category },
    });
    writing.changed(globalId(type, key), globalId('ModerationCase', row), ...found.subject.shownIn);
    await tellAuthor(context, writing, found, act.action, done);
    await tellReporters(context, writing, found, row, done);
    await logAct(context, writing, found, done);
    return row.id;
  });
  await moderatedDescriber(type).afterwards?.(context, key);
  return { districtId, id: caseId };
}

/** The case, when its newest act is this one by the same actor. */
async function repeatOf(
  context: Context,
  found: FoundSubject,
  { action, category, words }: ContentAct,
): Promise<RowKey | null> {
  const row = await caseOf(context, found);
  if (!row) return null;
  const { districtId, id } = row;
  const newest = await context.db.moderationAct.findFirst({
    where: { districtId, caseId: id },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  const actor = actorId(context.viewer);
  const settled = row.state === stateAfter[kinds[action]];
  const same = isSameAct(newest, { kind: kinds[action], category, words, actorId: actor });
  return settled && same ? { districtId, id } : null;
}

const stateAfter = { HIDE: 'HIDDEN', KEEP: 'KEPT', RESTORE: 'RESTORED' } as const;

async function decide(
  context: Context,
  { transaction }: Writing,
  found: FoundSubject,
  row: ModerationCase,
  { action, words }: ContentAct,
) {
  const { kinds: actor, facts, hiding } = await standingOf(context, transaction, found, row.id);
  // A moderator may also look at what nobody has reported, and say that it stays.
  const state = action === 'KEEP' && row.state === 'KEPT' ? 'REPORTED' : row.state;
  const result = transition(moderationLifecycle, state, action, actor, facts, words);
  if (result.ok) return { to: result.to, hiding };
  const { code } = result.refusal;
  if (code === 'NOT_FOR_YOU') throw new ForbiddenError();
  throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['words'] : []);
}

async function carryOut(
  context: Context,
  writing: Writing,
  found: FoundSubject,
  { action }: ContentAct,
) {
  const { type, key, subject } = found;
  const describer = moderatedDescriber(type);
  if (action !== 'HIDE') return describer.restore(context, writing, key);
  await describer.hide(context, writing, key);
  await withholdTitle(writing, key, subject.authorId);
}

async function layDownAct(
  context: Context,
  { transaction }: Writing,
  { key: { districtId }, subject, type }: FoundSubject,
  row: ModerationCase,
  { action, category, words }: ContentAct,
): Promise<ModerationAct> {
  const act = await transaction.moderationAct.create({
    data: {
      districtId,
      id: newId(),
      caseId: row.id,
      communityId: subject.communityId,
      subjectType: type,
      kind: kinds[action],
      category,
      words,
      onAppeal: action === 'UPHOLD_APPEAL',
      actorId: actorId(context.viewer),
      at: context.clock.now(),
    },
  });
  return act;
}
