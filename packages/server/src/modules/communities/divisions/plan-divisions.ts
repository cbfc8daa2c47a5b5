import type { CommunityLevel, CommunityType } from '../../../generated/prisma/enums.ts';
import { bigrams } from '../../../kernel/bigrams.ts';
import { derivedId } from '../../../kernel/ids.ts';
import {
  type DivisionRow,
  divisionLevels,
  type ReadDivisions,
  type RowProblem,
} from './read-divisions.ts';

/** A community as the database has it, or shall have it. */
export interface DivisionNode {
  id: string;
  code: string;
  name: string;
  level: CommunityLevel;
  type: CommunityType | null;
  parentId: string | null;
  ancestorIds: readonly string[];
  districtId: string | null;
  longitude: number | null;
  latitude: number | null;
  searchText: string;
}

/** What an import will do. Lists are ordered by level, so that parents come first. */
export interface DivisionPlan {
  inserted: DivisionNode[];
  updated: DivisionNode[];
  unchanged: number;
  problems: RowProblem[];
}

/**
 * Lays the rows of a file into the tree: parents by code, dummy parents skipped to theirs,
 * ancestors and district from the parents. What the file does not say of a place stays as it is.
 */
export function planDivisions(
  file: ReadDivisions,
  known: ReadonlyMap<string, DivisionNode>,
): DivisionPlan {
  const rows = new Map(file.rows.map((row) => [row.code, row]));
  const problems = [...file.problems];
  const placed = new Map<string, DivisionNode>();
  const plan: DivisionPlan = { inserted: [], updated: [], unchanged: 0, problems };

  const parentCodeOf = (row: DivisionRow): string => {
    const passed = new Set<string>();
    let code = row.parentCode;
    for (let next = file.dummies.get(code); next !== undefined && !passed.has(code); ) {
      passed.add(code);
      code = next;
      next = file.dummies.get(code);
    }
    return code;
  };

  const problemOf = (row: DivisionRow, parentCode: string): RowProblem['code'] | null => {
    if (leadsBack(row, rows, parentCodeOf)) return 'DIVISION_PARENT_CYCLE';
    const parent =
      placed.get(parentCode) ?? (rows.has(parentCode) ? undefined : known.get(parentCode));
    if (!parent && !mayStandAtTheRoot(row, parentCode, rows)) return 'DIVISION_PARENT_UNKNOWN';
    if (parent && depth(parent.level) >= depth(row.level)) return 'DIVISION_PARENT_NOT_ABOVE';
    return null;
  };

  for (const row of file.rows.toSorted((a, b) => depth(a.level) - depth(b.level))) {
    const parentCode = parentCodeOf(row);
    const before = known.get(row.code);
    const node = nodeOf(row, placed.get(parentCode) ?? known.get(parentCode) ?? null, before);
    const code = problemOf(row, parentCode) ?? districtProblem(node, before);
    if (code) {
      problems.push({ line: row.line, code, values: { parent: row.parentCode } });
      continue;
    }
    placed.set(row.code, node);
    if (!before) plan.inserted.push(node);
    else if (isSame(node, before)) plan.unchanged += 1;
    else plan.updated.push(node);
  }
  problems.sort((a, b) => a.line - b.line);
  return plan;
}

const depths: readonly CommunityLevel[] = [...divisionLevels, 'ESTATE', 'COURTYARD', 'BUILDING'];
const depth = (level: CommunityLevel) => depths.indexOf(level);

/** Whether a row's parents within the file lead back to itself. */
function leadsBack(
  row: DivisionRow,
  rows: ReadonlyMap<string, DivisionRow>,
  parentCodeOf: (row: DivisionRow) => string,
): boolean {
  const passed = new Set<string>();
  for (let next = rows.get(parentCodeOf(row)); next; next = rows.get(parentCodeOf(next))) {
    if (next.code === row.code) return true;
    if (passed.has(next.code)) return false;
    passed.add(next.code);
  }
  return false;
}

/** Provinces are above our tree, and a district may run Linli without its city. */
function mayStandAtTheRoot(
  { level }: DivisionRow,
  parentCode: string,
  rows: ReadonlyMap<string, DivisionRow>,
): boolean {
  return (level === 'CITY' || level === 'DISTRICT') && !rows.has(parentCode);
}

function nodeOf(
  row: DivisionRow,
  parent: DivisionNode | null,
  before: DivisionNode | undefined,
): DivisionNode {
  const id = before?.id ?? derivedId('community', row.code);
  return {
    id,
    code: row.code,
    name: row.name,
    level: row.level,
    type: before?.type ?? (isVillage(row) ? 'VILLAGE' : null),
    parentId: parent?.id ?? null,
    ancestorIds: parent ? [...parent.ancestorIds, parent.id] : [],
    districtId: row.level === 'DISTRICT' ? id : (parent?.districtId ?? null),
    longitude: row.longitude ?? before?.longitude ?? null,
    latitude: row.latitude ?? before?.latitude ?? null,
    searchText: bigrams(row.name).join(' '),
  };
}

/**
 * Whether a villagers' committee (村民委员会) stands behind the code: its last three digits are
 * 200–399, or 500–599 for what is run like one; residents' committees have 001–199 and 400–499.
 * Source: 统计用区划代码和城乡划分代码编制规则 (National Bureau of Statistics, 2009). The column
 * ur_code says how built-up the land is, which is another question: towns have villages too.
 */
function isVillage({ level, code }: DivisionRow): boolean {
  return level === 'COMMUNITY' && /[235]\d\d$/.test(code);
}

function districtProblem(
  node: DivisionNode,
  before: DivisionNode | undefined,
): RowProblem['code'] | null {
  if (before && before.districtId !== node.districtId) return 'DIVISION_DISTRICT_CHANGED';
  return node.districtId === null && node.level !== 'CITY' ? 'DIVISION_OUTSIDE_DISTRICT' : null;
}

function isSame(node: DivisionNode, before: DivisionNode): boolean {
  const { ancestorIds, ...facts } = node;
  return (
    ancestorIds.join() === before.ancestorIds.join() &&
    (Object.keys(facts) as (keyof typeof facts)[]).every((name) => node[name] === before[name])
  );
}
