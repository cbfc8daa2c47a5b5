import papaparse from 'papaparse';

/** A row of a CSV text. */
export interface RawRow {
  /** The line of the file that it begins on, from 1. */
  line: number;
  cells: string[];
  /** Its quotes do not close. */
  broken: boolean;
}

/** The rows of a CSV text that are not blank; a quoted cell may span several lines. */
export function* splitRows(table: string, delimiter = ','): Generator<RawRow, undefined> {
  const text = table.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const found: { row: RawRow; end: number }[] = [];
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const row = { line: 0, cells: data, broken: errors.length > 0 };
      found.push({ row, end: meta.cursor });
    },
  });
  let line = 1;
  let position = 0;
  for (const { row, end } of found) {
    const blank = row.cells.every((cell) => cell.trim() === '');
    if (!blank || row.broken) yield { ...row, line };
    line += text.slice(position, end).split('\n').length - 1;
    position = end;
  }
}

/** The character that parts the cells of a text's first line: comma, tab or semicolon. */
export function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
