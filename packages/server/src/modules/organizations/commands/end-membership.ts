import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findMembership } from '../find-membership.ts';
import { reason } from '../forms.ts';

const form = z.object({ membership: z.string(), reason });

/**
 * Ends a membership before its time, with a reason that everybody reads. The seat is free from then
 * on.
 *
 * Outcomes: its key, also for a repeat with the same reason; InvalidInputError; NOT_FOUND;
 * MEMBERSHIP_ENDED; at the top level FORBIDDEN without `organization:edit` in the body's place.
 */
export async function endMembership(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const membership = await findMembership(context, wanted.membership);
  const { districtId, id, organization } = membership;
  await assertMayEdit(context, organization);
  if (membership.endedAt !== null && membership.endReason === wanted.reason) {
    return { districtId, id };
  }
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.membership.updateMany({
      where: { districtId, id, endedAt: null },
      data: { endedAt: context.clock.now(), endReason: wanted.reason },
    });
    if (count === 0) throw new RuleRefusedError('MEMBERSHIP_ENDED');
    writing.audit({
      action: 'endMembership',
      subjectType: 'Membership',
      subjectId: id,
      communityId: organization.communityId,
      changes: { organization: organization.id },
    });
    writing.changed(globalId('Membership', membership), globalId('Organization', organization));
  });
  return { districtId, id };
}
