import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actOnBreach } from './act-on-breach.ts';

const form = z.object({ breach: z.string(), side: z.string() });

/**
 * Says, as the side that reported it, that a breach has been put right. The obligation is open
 * again, to be confirmed when it is done.
 *
 * Outcomes: the agreement's key; InvalidInputError; NOT_FOUND; NOT_A_SIDE; WRONG_STATE when it is
 * put right already; at the top level FORBIDDEN for any other side and for who does not speak for
 * it.
 */
export async function acknowledgeRemedy(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { breach, side } = parseInput(form, input);
  return actOnBreach(context, {
    breach,
    side,
    mutation: 'acknowledgeRemedy',
    action: 'ACKNOWLEDGE_REMEDY',
    words: null,
    data: { remediedAt: context.clock.now() },
    async alongside({ transaction }, { districtId, id }) {
      await transaction.agreementObligation.update({
        where: { districtId_id: { districtId, id } },
        data: { state: 'OPEN' },
      });
    },
  });
}
