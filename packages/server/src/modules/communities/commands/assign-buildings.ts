import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import type { Community, Grid } from '../../../generated/prisma/client.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, globalReferenceId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput } from '../../../kernel/input.ts';
import { namedReference } from '../../../kernel/named-row.ts';
import { write } from '../../../platform/write.ts';
import { treeErrors } from '../errors.ts';
import { findGrid } from '../grid-form.ts';

const form = z.object({
  grid: z.string(),
  buildings: z.array(z.string()).min(1).max(500),
  move: z.boolean().default(false),
});

/**
 * Puts buildings into a grid. A building lies in one grid of a level: taking it out of another one
 * has to be said by `move`. Buildings that lie in the grid already stay.
 *
 * Outcomes: the grid's key; InvalidInputError; NOT_FOUND (grid, buildings); BUILDING_OUTSIDE_GRID;
 * BUILDING_IN_OTHER_GRID, which names building and grid, and then nothing is assigned; at the top
 * level FORBIDDEN without `grid:edit` there.
 */
export async function assignBuildings(
  context: Context,
  input: { grid: string; buildings: string[]; move?: boolean },
): Promise<RowKey> {
  const { grid: id, buildings: globalIds, move } = parseInput(form, input);
  const grid = await findGrid(context, id);
  const { districtId, communityId, level } = grid;
  const buildings = await buildingsOf(context, grid, globalIds);
  await write(context, districtId, async ({ transaction, audit, changed }) => {
    const ids = buildings.map((building) => building.id);
    // In one order, so that two who assign the same buildings cannot lock one another out.
    await transaction.gridBuilding.createMany({
      data: ids.toSorted().map((buildingId) => ({
        districtId,
        level,
        buildingId,
        gridId: grid.id,
      })),
      skipDuplicates: true,
    });
    const moved = await settleOthers(transaction, grid, buildings, move);
    audit({
      action: 'assignBuildings',
      subjectType: 'Grid',
      subjectId: grid.id,
      communityId,
      changes: {
        buildings: { from: null, to: ids.length },
        moved: { from: null, to: moved.length },
      },
    });
    changed(
      ...[grid.id, ...moved].map((each) => globalId('Grid', { districtId, id: each })),
      ...ids.map((building) => globalReferenceId('Community', building)),
    );
  });
  return grid;
}

async function buildingsOf(
  { db }: Context,
  { communityId }: Grid,
  globalIds: readonly string[],
): Promise<Community[]> {
  const ids = globalIds.map((id) => namedReference(id, 'Community', ['buildings']));
  const found = await db.community.findMany({ where: { id: { in: ids } } });
  if (found.length < new Set(ids).size) {
    throw new RuleRefusedError('NOT_FOUND', {}, ['buildings']);
  }
  const outside = found.find(
    (place) => place.level !== 'BUILDING' || !place.ancestorIds.includes(communityId),
  );
  if (!outside) return found;
  const { name } = outside;
  throw new RuleRefusedError(treeErrors.BUILDING_OUTSIDE_GRID, { name }, ['buildings']);
}

/** Moves the buildings that lie in other grids of the level, or refuses; answers those grids. */
async function settleOthers(
  transaction: Transaction,
  { districtId, id, level }: Grid,
  buildings: readonly Community[],
  move: boolean,
): Promise<string[]> {
  const buildingId = { in: buildings.map((building) => building.id) };
  const elsewhere = { districtId, level, buildingId, gridId: { not: id } };
  const others = await transaction.gridBuilding.findMany({
    where: elsewhere,
    include: { grid: { select: { name: true } }, building: { select: { name: true } } },
    orderBy: { buildingId: 'asc' },
  });
  const first = others[0];
  if (!first) return [];
  if (!move) {
    const names = { building: first.building.name, grid: first.grid.name };
    throw new RuleRefusedError(treeErrors.BUILDING_IN_OTHER_GRID, names, ['buildings']);
  }
  await transaction.gridBuilding.updateMany({ where: elsewhere, data: { gridId: id } });
  return [...new Set(others.map(({ gridId }) => gridId))];
}
