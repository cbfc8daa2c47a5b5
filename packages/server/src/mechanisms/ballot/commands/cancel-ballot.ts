import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertRuns, findBallot, holdBallot } from '../access.ts';
import { sealBox } from '../unlinkable/box.ts';
import { moveBallot } from './move-ballot.ts';

const form = z.object({ ballot: z.string(), reason: prose(500) });

/**
 * Cancels a ballot that was not counted, with the reason. Votes that were cast are kept and counted
 * for nothing.
 *
 * Outcomes: the ballot's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE when it was counted or cancelled already; at the top level FORBIDDEN for whoever does
 * not run it.
 */
export async function cancelBallot(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { ballot: name, reason } = parseInput(form, input);
  const ballot = await findBallot(context, name);
  await assertRuns(context, ballot);
  const { districtId, id } = ballot;
  if (ballot.state === 'CANCELLED' && ballot.cancelReason === reason) return { districtId, id };
  await write(context, districtId, async (writing) => {
    const held = await holdBallot(writing.transaction, ballot, 'UPDATE');
    if (held.secrecy === 'UNLINKABLE') await sealBox(writing.transaction, held);
    await moveBallot(context, writing, held, {
      action: 'CANCEL',
      mutation: 'cancelBallot',
      reason,
      data: { cancelReason: reason },
    });
  });
  return { districtId, id };
}
