import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { obligationLifecycle } from '../lifecycle.ts';
import { actOnObligation, assertOtherSide } from './act-on-obligation.ts';

const form = z.object({
  obligation: z.string(),
  side: z.string(),
  note: prose(500, 0).nullish(),
});

/**
 * Confirms, as another side than the one that owes it, that an obligation is done: nobody is the
 * judge of their own work.
 *
 * Outcomes: the agreement's key; InvalidInputError; NOT_FOUND; NOT_A_SIDE; OWN_OBLIGATION;
 * AGREEMENT_NOT_IN_FORCE; WRONG_STATE when it is confirmed already or said to be broken; at the top
 * level FORBIDDEN for who does not speak for the side.
 */
export async function recordFulfilment(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { obligation, side, note } = parseInput(form, input);
  return actOnObligation(context, {
    obligation,
    side,
    mutation: 'recordFulfilment',
    action: 'CONFIRM_FULFILMENT',
    words: note || null,
    async perform({ transaction }, row, sideId) {
      assertOtherSide(row, sideId);
      const { districtId, id, state } = row;
      const kinds = new Set(['OTHER_SIDE']);
      const result = transition(obligationLifecycle, state, 'CONFIRM_FULFILMENT', kinds, {});
      if (!result.ok) throw new RuleRefusedError(result.refusal.code);
      await transaction.agreementObligation.update({
        where: { districtId_id: { districtId, id } },
        data: {
          state: result.to,
          fulfilledAt: context.clock.now(),
          confirmedById: sideId,
          fulfilmentNote: note || null,
        },
      });
    },
  });
}
