import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { line, parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import {
  findGrid,
  parentGrid,
  responsible,
  responsibleAccount,
  withFreeName,
} from '../grid-form.ts';

const form = z.object({
  grid: z.string(),
  name: line(60).nullish(),
  parent: z.string().nullish(),
  ...responsible,
});

/**
 * Says anew what a grid is called, which grid it lies in and who answers for it. What is left out
 * stays; null forgets it (a name stays).
 *
 * Outcomes: the grid's key; InvalidInputError; NOT_FOUND (grid, parent, responsiblePerson);
 * GRID_NAME_TAKEN; GRID_PARENT_NOT_ABOVE; at the top level FORBIDDEN without `grid:edit` there.
 */
export async function editGrid(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { grid: id, name, parent, responsiblePerson: person, ...said } = parseInput(form, input);
  const grid = await findGrid(context, id);
  const { districtId, communityId } = grid;
  const data = Object.fromEntries(
    Object.entries({
      ...said,
      name: name ?? undefined,
      parentId: parent ? await parentGrid(context, parent, grid) : parent,
      responsibleId: person ? await responsibleAccount(context, person, districtId) : person,
    }).filter(([, value]) => value !== undefined),
  );
  const writing = write(context, districtId, async ({ transaction, audit, changed }) => {
    await transaction.grid.update({
      where: { districtId_id: { districtId, id: grid.id } },
      data: { ...data, updatedAt: context.clock.now() },
    });
    audit({
      action: 'editGrid',
      subjectType: 'Grid',
      subjectId: grid.id,
      communityId,
      changes: { fields: { from: null, to: Object.keys(data) } },
    });
    changed(globalId('Grid', grid));
  });
  await withFreeName(name ?? grid.name, writing);
  return grid;
}
