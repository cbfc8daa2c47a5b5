import { transition } from '@linli/methods';
import type { Context } from '../../../context.ts';
import type { Community, Prisma, Residency } from '../../../generated/prisma/client.ts';
import { ForbiddenError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { followResidencies } from '../../../platform/identity/residency.ts';
import { notify } from '../../../platform/notifications/index.ts';
import { write } from '../../../platform/write.ts';
import { residentErrors } from '../errors.ts';
import { type ResidencyAction, residencyLifecycle } from '../lifecycle.ts';
import { toldOf } from '../notifications.ts';
import { actorKinds, isOwn } from '../policies.ts';

/** One act on a residency that is there already. */
export interface ResidencyMove {
  action: ResidencyAction;
  /** The mutation, as the audit names it. */
  mutation: string;
  /** Why, in words that the person reads. */
  reason: string | null;
  data: Prisma.ResidencyUncheckedUpdateManyInput;
}

/**
 * Takes a residency to its next state, once; the person's level and home follow, and they are told.
 *
 * @throws ForbiddenError for a viewer who may not act; RuleRefusedError WRONG_STATE, also when
 *   somebody else was faster; REASON_REQUIRED; RESIDENCY_EXISTS when one that was revoked is to be
 *   verified and there is another by now.
 */
export async function moveResidency(
  context: Context,
  residency: Residency & { community: Community },
  { action, mutation, reason, data }: ResidencyMove,
): Promise<void> {
  const { districtId, id, communityId, personId, state, community } = residency;
  const kinds = actorKinds(context.viewer, residency, community);
  const { by = [] } = residencyLifecycle.transitions.find((each) => each.action === action) ?? {};
  if (!by.some((kind) => kinds.has(kind))) throw new ForbiddenError();
  const result = transition(residencyLifecycle, state, action, kinds, {}, reason ?? undefined);
  if (!result.ok) throw new RuleRefusedError(result.refusal.code);
  const { to } = result;
  await write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const { currentKey } = data;
    if (typeof currentKey === 'string' && state === 'REVOKED') {
      const other = { districtId, currentKey, id: { not: id } };
      if ((await transaction.residency.count({ where: other })) > 0) {
        throw new RuleRefusedError(residentErrors.RESIDENCY_EXISTS);
      }
    }
    const { count } = await transaction.residency.updateMany({
      where: { districtId, id, state },
      data: { ...data, state: to },
    });
    if (count === 0) throw new RuleRefusedError('WRONG_STATE');
    const subject = { subjectType: 'Residency', subjectId: id };
    await recordStep(context, writing, districtId, { ...subject, action, from: state, to, reason });
    await followResidencies(context, transaction, residency);
    audit({ action: mutation, ...subject, communityId, changes: { state: { from: state, to } } });
    changed(globalId('Residency', residency));
    const kind = toldOf[action];
    if (kind && !isOwn(context.viewer, residency)) {
      await notify(context, writing, {
        kind,
        personIds: [personId],
        ...subject,
        communityId,
        values: {},
        onceKey: `${kind}:${id}:${context.clock.now().toISOString()}`,
      });
    }
  });
}
