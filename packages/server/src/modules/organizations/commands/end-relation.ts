import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { write } from '../../../platform/write.ts';
import { assertMayEdit } from '../access.ts';

const form = z.object({ relation: z.string() });

/**
 * Ends what one organization is to another. It stays on record.
 *
 * Outcomes: the relation's key; NOT_FOUND; RELATION_ENDED; at the top level FORBIDDEN without
 * `organization:edit` in the place of the organization that it starts from.
 */
export async function endRelation(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { relation: id } = parseInput(form, input);
  const key = namedRow(id, 'OrganizationRelation', ['relation']);
  const relation = await context.db.organizationRelation.findUnique({
    where: { districtId_id: key },
    include: { from: true },
  });
  if (!relation) throw new RuleRefusedError('NOT_FOUND', {}, ['relation']);
  const { districtId, from, fromId, toId, kind } = relation;
  await assertMayEdit(context, from);
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.organizationRelation.updateMany({
      where: { districtId, id: relation.id, endedAt: null },
      data: { endedAt: context.clock.now(), currentKey: null },
    });
    if (count === 0) throw new RuleRefusedError('RELATION_ENDED');
    writing.audit({
      action: 'endRelation',
      subjectType: 'OrganizationRelation',
      subjectId: relation.id,
      communityId: from.communityId,
      changes: { kind },
    });
    writing.changed(
      globalId('OrganizationRelation', key),
      globalId('Organization', { districtId, id: fromId }),
      globalId('Organization', { districtId, id: toId }),
    );
  });
  return key;
}
