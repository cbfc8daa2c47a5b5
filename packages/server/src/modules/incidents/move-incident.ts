import { transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import type { Incident, Prisma } from '../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, globalReferenceId } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import type { Writing } from '../../platform/write.ts';
import { type IncidentAction, incidentLifecycle } from './lifecycle.ts';

/** One act on an incident that is there already. */
export interface IncidentMove {
  action: IncidentAction;
  /** What the audit names it. */
  mutation: string;
  /** Words for the timeline, which the one who raised it reads. */
  words: string | null;
  data: Prisma.IncidentUncheckedUpdateManyInput;
}

/** Refuses, at the top level, a viewer who may never take this step: they learn nothing else. */
export function assertPart(kinds: ReadonlySet<string>, action: IncidentAction): void {
  const by = incidentLifecycle.transitions.find((each) => each.action === action)?.by ?? [];
  if (!by.some((kind) => kinds.has(kind))) throw new ForbiddenError();
}

/**
 * Takes an incident to its next state in a transaction that is open, once, with its step and its
 * audit entry.
 *
 * @throws RuleRefusedError with the lifecycle's code, WRONG_STATE also when somebody was faster.
 */
export async function moveIncident(
  context: Context,
  writing: Writing,
  incident: Incident,
  kinds: ReadonlySet<string>,
  { action, mutation, words, data }: IncidentMove,
): Promise<void> {
  const { districtId, id, communityId, state } = incident;
  const result = transition(incidentLifecycle, state, action, kinds, {}, words);
  if (!result.ok) {
    const { code } = result.refusal;
    throw new RuleRefusedError(code, {}, code === 'REASON_REQUIRED' ? ['words'] : []);
  }
  const { to } = result;
  const { count } = await writing.transaction.incident.updateMany({
    where: { districtId, id, state },
    data: { ...data, state: to },
  });
  if (count === 0) throw new RuleRefusedError('WRONG_STATE');
  const subject = { subjectType: 'Incident', subjectId: id };
  const step = { ...subject, action, from: state, to, reason: words };
  await recordStep(context, writing, districtId, step);
  const changes = { state: { from: state, to } };
  writing.audit({ ...subject, action: mutation, communityId, changes });
  writing.changed(globalId('Incident', incident), globalReferenceId('Community', communityId));
}
