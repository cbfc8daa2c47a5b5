import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId } from '../../../kernel/global-id.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { isMemberOf } from '../../../platform/offices.ts';
import { livingOrganization } from '../access.ts';

/** Whose work it is, as a row names it. */
export interface ChosenOwner {
  ownerOrganizationId: string;
  ownerPersonId: string | null;
}

/**
 * The owner in an input: an organization, or one of its people, who then does it for it.
 *
 * @throws RuleRefusedError WORK_ITEM_OWNER_NEEDED unless exactly one is given; NOT_FOUND, also for a
 *   membership whose person does not use Linli or whose term has ended; ORGANIZATION_DISSOLVED.
 */
export async function chosenOwner(
  context: Context,
  districtId: string,
  chosen: {
    ownerOrganization?: string | null | undefined;
    ownerMembership?: string | null | undefined;
  },
): Promise<ChosenOwner> {
  const { ownerOrganization, ownerMembership } = chosen;
  if (ownerOrganization && !ownerMembership) {
    const path = ['ownerOrganization'];
    const { id } = await livingOrganization(context, districtId, ownerOrganization, path);
    return { ownerOrganizationId: id, ownerPersonId: null };
  }
  if (!ownerMembership || ownerOrganization) throw new RuleRefusedError('WORK_ITEM_OWNER_NEEDED');
  const path = ['ownerMembership'];
  const key = namedRow(ownerMembership, 'Membership', path);
  const membership = await context.db.membership.findUnique({ where: { districtId_id: key } });
  const { personId = null, organizationId = '' } = membership ?? {};
  if (personId === null) throw new RuleRefusedError('NOT_FOUND', {}, path);
  const organization = globalId('Organization', { ...key, id: organizationId });
  const { id } = await livingOrganization(context, districtId, organization, path);
  const isNow = await isMemberOf(
    context.db,
    { districtId, organizationId, personId },
    context.clock.now(),
  );
  if (!isNow) throw new RuleRefusedError('NOT_FOUND', {}, path);
  return { ownerOrganizationId: id, ownerPersonId: personId };
}
