import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { ForbiddenError } from '../../../kernel/domain-error.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { findCommunity } from '../../communities/index.ts';
import { identityFields, officeFields, organizationKind } from '../forms.ts';
import { layDownOrganization } from '../lay-down-organization.ts';

const form = z.object({
  community: z.string(),
  kind: organizationKind,
  name: identityFields.name,
  powers: identityFields.powers.default([]),
  summary: officeFields.summary.default(''),
  address: officeFields.address.default(null),
  telephone: officeFields.telephone.default(null),
  email: officeFields.email.default(null),
  openingHours: officeFields.openingHours.default([]),
  creditCode: identityFields.creditCode.default(null),
  mayFundraise: identityFields.mayFundraise.default(false),
  establishedOn: identityFields.establishedOn.default(null),
  idempotencyKey,
});

/**
 * Enters an organization of a community into the register.
 *
 * Outcomes: its key, also for a repeat of the same idempotency key; InvalidInputError; NOT_FOUND
 * (community); IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without `organization:edit` there,
 * and for `mayFundraise` without `certification:edit`.
 */
export async function foundOrganization(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const community = await findCommunity(context, wanted.community);
  assertMay(context.viewer, 'organization:edit', community);
  if (wanted.mayFundraise) assertMay(context.viewer, 'certification:edit', community);
  // Above the districts nothing is kept.
  const { districtId } = community;
  if (districtId === null) throw new ForbiddenError();
  const { community: _, ...facts } = wanted;
  const creation = { action: 'foundOrganization', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, (writing, newId) =>
    layDownOrganization(
      context,
      writing,
      { ...facts, id: newId, communityId: community.id },
      'foundOrganization',
    ),
  );
  return { districtId, id };
}
