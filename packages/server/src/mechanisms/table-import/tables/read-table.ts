import { readSheet } from 'read-excel-file/node';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { packParts, unpackParts } from './archive.ts';
import { assertSheet } from './assert-sheet.ts';
import { decodeTable, type TableEncoding } from './decode-table.ts';
import { largestTable, mostColumns, tooLarge, unreadable } from './limits.ts';
import { delimiterOf, type RawRow, splitRows } from './split-rows.ts';

export interface Table {
  encoding: TableEncoding | 'XLSX';
  columns: string[];
  rows: RawRow[];
}

/**
 * Reads a table from the bytes of a file: CSV with comma, tab or semicolon in UTF-8, UTF-16 or
 * GB18030, or the first sheet of an .xlsx workbook. The first line names the columns.
 *
 * @throws RuleRefusedError TABLE_TOO_LARGE, TABLE_UNREADABLE, TABLE_ENCODING_UNKNOWN, TABLE_EMPTY.
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > largestTable.megabytes * 1024 * 1024) throw tooLarge();
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { encoding, lines } = isArchive ? await readWorkbook(bytes) : readText(bytes);
  const [header, ...rows] = lines;
  if (!header || rows.length === 0) throw new RuleRefusedError('TABLE_EMPTY', {}, ['file']);
  if (rows.length > largestTable.rows) throw tooLarge();
  if (header.cells.length > mostColumns) throw unreadable();
  return { encoding, columns: header.cells.map(headingOf), rows };
}

/** Headings are stored as they are, and the database takes no zero character. */
const headingOf = (cell: string) => cell.replaceAll('\u0000', '').trim();

function readText(bytes: Uint8Array) {
  const { text, encoding } = decodeTable(bytes);
  // One more than there may be, and the headings: enough to see that there are too many.
  const most = largestTable.rows + 2;
  return { encoding, lines: [...splitRows(text, delimiterOf(text), most)] };
}

async function readWorkbook(bytes: Uint8Array) {
  const parts = await unpackParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  for (const part of parts.values()) assertSheet(part);
  const sheet = await readSheet(packParts(parts)).catch(() => {
    throw unreadable();
  });
  const lines = sheet.flatMap((cells, index): RawRow[] => {
    const texts = cells.map(cellText);
    return texts.every((text) => text === '')
      ? []
      : [{ line: index + 1, cells: texts, broken: false }];
  });
  return { encoding: 'XLSX' as const, lines };
}

/** A cell as a person reads it: a date as its civil day, a number without an exponent. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') {
    return Number.isSafeInteger(cell) ? BigInt(cell).toString() : String(cell);
  }
  return String(cell).trim();
}
