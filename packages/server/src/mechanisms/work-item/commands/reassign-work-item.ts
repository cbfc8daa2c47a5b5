import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { findWorkItem } from '../access.ts';
import { chosenOwner } from './chosen-owner.ts';
import { assertPart, moveWorkItem } from './move-work-item.ts';

const form = z.object({
  workItem: z.string(),
  ownerOrganization: z.string().nullish(),
  ownerMembership: z.string().nullish(),
  reason: prose(500).nullish(),
});

/**
 * Gives a work item to another owner, who begins with what has been reported so far.
 *
 * Outcomes: the work item's key, also when it is theirs already; InvalidInputError; NOT_FOUND;
 * WORK_ITEM_OWNER_NEEDED; ORGANIZATION_DISSOLVED; WRONG_STATE when it is done or cancelled; at the
 * top level FORBIDDEN without `work-item:assign` in the community.
 */
export async function reassignWorkItem(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { workItem: id, reason, ...chosen } = parseInput(form, input);
  const item = await findWorkItem(context, id);
  await assertPart(context, item, 'REASSIGN');
  const owner = await chosenOwner(context, item.districtId, chosen);
  const { ownerOrganizationId, ownerPersonId } = owner;
  await moveWorkItem(context, item, {
    action: 'REASSIGN',
    mutation: 'reassignWorkItem',
    news: 'ASSIGNED',
    words: reason ?? null,
    data: { ownerOrganizationId, ownerPersonId },
    repeats:
      item.ownerOrganizationId === ownerOrganizationId && item.ownerPersonId === ownerPersonId,
  });
  return item;
}
