import { expect, test } from 'vitest';
import { writePlain } from './plain-privates.ts';
import { hasSpreadInChain } from './refuse-spread-in-chains.ts';

const NESTED = `
/** 邻里 😀 #count */
export class Outer<T> {
  readonly #count: number = 1;
  #note?: T;
  static #made = 0;
  get #both(): number { return this.#count + Outer.#made; }
  set #both(value: number) { Outer.#made = value; }
  #add(other: Outer<T>): number { return other.#count + this.#both; }
  inner = class {
    #count = 5;
    sum(outer: Outer<T>): string { return \`#count \${this.#count + outer.#add(outer)}\`; }
  };
}`;

test('private members become plain, each class’s own, and all else stays as it is', () => {
  const plain = writePlain(NESTED, 'widgets/src/a.ts');
  const names = [...new Set(plain.match(/\$[0-9a-f]{6}\w/g))];
  expect(names).toHaveLength(6);
  expect(plain.match(/#count/g)).toHaveLength(2);
  expect(plain.match(/#/g)).toHaveLength(2);
  const [outer] = /readonly (\S+): number/.exec(plain)?.slice(1) ?? [];
  const [inner] = /(\S+) = 5/.exec(plain)?.slice(1) ?? [];
  expect(inner).not.toBe(outer);
  expect(plain).toContain(`this.${inner} + outer.`);
  expect(plain).toContain(`other.${outer} +`);
});

test('a class and the one that it extends keep apart what they call alike', () => {
  const source = 'class A { #x = 1; }';
  expect(writePlain(source, 'widgets/src/a.ts')).not.toBe(writePlain(source, 'widgets/src/b.ts'));
  expect(writePlain(source, 'widgets/src/a.ts')).toBe(writePlain(source, 'widgets/src/a.ts'));
});

test('a name that no class declares is an error, not a guess', () => {
  expect(() => writePlain('function f(a) { return a.#x; }', 'widgets/src/a.ts')).toThrow();
});

test.each([
  ['f?.(...some, more)', true],
  ['a?.b.c(...some).d', true],
  ['a.b?.(g(...some))', false],
  ['a?.b; c(...some)', false],
])('%s: arguments spread in an optional chain: %s', (code, found) => {
  expect(hasSpreadInChain(code)).toBe(found);
});
