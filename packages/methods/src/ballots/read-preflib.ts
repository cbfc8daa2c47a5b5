import { BALLOT_LIMITS, type Parsed } from './ballot.ts';
import { isOneOf, isWholeNumber } from './json-shape.ts';
import type { FormatProblem, PreferenceFile, PreferenceOrder } from './preference-file.ts';
import type { PreflibType } from './write-preflib.ts';

/** Characters; the largest of PrefLib's elections fit. */
const MOST = 20_000_000;
const TYPES = ['soc', 'soi', 'toc', 'toi', 'cat'] as const satisfies readonly PreflibType[];

/** Found problem, thrown within this file only. */
class Refusal extends Error {
  readonly line: number;
  readonly code: FormatProblem['code'];
  constructor(line: number, code: FormatProblem['code']) {
    super(code);
    this.line = line;
    this.code = code;
  }
}

/**
 * Reads a file of PrefLib: soc, soi, toc, toi, or cat, of which the first category is what is approved.
 * Strict: orders must be as the type says, and numbers as stated; whatever is not is refused, with its
 * line.
 */
export function readPreflib(text: string): Parsed<PreferenceFile, FormatProblem> {
  try {
    return { ok: true, value: read(text) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problems: [{ line: error.line, code: error.code }] };
  }
}

function read(text: string): PreferenceFile {
  if (text.length > MOST) throw new Refusal(1, 'TOO_LARGE');
  const lines = text.split(/\r?\n/);
  while (lines[lines.length - 1]?.trim() === '') lines.pop();
  const head = readFields(lines);
  const { line: typeLine, value: type } = head.field('DATA TYPE');
  if (!isOneOf(type, TYPES)) throw new Refusal(typeLine, 'UNKNOWN_TYPE');
  const options = head.number('NUMBER ALTERNATIVES', 1, BALLOT_LIMITS.options);
  const labels = Array.from(
    { length: options },
    (_, index) => head.field(`ALTERNATIVE NAME ${index + 1}`).value,
  );
  const categories = type === 'cat' ? head.number('NUMBER CATEGORIES', 1, 100) : 0;
  const orders = lines
    .slice(head.length)
    .map((line, index) => readOrder(line, head.length + index + 1, type, options, categories));
  const voters = orders.reduce((sum, { count }) => sum + count, 0);
  const distinct = head.has('NUMBER UNIQUE PREFERENCES')
    ? 'NUMBER UNIQUE PREFERENCES'
    : 'NUMBER UNIQUE ORDERS';
  for (const [name, held] of [
    ['NUMBER VOTERS', voters],
    [distinct, orders.length],
  ] as const) {
    if (head.number(name, 0) !== held) throw new Refusal(head.field(name).line, 'COUNT_DIFFERS');
  }
  const title = head.field('TITLE').value;
  if (type === 'cat') {
    const approvals = orders.map(({ count, levels }) => ({ count, levels: levels.slice(0, 1) }));
    return { kind: 'APPROVED', title, labels, orders: approvals };
  }
  return { kind: 'RANKED', title, labels, seats: 1, withdrawn: [], orders };
}

/** The lines `# NAME: value` at the head of the file. */
function readFields(lines: readonly string[]) {
  const fields = new Map<string, { readonly line: number; readonly value: string }>();
  let length = 0;
  for (const text of lines) {
    if (!text.startsWith('#')) break;
    length += 1;
    const [, name, value] = /^# ?([A-Z][A-Z0-9 ]{0,40}):(.*)$/.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new Refusal(length, 'MALFORMED');
    if (fields.has(name)) throw new Refusal(length, 'FIELD_TWICE');
    fields.set(name, { line: length, value: value.trim() });
  }
  const field = (name: string) => {
    const found = fields.get(name);
    if (!found) throw new Refusal(Math.max(length, 1), 'FIELD_MISSING');
    return found;
  };
  const number = (name: string, min: number, max?: number) => {
    const { line, value } = field(name);
    const whole = /^\d{1,15}$/.test(value) ? Number(value) : undefined;
    if (!isWholeNumber(whole, min, max)) throw new Refusal(line, 'MALFORMED');
    return whole;
  };
  return { length, field, number, has: (name: string) => fields.has(name) };
}

/** `12: 3,{1,2},4`: how many, then places, equal ones in braces. */
function readOrder(
  text: string,
  line: number,
  type: PreflibType,
  options: number,
  categories: number,
): PreferenceOrder {
  const [, count, places] = /^([1-9]\d{0,14}): *(\S.*)$/.exec(text.trimEnd()) ?? [];
  if (count === undefined || places === undefined) throw new Refusal(line, 'MALFORMED');
  const levels = readLevels(places.replace(/ /g, ''), line);
  const ranked = levels.flat();
  if (ranked.some((option) => option < 1 || option > options))
    throw new Refusal(line, 'UNKNOWN_OPTION');
  if (new Set(ranked).size < ranked.length) throw new Refusal(line, 'RANKED_TWICE');
  if (type === 'cat') {
    if (levels.length !== categories) throw new Refusal(line, 'COUNT_DIFFERS');
    return { count: Number(count), levels };
  }
  if (levels.some((level) => level.length === 0)) throw new Refusal(line, 'MALFORMED');
  const strict = levels.every((level) => level.length === 1);
  if (!strict && (type === 'soc' || type === 'soi')) throw new Refusal(line, 'RANKED_EQUALLY');
  const complete = ranked.length === options;
  if (!complete && (type === 'soc' || type === 'toc')) throw new Refusal(line, 'INCOMPLETE');
  return { count: Number(count), levels };
}

function readLevels(text: string, line: number): number[][] {
  const levels: number[][] = [];
  const place = /(?:(\d{1,9})|\{((?:\d{1,9}(?:,\d{1,9})*)?)\})(,|$)/y;
  for (;;) {
    const found = place.exec(text);
    if (found === null) throw new Refusal(line, 'MALFORMED');
    const [, single, several = '', next] = found;
    const options = single ?? several;
    levels.push(
      options === ''
        ? []
        : options
            .split(',')
            .map(Number)
            .sort((one, other) => one - other),
    );
    if (next === '') return levels;
  }
}
