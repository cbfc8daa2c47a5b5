import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { write } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { reason } from '../forms.ts';
import { lockActive } from '../lock.ts';

const form = z.object({ organization: z.string(), reason });

/** How many hindrances a refusal names; it counts them all. */
const named = 10;

/**
 * Dissolves an organization: its memberships and relations end, and the forming of an owners'
 * committee that is under way stops. What it did stays.
 *
 * Outcomes: its key, also for a repeat with the same reason; InvalidInputError; NOT_FOUND;
 * ORGANIZATION_STILL_BOUND, naming agreements in force and open work items; ORGANIZATION_DISSOLVED;
 * at the top level FORBIDDEN without `organization:edit` in its place.
 */
export async function dissolveOrganization(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertMayEdit(context, organization);
  const key = { districtId: organization.districtId, id: organization.id };
  if (organization.dissolvedAt !== null && organization.dissolvedReason === wanted.reason) {
    return key;
  }
  await write(context, key.districtId, async (writing) => {
    const { transaction } = writing;
    await lockActive(transaction, key);
    await assertUnbound(transaction, key);
    const now = context.clock.now();
    const { districtId, id } = key;
    await transaction.membership.updateMany({
      where: { districtId, organizationId: id, endedAt: null },
      data: { endedAt: now, endReason: wanted.reason },
    });
    const relations = await transaction.organizationRelation.updateManyAndReturn({
      where: { districtId, OR: [{ fromId: id }, { toId: id }], endedAt: null },
      data: { endedAt: now, currentKey: null },
    });
    const formations = await transaction.ownersFormation.findMany({
      where: { districtId, currentKey: id },
    });
    for (const formation of formations) {
      await transaction.ownersFormation.update({
        where: { districtId_id: { districtId, id: formation.id } },
        data: { state: 'STOPPED', currentKey: null },
      });
      await recordStep(context, writing, districtId, {
        subjectType: 'OwnersFormation',
        subjectId: formation.id,
        action: 'STOP',
        from: formation.state,
        to: 'STOPPED',
        reason: wanted.reason,
      });
    }
    await transaction.organization.update({
      where: { districtId_id: key },
      data: { dissolvedAt: now, dissolvedReason: wanted.reason, updatedAt: now },
    });
    writing.audit({
      action: 'dissolveOrganization',
      subjectType: 'Organization',
      subjectId: id,
      communityId: organization.communityId,
    });
    writing.changed(
      globalId('Organization', key),
      globalReferenceId('Community', organization.communityId),
      ...relations.flatMap(({ fromId, toId }) =>
        [fromId, toId].map((each) => globalId('Organization', { districtId, id: each })),
      ),
      ...formations.map((formation) => globalId('OwnersFormation', formation)),
    );
  });
  return key;
}

/** Others rely on what it has promised. Read here: their modules build on this one. */
async function assertUnbound(transaction: Transaction, { districtId, id }: RowKey): Promise<void> {
  const agreements = await transaction.agreement.findMany({
    where: { districtId, state: 'IN_FORCE', parties: { some: { organizationId: id } } },
    select: { title: true },
  });
  const workItems = await transaction.workItem.findMany({
    where: {
      districtId,
      ownerOrganizationId: id,
      state: { in: ['OPEN', 'IN_PROGRESS', 'DONE'] },
    },
    select: { title: true },
  });
  if (agreements.length + workItems.length === 0) return;
  const titles = [...agreements, ...workItems].map(({ title }) => title);
  const more = titles.length > named ? '…' : '';
  throw new RuleRefusedError('ORGANIZATION_STILL_BOUND', {
    agreements: agreements.length,
    workItems: workItems.length,
    what: titles.slice(0, named).join('、') + more,
  });
}
