import { transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Outreach, Prisma } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { loadPlace } from '../../mechanisms/electorate/index.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { type Writing, write } from '../../platform/write.ts';
import { type OutreachAction, outreachLifecycle } from './outreach-lifecycle.ts';
import { outreachActors } from './outreach-policies.ts';

/** One act on an outreach that is there already. */
export interface OutreachMove<Prepared> {
  action: OutreachAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  /** Words for the timeline. */
  words: string | null;
  /** What is looked up before anything is written, once the viewer is known to be entitled. */
  prepare: () => Promise<Prepared>;
  dataOf: (prepared: Prepared) => Prisma.OutreachUncheckedUpdateManyInput;
  /** What else is written in the same transaction. */
  alongside?: (writing: Writing, prepared: Prepared) => Promise<void>;
}

/**
 * Takes an outreach to its next state, once, with its step and its audit entry.
 *
 * @throws ForbiddenError without `outreach:edit` there; RuleRefusedError with the lifecycle's code.
 */
export async function moveOutreach<Prepared>(
  context: Context,
  outreach: Outreach,
  { action, mutation, words, prepare, dataOf, alongside }: OutreachMove<Prepared>,
): Promise<void> {
  const { districtId, id, communityId, state } = outreach;
  const kinds = outreachActors(context.viewer, await loadPlace(context, communityId));
  if (kinds.size === 0) throw new ForbiddenError();
  const result = transition(outreachLifecycle, state, action, kinds, {}, words);
  if (!result.ok) {
    const { code } = result.refusal;
    throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['words'] : []);
  }
  const { to } = result;
  const prepared = await prepare();
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.outreach.updateMany({
      where: { districtId, id, state },
      data: { ...dataOf(prepared), state: to },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    await alongside?.(writing, prepared);
    const subject = { subjectType: 'Outreach', subjectId: id };
    const step = { ...subject, action, from: state, to, reason: words };
    await recordStep(context, writing, districtId, step);
    const changes = { state: { from: state, to } };
    writing.audit({ ...subject, action: mutation, communityId, changes });
    writing.changed(globalId('Outreach', outreach), globalReferenceId('Community', communityId));
  });
}
