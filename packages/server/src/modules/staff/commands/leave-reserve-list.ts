import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedRow } from '../../../kernel/named-row.ts';
import { loadPlace } from '../../../mechanisms/electorate/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';

const form = z.object({ entry: z.string() });

/**
 * Takes somebody off the reserve list. Twice is once.
 *
 * Outcomes: the entry's key; NOT_FOUND; at the top level FORBIDDEN without `organization:edit` in the
 * place.
 */
export async function leaveReserveList(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const key = namedRow(parseInput(form, input).entry, 'ReserveEntry', ['entry']);
  const entry = await context.db.reserveEntry.findUnique({ where: { districtId_id: key } });
  if (!entry) throw new RuleRefusedError('NOT_FOUND', {}, ['entry']);
  const { districtId, id, communityId } = entry;
  assertMay(context.viewer, 'organization:edit', await loadPlace(context, communityId));
  if (entry.leftAt !== null) return key;
  await write(context, districtId, async (writing) => {
    await writing.transaction.reserveEntry.updateMany({
      where: { districtId, id, leftAt: null },
      data: { leftAt: context.clock.now(), currentKey: null },
    });
    writing.audit({
      action: 'leaveReserveList',
      subjectType: 'ReserveEntry',
      subjectId: id,
      communityId,
    });
    writing.changed(globalId('ReserveEntry', { districtId, id }));
  });
  return key;
}
