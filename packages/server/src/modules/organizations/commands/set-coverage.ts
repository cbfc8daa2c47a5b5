import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { write } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { lockActive } from '../lock.ts';

const form = z.object({ organization: z.string(), communities: z.array(z.string()).max(100) });

/**
 * Says which communities an organization serves beside its own, all at once: a work station serves
 * three to five.
 *
 * Outcomes: its key; InvalidInputError; NOT_FOUND for an organization or a community that does not
 * exist in its district; ORGANIZATION_DISSOLVED; at the top level FORBIDDEN without
 * `organization:edit` in its place.
 */
export async function setCoverage(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { organization: id, communities } = parseInput(form, input);
  const organization = await findOrganization(context, id);
  await assertMayEdit(context, organization);
  const { districtId, communityId } = organization;
  const ids = [
    ...new Set(
      communities.map((text, index) =>
        namedReference(text, 'Community', ['communities', String(index)]),
      ),
    ),
  ].filter((each) => each !== communityId);
  const known = await context.db.community.count({ where: { id: { in: ids }, districtId } });
  if (known !== ids.length) throw new RuleRefusedError('NOT_FOUND', {}, ['communities']);
  const key = { districtId, id: organization.id };
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    await lockActive(transaction, key);
    const where = { districtId, organizationId: key.id };
    const before = await transaction.organizationCoverage.findMany({ where });
    await transaction.organizationCoverage.deleteMany({ where });
    await transaction.organizationCoverage.createMany({
      data: ids.map((each) => ({ ...where, communityId: each })),
    });
    writing.audit({
      action: 'setCoverage',
      subjectType: 'Organization',
      subjectId: key.id,
      communityId,
      changes: { communities: ids },
    });
    const touched = [...ids, ...before.map((row) => row.communityId)];
    writing.changed(
      globalId('Organization', key),
      ...touched.map((each) => globalReferenceId('Community', each)),
    );
  });
  return key;
}
