import { transition } from '@linli/methods';
import type { Context } from '../../context.ts';
import { civilDay } from '../../kernel/clock.ts';
import { ForbiddenError, RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId, globalReferenceId, readRowKey } from '../../kernel/global-id.ts';
import { recordStep } from '../../mechanisms/lifecycle/index.ts';
import { actsFor } from '../../platform/viewer.ts';
import type { Writing } from '../../platform/write.ts';
import { agreementErrors } from './errors.ts';
import { type AgreementAction, agreementLifecycle } from './lifecycle.ts';
import type { LoadedAgreement } from './load-agreement.ts';
import { type ToldAgreement, tellSides } from './notifications.ts';
import { actorKinds, draftsFor, factsFor } from './policies.ts';

/**
 * The side that the viewer acts for, by its global id in the input's `side`. For drafting acts the
 * office of a committee's community acts for the committee too.
 *
 * @throws ForbiddenError for a viewer who has no part in this; RuleRefusedError NOT_A_SIDE.
 */
export function sideOf(
  { viewer }: Context,
  agreement: LoadedAgreement,
  side: string,
  { drafting = false } = {},
): string {
  const mine = agreement.parties.filter(({ organization }) =>
    drafting ? draftsFor(viewer, organization) : actsFor(viewer, organization.id),
  );
  if (mine.length === 0) throw new ForbiddenError();
  const key = readRowKey(side, 'Organization');
  const named = agreement.parties.find(
    ({ districtId, organizationId }) => districtId === key?.districtId && organizationId === key.id,
  );
  if (!named) throw new RuleRefusedError(agreementErrors.NOT_A_SIDE, {}, ['side']);
  if (!mine.includes(named)) throw new ForbiddenError();
  return named.organizationId;
}

/** Where the act leads. @throws RuleRefusedError with the lifecycle's code when it is refused. */
export function stepOf(
  context: Context,
  agreement: LoadedAgreement,
  action: AgreementAction,
  sideId: string,
  reason?: string,
) {
  const facts = factsFor(agreement, [sideId], civilDay(context.clock.now()));
  const kinds = actorKinds(context.viewer, agreement);
  const result = transition(agreementLifecycle, agreement.state, action, kinds, facts, reason);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  return result.to;
}

/** A step of an agreement, and what is left of it. */
export interface Trace {
  /** The mutation, or the job, as the audit names it. */
  mutation: string;
  action: string;
  from: string | null;
  to: string;
  /** The side that acts; null for what follows by itself. */
  sideId: string | null;
  /** Words for the timeline, which the sides read. */
  words?: string | null;
  /** Names and states, never what somebody wrote. */
  changes?: Record<string, string | number>;
}

/** Puts a step on the timeline and into the audit, and tells the other sides and who looks on. */
export async function leaveTrace(
  context: Context,
  writing: Writing,
  agreement: ToldAgreement,
  { mutation, action, from, to, sideId, words = null, changes = {} }: Trace,
): Promise<void> {
  const { districtId, id, communityId, parties } = agreement;
  const subject = { subjectType: 'Agreement', subjectId: id };
  await recordStep(context, writing, districtId, { ...subject, action, from, to, reason: words });
  writing.audit({
    ...subject,
    action: mutation,
    communityId,
    changes: { action, ...(from === null ? {} : { from }), to, ...changes },
  });
  writing.changed(globalId('Agreement', agreement), globalReferenceId('Community', communityId));
  for (const { organizationId } of parties) {
    writing.changed(globalId('Organization', { districtId, id: organizationId }));
  }
  await tellSides(context, writing, agreement, { action, sideId });
}
