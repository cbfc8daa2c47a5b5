import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { leaveTrace, sideOf, stepOf } from '../act.ts';
import { findAgreement, holdAgreement } from '../load-agreement.ts';

const form = z.object({ agreement: z.string(), side: z.string(), reason: prose(500) });

/**
 * Gives up, as one side, an agreement that is not in force. One that was to follow another lets
 * that one go, so that it can be renewed anew.
 *
 * Outcomes: the agreement's key; InvalidInputError; NOT_FOUND; NOT_A_SIDE; WRONG_STATE; at the top
 * level FORBIDDEN for who neither speaks for the side nor drafts for it.
 */
export async function abandonAgreement(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { agreement: id, side, reason } = parseInput(form, input);
  const found = await findAgreement(context, id);
  const sideId = sideOf(context, found, side, { drafting: true });
  const { districtId } = found;
  await write(context, districtId, async (writing) => {
    const agreement = await holdAgreement(writing.transaction, found);
    const to = stepOf(context, agreement, 'ABANDON', sideId, reason);
    await writing.transaction.agreement.update({
      where: { districtId_id: { districtId, id: agreement.id } },
      data: { state: to, renewsId: null, updatedAt: context.clock.now() },
    });
    await leaveTrace(context, writing, agreement, {
      mutation: 'abandonAgreement',
      action: 'ABANDON',
      from: agreement.state,
      to,
      sideId,
      words: reason,
    });
    if (agreement.renewsId) {
      writing.changed(globalId('Agreement', { districtId, id: agreement.renewsId }));
    }
  });
  return found;
}
