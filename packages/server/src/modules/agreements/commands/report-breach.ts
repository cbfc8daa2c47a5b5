import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { obligationLifecycle } from '../lifecycle.ts';
import { actOnObligation, assertOtherSide } from './act-on-obligation.ts';

const form = z.object({ obligation: z.string(), side: z.string(), body: prose(1_000) });

/**
 * Says, as another side than the one that owes it, that an obligation is not kept. One thing is
 * sorted out at a time: the next is said when this one has been put right.
 *
 * Outcomes: the agreement’s key; InvalidInputError;
 * NOT_FOUND; NOT_A_SIDE; OWN_OBLIGATION; AGREEMENT_NOT_IN_FORCE; WRONG_STATE when it is done or
 * said to be broken already; at the top level FORBIDDEN for who does not speak for the side.
 */
export async function reportBreach(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { obligation, side, body } = parseInput(form, input);
  return actOnObligation(context, {
    obligation,
    side,
    mutation: 'reportBreach',
    action: 'REPORT_BREACH',
    words: body,
    async perform({ transaction }, row, sideId) {
      assertOtherSide(row, sideId);
      const { districtId, id, state } = row;
      const kinds = new Set(['OTHER_SIDE']);
      const result = transition(obligationLifecycle, state, 'REPORT_BREACH', kinds, {});
      if (!result.ok) throw new RuleRefusedError(result.refusal.code);
      await transaction.agreementBreach.create({
        data: {
          districtId,
          id: newId(),
          obligationId: id,
          organizationId: sideId,
          body,
          state: 'REPORTED',
          reportedAt: context.clock.now(),
        },
      });
      await transaction.agreementObligation.update({
        where: { districtId_id: { districtId, id } },
        data: { state: result.to },
      });
    },
  });
}
