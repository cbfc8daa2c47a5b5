import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { UnauthenticatedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { spendDoorCode } from '../../../platform/identity/door-codes.ts';
import { proveResidency } from '../../../platform/identity/residency.ts';
import { assertPerson, reaches } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';

const form = z.object({ code: z.string().min(1).max(40) });

/**
 * Confirms that one lives where a code on paper was handed out: one's claim on that household, or a
 * new residency there. Each time uses up one of the code's uses.
 *
 * Outcomes: the residency's key; DOOR_CODE_WRONG; InvalidInputError; at the top level
 * UNAUTHENTICATED below ACCOUNT, RATE_LIMITED.
 */
export async function confirmResidencyByCode(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const viewer = assertPerson(context.viewer);
  if (!reaches(viewer.level, 'ACCOUNT')) throw new UnauthenticatedError();
  const { code } = parseInput(form, input);
  await context.limits.consume('door-code', context.addressIndex);
  await context.limits.consume('door-code', viewer.personId);
  const { districtId, personId } = viewer;
  return write(context, districtId, async (writing) => {
    const { transaction, audit, changed } = writing;
    const door = await spendDoorCode(context, transaction, { districtId, code });
    const { id } = await proveResidency(context, writing, {
      districtId,
      personId,
      communityId: door.communityId,
      householdId: door.householdId,
      proof: 'PAPER_CODE',
      action: 'CONFIRM',
    });
    audit({
      action: 'confirmResidencyByCode',
      subjectType: 'Residency',
      subjectId: id,
      communityId: door.communityId,
    });
    changed(globalId('Residency', { districtId, id }));
    return { districtId, id };
  });
}
