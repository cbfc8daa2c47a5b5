import { readSheet } from 'read-excel-file/node';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { decodeTable, type TableEncoding } from './decode-table.ts';
import { delimiterOf, type RawRow, splitRows } from './split-rows.ts';
import { unpackedSize } from './unpacked-size.ts';

/** What one import takes at most. */
export const largestTable = { rows: 300_000, megabytes: 64 };

/** A workbook may be this much larger once it is unpacked. */
const largestUnpacked = 512 * 1024 * 1024;

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
  return { encoding, columns: header.cells.map((cell) => cell.trim()), rows };
}

const tooLarge = () => new RuleRefusedError('TABLE_TOO_LARGE', largestTable, ['file']);

function readText(bytes: Uint8Array) {
  const { text, encoding } = decodeTable(bytes);
  return { encoding, lines: [...splitRows(text, delimiterOf(text))] };
}

async function readWorkbook(bytes: Uint8Array) {
  const size = unpackedSize(bytes);
  if (size === null) throw new RuleRefusedError('TABLE_UNREADABLE', {}, ['file']);
  if (size > largestUnpacked) throw tooLarge();
  const sheet = await readSheet(Buffer.from(bytes)).catch(() => {
    throw new RuleRefusedError('TABLE_UNREADABLE', {}, ['file']);
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
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') {
    return Number.isSafeInteger(cell) ? BigInt(cell).toString() : String(cell);
  }
  return String(cell).trim();
}
