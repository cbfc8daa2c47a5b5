import { globalId } from '../../kernel/global-id.ts';
import { assignBuildings, defineGrid } from '../../modules/communities/index.ts';
import { daysBefore } from '../moments.ts';
import { worker } from '../persons.ts';
import { asPerson, demonstrationIdempotencyKey, type Seeding } from '../seeding.ts';
import { type GridContent, grids } from './grids.ts';

/** Lays out the grids from the largest down, and says which buildings lie in them. */
export async function seedGrids(seeding: Seeding): Promise<void> {
  const context = asPerson(seeding, worker, daysBefore(seeding.now, 400, '09:30'));
  const ids = new Map<string, string>();
  for (const { name, level, within, estates, ...responsible } of grids) {
    const key = await defineGrid(context, {
      community: seeding.community,
      level,
      name,
      parent: within === null ? null : (ids.get(within) ?? null),
      ...responsible,
      idempotencyKey: demonstrationIdempotencyKey('grid', name),
    });
    const grid = globalId('Grid', key);
    ids.set(name, grid);
    await assignBuildings(context, { grid, buildings: buildingsOf(seeding, estates) });
  }
}

const buildingsOf = ({ estates }: Seeding, names: GridContent['estates']): string[] =>
  names.flatMap((name) => estates.get(name)?.buildings ?? []);
