import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { line } from '../../../kernel/input.ts';
import {
  describeImport,
  type Importer,
  isProblem,
  type Plan,
} from '../../../mechanisms/table-import/index.ts';
import { floorArea } from '../floor-area.ts';
import { type FoundDoor, findDoors } from './doors.ts';
import { doorFields } from './fields.ts';
import { findUnits, type PlannedUnit, writeHouseholds, writeUnits } from './write-doors.ts';

const row = z.object({
  community: line(100),
  building: line(40).optional(),
  door: line(40),
  floorArea: floorArea.optional(),
});
type Row = z.output<typeof row>;

interface Planned {
  /** Null when the household is there already. */
  household: (FoundDoor & { id: string }) | null;
  unit: PlannedUnit | null;
}

const importer: Importer<Row, Planned> = {
  kind: 'HOUSEHOLDS',
  permission: 'resident:edit',
  row,
  fields: doorFields,
  keyOf: ({ community, building = '', door }) => [community, building, door].join('\n'),

  async plan(looking, rows) {
    const { db, run } = looking;
    const doorOf = await findDoors(
      looking,
      rows.map((each) => each.row),
    );
    const doors = rows.map((each) => ({ ...each, found: doorOf(each.row) }));
    const found = doors.flatMap((each) => (isProblem(each.found) ? [] : each.found));
    const known = await db.household.findMany({
      where: { districtId: run.districtId, doorIndex: { in: found.map((door) => door.doorIndex) } },
      select: { id: true, doorIndex: true },
    });
    const households = new Map(known.map(({ id, doorIndex }) => [doorIndex, id]));
    const units = await findUnits(looking, found);
    return doors.map(({ line: at, row: { floorArea: area }, found: door }): Plan<Planned> => {
      if (isProblem(door)) return { line: at, problems: [door] };
      const knownId = households.get(door.doorIndex);
      const id = knownId ?? newId();
      const unit = area === undefined ? null : units.plan(door, area, id);
      if (knownId !== undefined && unit === null) return { line: at, effect: 'UNCHANGED' };
      const household = knownId === undefined ? { ...door, id } : null;
      return { line: at, effect: household ? 'CREATED' : 'CHANGED', planned: { household, unit } };
    });
  },

  async write(looking, writing, planned) {
    await writeHouseholds(
      looking,
      writing,
      planned.flatMap(({ household }) => household ?? []),
    );
    await writeUnits(
      looking,
      writing,
      planned.flatMap(({ unit }) => unit ?? []),
    );
  },
};

describeImport(importer);
