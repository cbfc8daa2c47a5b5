import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { write } from '../../../platform/write.ts';
import { treeErrors } from '../errors.ts';
import { findGrid } from '../grid-form.ts';

/**
 * Removes a grid. Its buildings lie in no grid of that level afterwards.
 *
 * Outcomes: the community's key; NOT_FOUND, also for one that is removed already; GRID_HAS_PARTS;
 * at the top level FORBIDDEN without `grid:edit` there.
 */
export async function removeGrid(context: Context, input: { grid: string }): Promise<RowKey> {
  const grid = await findGrid(context, input.grid);
  const { districtId, id, communityId, level } = grid;
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const count = await transaction.grid.count({ where: { districtId, parentId: id } });
    if (count > 0) throw new RuleRefusedError(treeErrors.GRID_HAS_PARTS, { count });
    await transaction.grid.deleteMany({ where: { districtId, id } });
    const subject = { subjectType: 'Grid', subjectId: id, communityId };
    audit({ action: 'removeGrid', ...subject, changes: { level: { from: level, to: null } } });
    changed(globalId('Grid', grid), globalReferenceId('Community', communityId));
  });
  return { districtId, id: communityId };
}
