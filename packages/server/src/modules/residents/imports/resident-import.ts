import { z } from 'zod';
import { line, phone } from '../../../kernel/input.ts';
import { dayCell, describeImport, wordCell } from '../../../mechanisms/table-import/index.ts';
import { floorArea } from '../floor-area.ts';
import { doorFields, residentFields } from './fields.ts';
import { type PlannedResident, planResidents } from './plan-residents.ts';
import { writeResidents } from './write-residents.ts';

const tenure = wordCell({
  OWNER: ['业主', '自有', '是'],
  TENANT: ['租户', '租住', '承租'],
  OTHER: ['其他', '借住', '家属', '否'],
});
const registered = wordCell({ YES: ['是', '户籍', '有', '1'], NO: ['否', '非户籍', '无', '0'] });

const row = z.object({
  community: line(100),
  building: line(40).optional(),
  door: line(40),
  name: line(40),
  phone: phone.optional(),
  tenure: tenure.optional(),
  registered: registered.transform((word) => word === 'YES').optional(),
  since: dayCell.optional(),
  floorArea: floorArea.optional(),
});

/** A row of a table of residents. */
export type ResidentRow = z.output<typeof row>;

describeImport<ResidentRow, PlannedResident>({
  kind: 'RESIDENTS',
  permission: 'resident:edit',
  row,
  fields: [...doorFields, ...residentFields],
  keyOf: ({ community, building = '', door, name, phone: number = '' }) =>
    [community, building, door, name, number].join('\n'),
  plan: planResidents,
  write: writeResidents,
});
