import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findResidency } from '../find.ts';
import { moveResidency } from './move-residency.ts';

const form = z.object({ residency: z.string(), reason: prose(500) });

/**
 * Revokes a claim or a verification, as staff, with a reason that the person reads. Their level
 * falls back unless they live elsewhere in the district.
 *
 * Outcomes: the residency's key; InvalidInputError; NOT_FOUND; WRONG_STATE; at the top level
 * FORBIDDEN without `person:verify` there.
 */
export async function revokeResidency(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { residency: id, reason } = parseInput(form, input);
  const residency = await findResidency(context, id);
  await moveResidency(context, residency, {
    action: 'REVOKE',
    mutation: 'revokeResidency',
    reason,
    data: { endedAt: context.clock.now(), endReason: reason, currentKey: null },
  });
  return residency;
}
