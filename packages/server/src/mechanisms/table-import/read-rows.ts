import { InvalidInputError } from '../../kernel/domain-error.ts';
import { parseInput } from '../../kernel/input.ts';
import type { AnyImporter, ReadRow } from './importer.ts';
import { type ColumnMapping, cellsByField } from './match-columns.ts';
import type { RefusedRow } from './refused-rows.ts';
import type { RawRow } from './tables/split-rows.ts';

export interface ReadRows {
  understood: ReadRow<unknown>[];
  refused: RefusedRow[];
}

/** Reads every row of a file by itself; what is repeated in the file is refused the second time. */
export function readRows(
  importer: AnyImporter,
  mapping: ColumnMapping,
  rows: readonly RawRow[],
): ReadRows {
  const understood: ReadRow<unknown>[] = [];
  const refused: RefusedRow[] = [];
  const firstLines = new Map<string, number>();
  for (const { line, cells, broken } of rows) {
    const refuse = (problems: RefusedRow['problems']) => refused.push({ line, cells, problems });
    if (broken) {
      refuse([{ path: [], code: 'TABLE_ROW_UNREADABLE' }]);
      continue;
    }
    try {
      const row: unknown = parseInput(importer.row, cellsByField(mapping, cells));
      const key = importer.keyOf(row);
      const first = firstLines.get(key);
      if (first !== undefined) {
        refuse([{ path: [], code: 'ROW_REPEATED', values: { line: first } }]);
      } else {
        firstLines.set(key, line);
        understood.push({ line, row });
      }
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      refuse(
        error.problems.map(({ path, code, values }) => ({
          path: [...path],
          code,
          ...(values ? { values } : {}),
        })),
      );
    }
  }
  return { understood, refused };
}
