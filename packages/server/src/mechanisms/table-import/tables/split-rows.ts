import papaparse from 'papaparse';

/** A row of a CSV text. */
export interface RawRow {
  /** The line of the file that it begins on, from 1. */
  line: number;
  cells: string[];
  /** Its quotes do not close. */
  broken: boolean;
}

/**
 * The rows of a CSV text that are not blank; a quoted cell may span several lines.
 *
 * @param most rows after which the rest is not read
 */
export function* splitRows(
  table: string,
  delimiter = ',',
  most = Number.POSITIVE_INFINITY,
): Generator<RawRow, undefined> {
  const text = table.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  const found: RawRow[] = [];
  let line = 1;
  let position = 0;
  papaparse.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data: cells, errors, meta: { cursor } }, parser) => {
      const broken = errors.length > 0;
      const blank = cells.every((cell) => cell.trim() === '');
      if (!blank || broken) found.push({ line, cells, broken });
      if (found.length >= most) parser.abort();
      line += linesIn(text, position, cursor);
      position = cursor;
    },
  });
  yield* found;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
    lines += 1;
  }
  return lines;
}

/** The character that parts the cells of a text's first line: comma, tab or semicolon. */
export function delimiterOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string) => firstLine.split(delimiter).length;
  return [',', '\t', ';'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
