import { type ErrorValues, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { line } from '../../../kernel/input.ts';
import { splitRows } from '../../../mechanisms/table-import/index.ts';
import type { communityErrors } from '../errors.ts';

/** The levels that division files know, from the top. */
export const divisionLevels = ['CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

/** One sound row of a division file. */
export interface DivisionRow {
  /** The line of the file that the row begins on, from 1. */
  line: number;
  code: string;
  parentCode: string;
  name: string;
  level: DivisionLevel;
  longitude: number | null;
  latitude: number | null;
}

/** What is wrong with one row. */
export interface RowProblem {
  line: number;
  code: keyof typeof communityErrors;
  values?: ErrorValues;
}

export interface ReadDivisions {
  /** Rows below the first line, blank lines not counted. */
  read: number;
  rows: DivisionRow[];
  /** Virtual and dummy rows (市辖区), by code, with their parents' codes. */
  dummies: ReadonlyMap<string, string>;
  problems: RowProblem[];
}

const needed = ['code', 'parent', 'name', 'level'] as const;

/**
 * Reads a table of administrative divisions: columns code, parent, name, level, and if present
 * rank, virtual, dummy, longitude and latitude, in any order, beside others that are not used.
 *
 * @throws RuleRefusedError DIVISIONS_COLUMNS_MISSING when the first line is not that of such a table.
 */
export function readDivisions(table: string): ReadDivisions {
  const lines = splitRows(table);
  const header = lines.next();
  const columns = header.done ? [] : header.value.cells.map((cell) => cell.trim().toLowerCase());
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new RuleRefusedError('DIVISIONS_COLUMNS_MISSING', { columns: missing.join(', ') });
  }
  const rows = new Map<string, DivisionRow>();
  const dummies = new Map<string, string>();
  const problems: RowProblem[] = [];
  let read = 0;
  for (const { line, cells, broken } of lines) {
    read += 1;
    const facts = (name: string) => cells[columns.indexOf(name)]?.trim() ?? '';
    const found = broken
      ? { line, code: 'DIVISION_ROW_UNREADABLE' as const }
      : cells.length === columns.length
        ? readRow(line, facts)
        : {
            line,
            code: 'DIVISION_COLUMN_COUNT' as const,
            values: { expected: columns.length, found: cells.length },
          };
    if (!('name' in found)) {
      problems.push(found);
    } else if (rows.has(found.code) || dummies.has(found.code)) {
      const first = rows.get(found.code)?.line ?? '';
      problems.push({ line, code: 'DIVISION_CODE_REPEATED', values: { first } });
    } else if (isTrue(facts('virtual')) || isTrue(facts('dummy'))) {
      dummies.set(found.code, found.parentCode);
    } else {
      rows.set(found.code, found);
    }
  }
  return { read, rows: [...rows.values()], dummies, problems };
}

const isTrue = (cell: string) => /^(t|true|1)$/i.test(cell);

const levelNames: Readonly<Record<string, DivisionLevel>> = {
  city: 'CITY',
  county: 'DISTRICT',
  town: 'SUBDISTRICT',
  village: 'COMMUNITY',
};

function readRow(at: number, facts: (name: string) => string): DivisionRow | RowProblem {
  const refuse = (code: RowProblem['code']): RowProblem => ({ line: at, code });
  const code = facts('code');
  if (code === '') return refuse('DIVISION_CODE_MISSING');
  if (!/^\d{12}$/.test(code)) return refuse('DIVISION_CODE_INVALID');
  const name = line(100).safeParse(facts('name'));
  if (!name.success) return refuse('DIVISION_NAME_INVALID');
  const level = levelNames[facts('level').toLowerCase()];
  const rank = facts('rank');
  // Ranks count from the province, 1; a city is 2.
  if (!level || (rank !== '' && Number(rank) !== divisionLevels.indexOf(level) + 2)) {
    return refuse('DIVISION_LEVEL_UNKNOWN');
  }
  const longitude = degrees(facts('longitude'), 180);
  const latitude = degrees(facts('latitude'), 90);
  if (Number.isNaN(longitude) || Number.isNaN(latitude)) {
    return refuse('DIVISION_COORDINATES_INVALID');
  }
  if ((longitude === null) !== (latitude === null)) return refuse('DIVISION_COORDINATES_INVALID');
  const parentCode = facts('parent');
  return { line: at, code, parentCode, name: name.data, level, longitude, latitude };
}

/** Degrees within ±`most`; null for an empty cell, NaN for anything else. */
function degrees(cell: string, most: number): number | null {
  if (cell === '') return null;
  const value = Number(cell);
  return Math.abs(value) <= most ? value : Number.NaN;
}
