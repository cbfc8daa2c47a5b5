import { BALLOT_LIMITS, type Parsed } from './ballot.ts';
import type { FormatProblem, PreferenceOrder, RankedFile } from './preference-file.ts';

/** Characters; a city's election fits. */
const MOST = 20_000_000;

/**
 * Writes preferences in BLT, the format of I. D. Hill, B. A. Wichmann, D. R. Woodall, “Algorithm 123:
 * Single transferable vote by Meek's method”, The Computer Journal 30 (1987), as OpenSTV and OpaVote
 * read it; equal places are joined with `=`. Quotation marks in names become apostrophes.
 */
export function writeBlt({ title, labels, seats, withdrawn, orders }: RankedFile): string {
  const quoted = (text: string) => `"${text.replace(/\p{Cc}/gu, ' ').replace(/"/g, "'")}"`;
  const papers = orders.map(({ count, levels }) =>
    [count, ...levels.map((level) => level.join('=')), 0].join(' '),
  );
  return [
    `${labels.length} ${seats}`,
    ...(withdrawn.length > 0 ? [withdrawn.map((option) => `-${option}`).join(' ')] : []),
    ...papers,
    '0',
    ...labels.map(quoted),
    quoted(title),
    '',
  ].join('\n');
}

/** Reads BLT. Strict: whatever is not as it has to be is refused, with its line. */
export function readBlt(text: string): Parsed<RankedFile, FormatProblem> {
  if (text.length > MOST) return refuse(1, 'TOO_LARGE');
  const lines = text
    .split('\n')
    .map((line, index) => ({ line: index + 1, text: withoutComment(line).trim() }))
    .filter((each) => each.text !== '');
  const last = lines[lines.length - 1]?.line ?? 1;
  const [first, ...rest] = lines;
  const [, options, seats] = /^(\d{1,3}) +(\d{1,3})$/.exec(first?.text ?? '')?.map(Number) ?? [];
  if (!first || !options || !seats || options > BALLOT_LIMITS.options || seats > options) {
    return refuse(first?.line ?? 1, 'MALFORMED');
  }
  const withdrawn: number[] = [];
  const orders: PreferenceOrder[] = [];
  for (const [index, { line, text: entry }] of rest.entries()) {
    if (entry === '0') {
      const names = readNames(rest.slice(index + 1), options, last);
      if (!names.ok) return names;
      const [title = '', ...labels] = names.value;
      return { ok: true, value: { kind: 'RANKED', title, labels, seats, withdrawn, orders } };
    }
    if (/^-\d{1,3}( +-\d{1,3})*$/.test(entry) && orders.length === 0) {
      for (const option of entry.split(/ +/)) withdrawn.push(-Number(option));
      if (new Set(withdrawn).size < withdrawn.length) return refuse(line, 'RANKED_TWICE');
      if (withdrawn.some((option) => option < 1 || option > options))
        return refuse(line, 'UNKNOWN_OPTION');
      continue;
    }
    const order = readOrder(entry, options);
    if (typeof order === 'string') return refuse(line, order);
    orders.push(order);
  }
  return refuse(last, 'FIELD_MISSING');
}

/** What follows `#` outside quotation marks is a comment. */
function withoutComment(line: string): string {
  const comment = /^[^"#]*("[^"]*"[^"#]*)*#/.exec(line);
  return comment === null ? line : comment[0].slice(0, -1);
}

function readOrder(entry: string, options: number): PreferenceOrder | FormatProblem['code'] {
  const [count = '', ...places] = entry.split(/ +/);
  if (!/^[1-9]\d{0,14}$/.test(count) || places.pop() !== '0') return 'MALFORMED';
  if (!places.every((place) => /^\d{1,3}(=\d{1,3})*$/.test(place))) return 'MALFORMED';
  const levels = places.map((place) =>
    place
      .split('=')
      .map(Number)
      .sort((one, other) => one - other),
  );
  const ranked = levels.flat();
  if (ranked.some((option) => option < 1 || option > options)) return 'UNKNOWN_OPTION';
  if (new Set(ranked).size < ranked.length) return 'RANKED_TWICE';
  return { count: Number(count), levels };
}

/** The title, then the options' names. */
function readNames(
  lines: readonly { readonly line: number; readonly text: string }[],
  options: number,
  last: number,
): Parsed<readonly string[], FormatProblem> {
  const names: string[] = [];
  for (const { line, text } of lines) {
    const name = /^"([^"]*)"$/.exec(text)?.[1];
    if (name === undefined || names.length > options) return refuse(line, 'MALFORMED');
    names.push(name);
  }
  const title = names[options];
  if (title === undefined) return refuse(last, 'FIELD_MISSING');
  return { ok: true, value: [title, ...names.slice(0, options)] };
}

function refuse(line: number, code: FormatProblem['code']): Parsed<never, FormatProblem> {
  return { ok: false, problems: [{ line, code }] };
}
