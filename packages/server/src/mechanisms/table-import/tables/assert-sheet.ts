import { mostCells, mostColumns, tooLarge, unreadable } from './limits.ts';

/** The most rows of a sheet, empty ones among them: what Excel has. */
const mostSheetRows = 1_048_576;
/** The rows and cells of a sheet, with whatever prefix, up to the end of their tags. */
const tag = /<(?:[^\s<>/=]*:)?(row|c)(?=[\s/>])([^<>]*)([<>]|$)/g;
/** Attributes as spreadsheets write them: quoted, without entities. */
const plain = /^(\s+[\w:.-]+\s*=\s*("[^"&]*"|'[^'&]*'))*\s*\/?$/;
const address = /\s(?:[\w.-]+:)?r\s*=\s*["']([^"']*)["']/g;

/**
 * Refuses a part of a workbook whose cells lie so far apart that filling the gaps between them would
 * take the memory: a row may name any number, and a few bytes are enough to name a large one.
 *
 * @throws RuleRefusedError TABLE_TOO_LARGE; TABLE_UNREADABLE for tags that no spreadsheet writes
 */
export function assertSheet(part: Buffer): void {
  let rows = 0;
  let columns = 0;
  for (const [, name, attributes = '', end] of part.toString('latin1').matchAll(tag)) {
    if (end !== '>' || !plain.test(attributes)) throw unreadable();
    for (const [, where = ''] of attributes.matchAll(address)) {
      const [, letters = '', digits = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(where) ?? [];
      if (digits === '' || (letters === '') !== (name === 'row')) throw unreadable();
      if (Number(digits) > mostSheetRows) throw tooLarge();
      // A cell without content, which only has a look, is passed over as it is read.
      if (name === 'row' || attributes.endsWith('/')) continue;
      rows = Math.max(rows, Number(digits));
      columns = Math.max(columns, columnOf(letters));
      if (columns > mostColumns) throw unreadable();
      if (rows * columns > mostCells) throw tooLarge();
    }
  }
}

/** A is 1, AA is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
