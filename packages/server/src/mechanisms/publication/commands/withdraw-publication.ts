import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertEditor, findPublication, holdPublication } from '../access.ts';
import { takeDown } from '../end-publication.ts';
import { hostDescriber } from '../hosts.ts';
import { publicationLifecycle } from '../lifecycle.ts';

const form = z.object({ publication: z.string(), reason: prose(500) });

/**
 * Takes a notice down before its time, with the reason that everybody reads. What was published goes
 * back to whoever drafted it.
 *
 * Outcomes: the publication's key, also when the same is sent twice; InvalidInputError; NOT_FOUND;
 * WRONG_STATE when it has ended, or was withdrawn for another reason; at the top level FORBIDDEN for
 * whoever does not answer for it.
 */
export async function withdrawPublication(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { publication: id, reason } = parseInput(form, input);
  const found = await findPublication(context, id);
  const kinds = await assertEditor(context, found);
  if (found.state === 'WITHDRAWN' && found.withdrawReason === reason) return found;
  await write(context, found.districtId, async (writing) => {
    const publication = await holdPublication(writing.transaction, found);
    const { state, hostType, hostId, districtId } = publication;
    const result = transition(publicationLifecycle, state, 'WITHDRAW', kinds, undefined, reason);
    if (!result.ok) throw new RuleRefusedError(result.refusal.code);
    await takeDown(context, writing, publication, reason, 'withdrawPublication');
    const host = { districtId, id: hostId };
    await hostDescriber(hostType).onWithdrawn(context, writing, host, publication);
  });
  return found;
}
