import { textLength } from './form.ts';

/** What is wrong with a governance model, and where: `path` is e.g. `bodies.3.title.en`. */
export interface GovernanceProblem {
  readonly path: string;
  readonly code: GovernanceProblemCode;
}

export type GovernanceProblemCode =
  /** Not the shape that belongs here. */
  | 'MALFORMED'
  /** A property that means nothing here, often a typing mistake that would lose a rule. */
  | 'UNKNOWN_FIELD'
  /** Not one of the names that may stand here. */
  | 'UNKNOWN_NAME'
  | 'KEY_INVALID'
  | 'KEY_DUPLICATE'
  | 'TEXT_MISSING'
  | 'TEXT_TOO_LONG'
  | 'LIST_TOO_SHORT'
  | 'LIST_TOO_LONG'
  /** Least and most contradict each other, or a number is out of its bounds. */
  | 'BOUNDS_INVALID'
  /** A name's template has a place that nothing fills. */
  | 'TEMPLATE_INVALID'
  /** A key that names no body of the model. */
  | 'BODY_UNKNOWN'
  | 'RELATION_TO_ITSELF'
  | 'CONVENER_NOT_MEMBER'
  /** The model's own bodies do not keep this rule. */
  | 'INVARIANT_BROKEN';

/** An object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads the fields of one object and reports what is wrong with them. */
export interface Reader {
  readonly fields: Fields;
  report(field: string, code: GovernanceProblemCode): void;
  has(field: string): boolean;
  value(field: string): unknown;
  /** Reports any other field. */
  only(fields: readonly string[]): void;
  whole(field: string, least: number, most: number): void;
  /** Two whole numbers, the first at most the second. */
  range(leastField: string, mostField: string, least: number, most: number): void;
  key(field: string): void;
  keys(field: string, least: number, most: number): void;
  /** A text in the languages of the product, zh-CN at least. */
  text(field: string, most: number): void;
  texts(field: string, mostTexts: number, most: number): void;
  template(field: string, most: number, places: readonly string[]): void;
  /** One of the names; null when it is not. */
  one(field: string, names: readonly string[]): string | null;
  several(field: string, least: number, names: readonly string[]): void;
  object(field: string, read: (part: Reader) => void): void;
  list(field: string, least: number, most: number, read: (item: Reader) => void): void;
}

const locales = ['zh-CN', 'zh-TW', 'en'];
const keyPattern = /^[a-z][a-z0-9-]{0,39}$/;

/** The problems that `read` finds in a value, with their paths. */
export function checkShape(input: unknown, read: (root: Reader) => void): GovernanceProblem[] {
  const problems: GovernanceProblem[] = [];
  if (!isFields(input)) return [{ path: '', code: 'MALFORMED' }];
  read(readerOf(input, '', problems));
  return problems;
}

function readerOf(fields: Fields, path: string, problems: GovernanceProblem[]): Reader {
  const at = (field: string) => [path, field].filter((part) => part !== '').join('.');
  const own = (field: string) => (Object.hasOwn(fields, field) ? fields[field] : undefined);
  const report: Reader['report'] = (field, code) => problems.push({ path: at(field), code });

  function listOf(field: string, least: number, most: number): readonly unknown[] {
    const value = own(field);
    if (!Array.isArray(value)) report(field, 'MALFORMED');
    else if (value.length < least) report(field, 'LIST_TOO_SHORT');
    else if (value.length > most) report(field, 'LIST_TOO_LONG');
    else return value;
    return [];
  }
  function localised(value: unknown, field: string, most: number): void {
    if (!isFields(value)) {
      report(field, 'TEXT_MISSING');
      return;
    }
    for (const name of Object.keys(value)) {
      if (!locales.includes(name)) report(`${field}.${name.slice(0, 64)}`, 'UNKNOWN_FIELD');
    }
    for (const locale of locales) {
      const text = value[locale];
      if (text === undefined && locale !== 'zh-CN') continue;
      if (typeof text !== 'string' || text.trim() === '') {
        report(`${field}.${locale}`, 'TEXT_MISSING');
      } else if (textLength(text) > most) report(`${field}.${locale}`, 'TEXT_TOO_LONG');
    }
  }
  const isBounded = (value: unknown, least: number, most: number): value is number =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;

  return {
    fields,
    report,
    has: (field) => own(field) !== undefined,
    value: own,
    only: (allowed) => {
      for (const field of Object.keys(fields)) {
        if (!allowed.includes(field)) report(field.slice(0, 64), 'UNKNOWN_FIELD');
      }
    },
    whole: (field, least, most) => {
      if (!isBounded(own(field), least, most)) report(field, 'BOUNDS_INVALID');
    },
    range: (leastField, mostField, least, most) => {
      const first = own(leastField);
      if (!isBounded(first, least, most)) report(leastField, 'BOUNDS_INVALID');
      else if (!isBounded(own(mostField), Math.max(first, 1), most)) {
        report(mostField, 'BOUNDS_INVALID');
      }
    },
    key: (field) => {
      if (!isKey(own(field))) report(field, 'KEY_INVALID');
    },
    keys: (field, least, most) => {
      const seen = new Set<unknown>();
      for (const [index, key] of listOf(field, least, most).entries()) {
        if (!isKey(key)) report(`${field}.${index}`, 'KEY_INVALID');
        else if (seen.has(key)) report(`${field}.${index}`, 'KEY_DUPLICATE');
        seen.add(key);
      }
    },
    text: (field, most) => localised(own(field), field, most),
    texts: (field, mostTexts, most) => {
      for (const [index, text] of listOf(field, 0, mostTexts).entries()) {
        localised(text, `${field}.${index}`, most);
      }
    },
    template: (field, most, places) => {
      const value = own(field);
      if (typeof value !== 'string' || value.trim() === '') report(field, 'TEXT_MISSING');
      else if (textLength(value) > most) report(field, 'TEXT_TOO_LONG');
      else {
        const rest = value.replaceAll(/\{(\w+)\}/g, (whole, place: string) =>
          places.includes(place) ? '' : whole,
        );
        // What braces are left belong to no place.
        if (/[{}\p{Cc}]/u.test(rest)) report(field, 'TEMPLATE_INVALID');
      }
    },
    one: (field, names) => {
      const value = own(field);
      if (typeof value === 'string' && names.includes(value)) return value;
      report(field, 'UNKNOWN_NAME');
      return null;
    },
    several: (field, least, names) => {
      const seen = new Set<unknown>();
      for (const [index, name] of listOf(field, least, names.length).entries()) {
        if (typeof name !== 'string' || !names.includes(name)) {
          report(`${field}.${index}`, 'UNKNOWN_NAME');
        } else if (seen.has(name)) report(`${field}.${index}`, 'KEY_DUPLICATE');
        seen.add(name);
      }
    },
    object: (field, read) => {
      const value = own(field);
      if (isFields(value)) read(readerOf(value, at(field), problems));
      else report(field, 'MALFORMED');
    },
    list: (field, least, most, read) => {
      for (const [index, item] of listOf(field, least, most).entries()) {
        if (isFields(item)) read(readerOf(item, at(`${field}.${index}`), problems));
        else report(`${field}.${index}`, 'MALFORMED');
      }
    },
  };
}

const isKey = (value: unknown) => typeof value === 'string' && keyPattern.test(value);

function isFields(input: unknown): input is Fields {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
