import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { actsFor, assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { placeOf } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { identityFields, officeFields } from '../forms.ts';
import { lockActive } from '../lock.ts';

const form = z.object({
  organization: z.string(),
  ...z.object(officeFields).partial().shape,
  ...z.object(identityFields).partial().shape,
});

/**
 * Changes what is said of an organization; what is left out stays as it is.
 *
 * Outcomes: its key; InvalidInputError; NOT_FOUND; ORGANIZATION_DISSOLVED; at the top level FORBIDDEN:
 * whoever speaks for the organization changes its summary, address, telephone, e-mail and hours; all
 * else takes `organization:edit` in its place, `mayFundraise` also `certification:edit`.
 */
export async function editOrganization(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { organization: id, ...given } = parseInput(form, input);
  const organization = await findOrganization(context, id);
  const changes = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as typeof given;
  const place = await placeOf(context, organization);
  const ofIdentity = Object.keys(changes).some((field) => field in identityFields);
  if (ofIdentity || !actsFor(context.viewer, organization.id)) {
    assertMay(context.viewer, 'organization:edit', place);
  }
  if (changes.mayFundraise !== undefined && changes.mayFundraise !== organization.mayFundraise) {
    assertMay(context.viewer, 'certification:edit', place);
  }
  const key = { districtId: organization.districtId, id: organization.id };
  await write(context, key.districtId, async (writing) => {
    await lockActive(writing.transaction, key);
    await writing.transaction.organization.update({
      where: { districtId_id: key },
      data: { ...dataOf(changes), updatedAt: context.clock.now() },
    });
    writing.audit({
      action: 'editOrganization',
      subjectType: 'Organization',
      subjectId: key.id,
      communityId: organization.communityId,
      changes: { fields: Object.keys(changes) },
    });
    writing.changed(globalId('Organization', key));
  });
  return key;
}

function dataOf({
  establishedOn,
  openingHours,
  name,
  ...rest
}: Omit<z.output<typeof form>, 'organization'>): Prisma.OrganizationUncheckedUpdateInput {
  return {
    ...(rest as Prisma.OrganizationUncheckedUpdateInput),
    ...(name === undefined ? {} : { name, searchText: bigrams(name).join(' ') }),
    ...(openingHours === undefined
      ? {}
      : { openingHours: openingHours.map((span) => ({ ...span, days: [...span.days] })) }),
    ...(establishedOn === undefined
      ? {}
      : { establishedOn: establishedOn === null ? null : storedDay(establishedOn) }),
  };
}
