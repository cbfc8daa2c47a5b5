import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertRuns, findBallot, holdBallot } from '../access.ts';
import { isByLot, seedOfLot } from '../lot.ts';
import { drawHeld } from './close-ballot.ts';

const form = z.object({ ballot: z.string(), seed: line(100) });

/**
 * Breaks a tie by the lot, where the ballot said so beforehand: by the secret that the ballot was bound
 * to when it opened, now revealed, and what was drawn in public after the close, so that everybody can
 * draw again and nobody alone could have chosen.
 *
 * Outcomes: the ballot's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * TIE_NOT_BY_LOT, also where it opened without a secret; WRONG_STATE when nothing is tied; at the top level FORBIDDEN for whoever does not
 * run it.
 */
export async function resolveTie(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { ballot: name, seed } = parseInput(form, input);
  const ballot = await findBallot(context, name);
  await assertRuns(context, ballot);
  const { districtId, id } = ballot;
  if (ballot.lotSeed?.endsWith(` ${seed}`) && ballot.lotSeed === seedOfLot(context, ballot, seed)) {
    return { districtId, id };
  }
  await write(context, districtId, async (writing) => {
    const held = await holdBallot(writing.transaction, ballot, 'UPDATE');
    if (held.state !== 'COUNTED' || held.outcome !== 'TIED') {
      throw new RuleRefusedError('WRONG_STATE');
    }
    if (!isByLot(held) || held.lotSeed !== null || held.lotSecretCipher === null) {
      throw new RuleRefusedError('TIE_NOT_BY_LOT');
    }
    await drawHeld(context, writing, { ...held, lotSeed: seedOfLot(context, held, seed) });
  });
  return { districtId, id };
}
