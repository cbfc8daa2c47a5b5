import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { civilDay } from '../../../kernel/clock.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { leaveTrace, sideOf, stepOf } from '../act.ts';
import { endAgreementRow } from '../end-agreement-row.ts';
import { findAgreement, holdAgreement } from '../load-agreement.ts';

const form = z.object({ agreement: z.string(), side: z.string(), reason: prose(500) });

/**
 * Gives notice, as one side and with a reason, that an agreement in force is to end before its
 * period does: thirty days later, or at once when every side has given notice.
 *
 * Outcomes: the agreement's key; InvalidInputError; NOT_FOUND; NOT_A_SIDE; WRONG_STATE;
 * NOTICE_GIVEN for a second notice of the same side; at the top level FORBIDDEN for who does not
 * speak for the side.
 */
export async function endAgreement(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { agreement: id, side, reason } = parseInput(form, input);
  const found = await findAgreement(context, id);
  const organizationId = sideOf(context, found, side);
  const { districtId, id: agreementId } = found;
  await write(context, districtId, async (writing) => {
    const agreement = await holdAgreement(writing.transaction, found);
    const to = stepOf(context, agreement, 'GIVE_NOTICE', organizationId, reason);
    await writing.transaction.agreementParty.update({
      where: {
        districtId_agreementId_organizationId: { districtId, agreementId, organizationId },
      },
      data: { noticeOn: new Date(civilDay(context.clock.now())), noticeReason: reason },
    });
    await leaveTrace(context, writing, agreement, {
      mutation: 'endAgreement',
      action: 'GIVE_NOTICE',
      from: agreement.state,
      to,
      sideId: organizationId,
      words: reason,
    });
    const others = agreement.parties.filter((other) => other.organizationId !== organizationId);
    if (others.every(({ noticeOn }) => noticeOn !== null)) {
      await endAgreementRow(context, writing, agreement, 'endAgreement');
    }
  });
  return found;
}
