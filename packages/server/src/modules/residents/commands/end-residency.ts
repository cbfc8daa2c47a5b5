import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { findResidency } from '../find.ts';
import { moveResidency } from './move-residency.ts';

/**
 * Says that a person has moved away: they themselves, or staff.
 *
 * Outcomes: the residency's key; NOT_FOUND; WRONG_STATE; at the top level FORBIDDEN for others
 * without `resident:edit` there.
 */
export async function endResidency(
  context: Context,
  input: { residency: string },
): Promise<RowKey> {
  const residency = await findResidency(context, input.residency);
  await moveResidency(context, residency, {
    action: 'END',
    mutation: 'endResidency',
    reason: null,
    data: { endedAt: context.clock.now(), currentKey: null },
  });
  return residency;
}
