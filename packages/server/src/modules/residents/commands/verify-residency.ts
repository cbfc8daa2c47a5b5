import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { residencyKey, verificationEnd } from '../../../platform/identity/residency.ts';
import { actorId } from '../../../platform/write.ts';
import { findResidency } from '../find.ts';
import { moveResidency } from './move-residency.ts';

/**
 * Verifies, as staff, that a person lives where they say; again, it holds three years from now; of
 * one that was revoked, it puts the mistake right.
 *
 * Outcomes: the residency's key; NOT_FOUND; WRONG_STATE for one that has ended; RESIDENCY_EXISTS;
 * at the top level FORBIDDEN without `person:verify` there.
 */
export async function verifyResidency(
  context: Context,
  input: { residency: string },
): Promise<RowKey> {
  const residency = await findResidency(context, input.residency);
  const now = context.clock.now();
  await moveResidency(context, residency, {
    action: 'VERIFY',
    mutation: 'verifyResidency',
    reason: null,
    data: {
      proof: 'STAFF',
      verifiedAt: now,
      verifiedById: actorId(context.viewer),
      expiresAt: verificationEnd(now),
      endedAt: null,
      endReason: null,
      currentKey: residencyKey(residency),
    },
  });
  return residency;
}
