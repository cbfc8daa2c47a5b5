import { transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Prisma, Resolution } from '../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import type { Writing } from '../../platform/write.ts';
import { type ResolutionAction, resolutionLifecycle } from './lifecycle.ts';

/** One act on a resolution that is there already. */
export interface ResolutionMove {
  action: Exclude<ResolutionAction, 'RATE'>;
  /** What brought it about, as the audit names it. */
  mutation: string;
  /** Words for the timeline, which everybody reads. */
  reason?: string | null;
  data?: Prisma.ResolutionUncheckedUpdateInput;
}

/**
 * Takes a resolution that is held one step further, with its step and its audit entry. Who may has
 * been judged.
 *
 * @throws RuleRefusedError with the lifecycle's code.
 */
export async function moveResolution(
  context: Context,
  writing: Writing,
  resolution: Resolution,
  { action, mutation, reason = null, data = {} }: ResolutionMove,
): Promise<void> {
  const { districtId, id, state, communityId } = resolution;
  const kinds = new Set(['EDITOR', 'SYSTEM']);
  const facts = { rated: true };
  const result = transition(resolutionLifecycle, state, action, kinds, facts, reason);
  if (!result.ok) {
    const { code } = result.refusal;
    throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['reason'] : []);
  }
  const { to } = result;
  await writing.transaction.resolution.update({
    where: { districtId_id: { districtId, id } },
    data: { ...data, state: to, updatedAt: context.clock.now() },
  });
  const subject = { subjectType: 'Resolution', subjectId: id };
  const step = { ...subject, action, from: state, to, reason };
  await recordStep(context, writing, districtId, step);
  const changes = { state: { from: state, to } };
  writing.audit({ ...subject, action: mutation, communityId, changes });
  announce(writing, resolution);
}

/** Tells subscribers that a resolution changed, and what shows it. */
export function announce(
  writing: Writing,
  {
    districtId,
    id,
    topicId,
    communityId,
  }: Pick<Resolution, 'districtId' | 'id' | 'topicId' | 'communityId'>,
): void {
  writing.changed(
    globalId('Resolution', { districtId, id }),
    globalId('Topic', { districtId, id: topicId }),
    globalReferenceId('Community', communityId),
  );
}
