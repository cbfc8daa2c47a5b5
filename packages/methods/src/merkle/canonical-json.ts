/** What may be logged: plain JSON whose numbers are whole and safe, so that every language reads it alike. */
export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [name: string]: CanonicalValue };

export type CanonicalProblemCode =
  /** A fraction, or beyond ±(2⁵³ − 1): languages print and read these differently. */
  | 'NUMBER_NOT_WHOLE'
  /** A half of a surrogate pair stands alone: it has no UTF-8. */
  | 'TEXT_NOT_UNICODE'
  /** Not JSON at all: undefined, a function, a Date, a class, a hole in a list. */
  | 'VALUE_NOT_JSON'
  /** Nested deeper than 32: hostile, or a circle. */
  | 'TOO_DEEP';

/** Thrown for what has no canonical form. `path` leads to it. */
export class CanonicalJsonError extends Error {
  readonly code: CanonicalProblemCode;
  readonly path: readonly (string | number)[];
  constructor(code: CanonicalProblemCode, path: readonly (string | number)[]) {
    super(`${code} at ${path.length === 0 ? 'the top' : path.join('.')}`);
    this.name = 'CanonicalJsonError';
    this.code = code;
    this.path = path;
  }
}

const deepest = 32;

/**
 * The one text of a value, by the JSON Canonicalization Scheme (RFC 8785): no spaces, names sorted
 * by their UTF-16 code units, the shortest escapes. Equal values have equal texts everywhere.
 *
 * @throws CanonicalJsonError
 */
export function canonicalJson(value: CanonicalValue): string {
  return textOf(value, []);
}

/**
 * Reads a canonical text. Any other text of the same value is refused: with spaces, with names in
 * another order or doubled.
 *
 * @throws SyntaxError when it is not JSON
 * @throws CanonicalJsonError
 */
export function parseCanonicalJson(text: string): CanonicalValue {
  const value = JSON.parse(text) as CanonicalValue;
  if (canonicalJson(value) !== text) throw new SyntaxError('The JSON is not canonical (RFC 8785).');
  return value;
}

type Path = readonly (string | number)[];

function textOf(value: unknown, path: Path): string {
  if (path.length > deepest) throw new CanonicalJsonError('TOO_DEEP', path);
  switch (typeof value) {
    case 'string':
      return quoted(value, path);
    case 'number':
      if (!Number.isSafeInteger(value)) throw new CanonicalJsonError('NUMBER_NOT_WHOLE', path);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return listOf(value, path);
      if (isPlain(value)) return objectOf(value, path);
  }
  throw new CanonicalJsonError('VALUE_NOT_JSON', path);
}

/** By index, so that holes are seen. */
function listOf(list: readonly unknown[], path: Path): string {
  return `[${Array.from(list, (part, index) => textOf(part, [...path, index])).join(',')}]`;
}

function objectOf(object: Readonly<Record<string, unknown>>, path: Path): string {
  // Without a comparison, sort() goes by UTF-16 code units, as the RFC asks.
  const names = Object.keys(object).sort();
  const parts = names.map((name) => {
    const inner = [...path, name];
    return `${quoted(name, inner)}:${textOf(object[name], inner)}`;
  });
  return `{${parts.join(',')}}`;
}

/** JSON.stringify escapes as RFC 8785 asks (it took its rule from ECMAScript), but for lone halves. */
function quoted(text: string, path: Path): string {
  if (loneSurrogate.test(text)) throw new CanonicalJsonError('TEXT_NOT_UNICODE', path);
  return JSON.stringify(text);
}

const loneSurrogate = /\p{Surrogate}/u;

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
