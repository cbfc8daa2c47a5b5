import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';

const form = z.object({ rule: z.string() });

/**
 * Ends a rule of composition in a district. It stays on record; bodies are no longer measured by it.
 *
 * Outcomes: the rule's key; NOT_FOUND; COMPOSITION_RULE_ENDED; at the top level FORBIDDEN without
 * `organization:edit` at the district.
 */
export async function endCompositionRule(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { rule: id } = parseInput(form, input);
  const key = namedRow(id, 'CompositionRule', ['rule']);
  const { districtId } = key;
  const row = await context.db.compositionRule.findUnique({ where: { districtId_id: key } });
  if (!row) throw new RuleRefusedError('NOT_FOUND', {}, ['rule']);
  assertMay(context.viewer, 'organization:edit', { id: districtId, districtId, ancestorIds: [] });
  await write(context, districtId, async (writing) => {
    const { count } = await writing.transaction.compositionRule.updateMany({
      where: { ...key, endedAt: null },
      data: { endedAt: context.clock.now() },
    });
    if (count === 0) throw new RuleRefusedError('COMPOSITION_RULE_ENDED');
    writing.audit({
      action: 'endCompositionRule',
      subjectType: 'CompositionRule',
      subjectId: row.id,
      communityId: districtId,
      changes: { kind: row.kind },
    });
    writing.changed(globalId('CompositionRule', key));
  });
  return key;
}
