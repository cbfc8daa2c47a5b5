import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { type Writing, write } from '../../../platform/write.ts';
import { today } from '../days.ts';
import { placeOf, type RequestWithTargets } from '../find.ts';
import { type AdmissionAction, admissionLifecycle } from '../lifecycle.ts';
import { admissionFacts, partsInRequest } from '../policies.ts';

/** One act on a request that is there already. */
export interface RequestMove {
  action: AdmissionAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  /** Words for the timeline. */
  reason: string | null;
  data: Prisma.AdmissionRequestUncheckedUpdateManyInput;
  /** What else is written in the same transaction, once this move is sure to count. */
  alongside?: (writing: Writing) => Promise<void>;
}

/**
 * Takes a request to its next state, once, with its step and its audit entry.
 *
 * @throws ForbiddenError for a viewer who may not act; RuleRefusedError with the code of what is
 *   missing, and WRONG_STATE, also when somebody else was faster.
 */
export async function moveRequest(
  context: Context,
  request: RequestWithTargets,
  { action, mutation, reason, data, alongside }: RequestMove,
): Promise<void> {
  const { districtId, id, state } = request;
  const { viewer } = context;
  const parts = partsInRequest(viewer, request, await placeOf(context, districtId));
  // Who may never act learns nothing about the state.
  const { by = [] } = admissionLifecycle.transitions.find((each) => each.action === action) ?? {};
  if (!by.some((part) => parts.has(part))) throw new ForbiddenError();
  const facts = admissionFacts(viewer, request, today(context.clock));
  const result = transition(admissionLifecycle, state, action, parts, facts, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { to } = result;
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.admissionRequest.updateMany({
      // The time too: one that was returned and came back meanwhile is not what was decided on.
      where: { districtId, id, state, submittedAt: request.submittedAt },
      data: { ...data, state: to },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    await alongside?.(writing);
    const subject = { subjectType: 'AdmissionRequest', subjectId: id };
    await recordStep(context, writing, districtId, { ...subject, action, from: state, to, reason });
    writing.audit({
      ...subject,
      action: mutation,
      changes: { state: { from: state, to } },
    });
    writing.changed(globalId('AdmissionRequest', request));
  });
}
