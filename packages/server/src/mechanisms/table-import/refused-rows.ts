import papaparse from 'papaparse';
import { z } from 'zod';
import type { Services } from '../../context.ts';
import type { ImportRun } from '../../generated/prisma/client.ts';
import { errorMessage } from '../../kernel/domain-error.ts';
import type { Locale } from '../../kernel/locale.ts';
import { openSealedFile, sealFile } from './sealed-file.ts';

/** At most so many refused rows are kept with their cells; the rest are counted. */
export const mostRefusedRows = 5_000;

const refusedRow = z.object({
  line: z.int(),
  cells: z.array(z.string()),
  problems: z.array(
    z.object({
      path: z.array(z.string()),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
});

/** A row that was not taken, with everything that is wrong with it. */
export type RefusedRow = z.output<typeof refusedRow>;

export function keepRefusedRows(services: Services, rows: readonly RefusedRow[]): Promise<string> {
  const inOrder = rows.toSorted((a, b) => a.line - b.line);
  return sealFile(services, JSON.stringify(inOrder.slice(0, mostRefusedRows)));
}

export async function readRefusedRows(
  services: Pick<Services, 'files' | 'encryption'>,
  name: string,
): Promise<RefusedRow[]> {
  const stored = await openSealedFile(services, name);
  return z.array(refusedRow).parse(JSON.parse(stored.toString('utf8')));
}

/** A cell that a spreadsheet would run as a formula is marked as text (OWASP, CSV injection). */
const guarded = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const heading = {
  line: { 'zh-CN': '原行号', 'zh-TW': '原列號', en: 'Line' },
  problem: { 'zh-CN': '问题', 'zh-TW': '問題', en: 'Problem' },
};

/**
 * The refused rows as a CSV that spreadsheets open (UTF-8 with a mark): the file's own columns, and
 * behind them the line and what is wrong. Mended, it can be imported as it is.
 */
function refusedRowsCsv(
  columns: readonly string[],
  rows: readonly RefusedRow[],
  locale: Locale,
): string {
  const lines = rows.map(({ line, cells, problems }) => [
    ...columns.map((_, index) => guarded(cells[index] ?? '')),
    String(line),
    problems.map(({ code, values }) => errorMessage(code, locale, values)).join(' '),
  ]);
  const header = [...columns.map(guarded), heading.line[locale], heading.problem[locale]];
  return `\ufeff${papaparse.unparse([header, ...lines], { newline: '\r\n' })}\r\n`;
}

/** The refused rows of a run as a CSV; null without any. */
export async function refusedRowsFile(
  services: Pick<Services, 'files' | 'encryption'>,
  { problemsKey, columns }: Pick<ImportRun, 'problemsKey' | 'columns'>,
  locale: Locale,
): Promise<string | null> {
  if (problemsKey === null) return null;
  return refusedRowsCsv(columns, await readRefusedRows(services, problemsKey), locale);
}
