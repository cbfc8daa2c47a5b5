import type { Context } from '../../context.ts';
import type { ImportRun } from '../../generated/prisma/client.ts';
import { type AnyImporter, importerOf } from './importer.ts';
import { storedMapping } from './match-columns.ts';
import { type ReadRows, readRows } from './read-rows.ts';
import { openSealedFile } from './sealed-file.ts';
import { readTable } from './tables/read-table.ts';
import type { RawRow } from './tables/split-rows.ts';

/** Rows that are looked at, and written, together. */
export const batchSize = 1_000;

export interface RunTable extends ReadRows {
  importer: AnyImporter;
  /** The cells of each line, for the file of refused rows. */
  cellsAt: ReadonlyMap<number, readonly string[]>;
  rowCount: number;
}

/** Reads the file of a run once more. Rows come in the order of the file, always the same. */
export async function openRunTable(context: Context, run: ImportRun): Promise<RunTable> {
  const table = await readTable(await openSealedFile(context, run.fileKey));
  const importer = importerOf(run.kind);
  const cellsAt = new Map(table.rows.map(({ line, cells }: RawRow) => [line, cells]));
  return {
    importer,
    cellsAt,
    rowCount: table.rows.length,
    ...readRows(importer, storedMapping.parse(run.mapping), table.rows),
  };
}
