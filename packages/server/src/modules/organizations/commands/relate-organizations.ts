import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { RelationKind } from '../../../generated/prisma/enums.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { createOnce, type Writing } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';
import { findOrganization } from '../find-organization.ts';
import { day } from '../forms.ts';
import { lockActive, lockName } from '../lock.ts';

const form = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(RelationKind),
  basis: line(200).nullish(),
  since: day,
  idempotencyKey,
});

/**
 * Says what one organization is to another: who leads, guides, entrusts whom.
 *
 * Outcomes: the relation's key, also for a repeat of the same idempotency key; InvalidInputError;
 * NOT_FOUND; RELATION_TO_ITSELF; ORGANIZATION_DISSOLVED; RELATION_EXISTS; LEADS_IN_A_CIRCLE with the
 * way round; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without `organization:edit` in the
 * place of the organization that it starts from.
 */
export async function relateOrganizations(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const from = await findOrganization(context, wanted.from, ['from']);
  await assertMayEdit(context, from);
  const to = await findOrganization(context, wanted.to, ['to']);
  const { districtId } = from;
  if (to.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, ['to']);
  if (to.id === from.id) throw new RuleRefusedError('RELATION_TO_ITSELF', {}, ['to']);
  const creation = { action: 'relateOrganizations', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    await layDownRelation(writing, {
      id: newId,
      fromId: from.id,
      toId: to.id,
      kind: wanted.kind,
      basis: wanted.basis ?? null,
      since: wanted.since,
    });
    writing.audit({
      action: 'relateOrganizations',
      subjectType: 'OrganizationRelation',
      subjectId: newId,
      communityId: from.communityId,
      changes: { kind: wanted.kind, from: from.id, to: to.id },
    });
  });
  return { districtId, id };
}

export interface NewRelation {
  id: string;
  fromId: string;
  toId: string;
  kind: RelationKind;
  basis: string | null;
  /** A civil day. */
  since: string;
}

/**
 * Writes a relation of two organizations of the district that is written, under the locks that keep
 * both alive and a chain of LEADS straight.
 *
 * @throws RuleRefusedError ORGANIZATION_DISSOLVED; RELATION_EXISTS; LEADS_IN_A_CIRCLE
 */
export async function layDownRelation(
  { transaction, districtId, changed }: Writing,
  { id, fromId, toId, kind, basis, since }: NewRelation,
): Promise<void> {
  // Before the rows, always, so that no two wait for one another.
  if (kind === 'LEADS') await lockName(transaction, 'organization-leads', districtId);
  for (const each of [fromId, toId].sort()) {
    await lockActive(transaction, { districtId, id: each }, [each === fromId ? 'from' : 'to']);
  }
  if (kind === 'LEADS') await assertNoCircle(transaction, { districtId, fromId, toId });
  const { count } = await transaction.organizationRelation.createMany({
    data: {
      districtId,
      id,
      fromId,
      toId,
      kind,
      basis,
      since: storedDay(since),
      currentKey: `${fromId}:${kind}:${toId}`,
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new RuleRefusedError('RELATION_EXISTS');
  changed(
    globalId('Organization', { districtId, id: fromId }),
    globalId('Organization', { districtId, id: toId }),
  );
}

/** Follows LEADS from where the new one would lead; SQL, because a chain has any length. */
async function assertNoCircle(
  transaction: Transaction,
  { districtId, fromId, toId }: { districtId: string; fromId: string; toId: string },
): Promise<void> {
  const rows = await transaction.$queryRaw<{ names: string[] }[]>`
    WITH RECURSIVE chain AS (
      SELECT o.id, ARRAY[o.id] AS path FROM organization o
      WHERE o.district_id = ${districtId}::uuid AND o.id = ${toId}::uuid
      UNION ALL
      SELECT r.to_id, chain.path || r.to_id
      FROM chain JOIN organization_relation r
        ON r.district_id = ${districtId}::uuid AND r.from_id = chain.id
      WHERE r.kind = 'LEADS' AND r.ended_at IS NULL AND NOT r.to_id = ANY (chain.path)
        AND chain.id <> ${fromId}::uuid
    )
    SELECT (
      SELECT array_agg(o.name ORDER BY step.position)
      FROM unnest(ARRAY[${fromId}::uuid] || found.path) WITH ORDINALITY AS step(id, position)
      JOIN organization o ON o.district_id = ${districtId}::uuid AND o.id = step.id
    ) AS names
    FROM (
      SELECT path FROM chain WHERE id = ${fromId}::uuid ORDER BY cardinality(path) LIMIT 1
    ) AS found`;
  const [circle] = rows;
  if (circle) throw new RuleRefusedError('LEADS_IN_A_CIRCLE', { path: circle.names.join(' → ') });
}
