import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CanonicalJsonError,
  type CanonicalValue,
  canonicalJson,
  parseCanonicalJson,
} from './canonical-json.ts';

/** Any value that has a canonical form. */
const anyValue = () =>
  fc.letrec<{ value: CanonicalValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
    ),
  })).value;

describe('canonicalJson', () => {
  it('sorts names by UTF-16 code units, as the example of RFC 8785, 3.2.3 does', () => {
    const text = canonicalJson({
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    });
    expect(Object.values(JSON.parse(text))).toHaveLength(7);
    expect(text.match(/"(?:[^"\\]|\\.)*"(?=:")/g)).toEqual([
      '"\\r"',
      '"1"',
      '"\u0080"',
      '"ö"',
      '"€"',
      '"\u{1f600}"',
      '"\ufb33"',
    ]);
  });

  it('escapes the least, as the example of RFC 8785, 3.2.2 does', () => {
    expect(canonicalJson({ string: '\u20ac$\u000f\nA\'B"\\\\"/' })).toBe(
      '{"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('gives a value in another order the same text', () => {
    expect(canonicalJson({ b: [1, { d: true, c: null }], a: '邻里' })).toBe(
      canonicalJson({ a: '邻里', b: [1, { c: null, d: true }] }),
    );
  });

  it.each([
    [0.5, 'NUMBER_NOT_WHOLE', []],
    [{ a: [1, 2 ** 53] }, 'NUMBER_NOT_WHOLE', ['a', 1]],
    [{ a: Number.NaN }, 'NUMBER_NOT_WHOLE', ['a']],
    ['\ud800', 'TEXT_NOT_UNICODE', []],
    [{ 'x\udc00': 1 }, 'TEXT_NOT_UNICODE', ['x\udc00']],
    [{ a: undefined }, 'VALUE_NOT_JSON', ['a']],
    [new Array(1), 'VALUE_NOT_JSON', [0]],
    [{ a: new Date(0) }, 'VALUE_NOT_JSON', ['a']],
    [10n, 'VALUE_NOT_JSON', []],
  ])('refuses %s', (value, code, path) => {
    let thrown: unknown;
    try {
      canonicalJson(value as CanonicalValue);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CanonicalJsonError);
    expect(thrown).toMatchObject({ code, path });
  });

  it('refuses a circle instead of never ending', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => canonicalJson(circle as CanonicalValue)).toThrow('TOO_DEEP');
  });
});

describe('parseCanonicalJson', () => {
  it('reads back what was written, whatever the value', () => {
    fc.assert(
      fc.property(anyValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text);
      }),
    );
  });

  it.each(['{"a": 1}', '{"b":1,"a":2}', '{"a":1,"a":2}', '1.0', '"\\u0041"', '[1,]'])(
    'refuses %s',
    (text) => expect(() => parseCanonicalJson(text)).toThrow(SyntaxError),
  );
});
