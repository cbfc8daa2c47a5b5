import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressedGroups } from './suppression.ts';

const hiddenOf = (sizes: Record<string, number>, hidden?: string[]) =>
  [...suppressedGroups(new Map(Object.entries(sizes)), 5, new Set(hidden))].sort();

describe('groups in a table', () => {
  it('are all shown when each has enough people', () => {
    expect(hiddenOf({ owners: 5, tenants: 60 })).toEqual([]);
  });

  it('of fewer than five are hidden, with the next smallest, so that subtracting tells nothing', () => {
    expect(hiddenOf({ owners: 50, tenants: 4, others: 7 })).toEqual(['others', 'tenants']);
  });

  it('stay hidden together only when they are five people together', () => {
    expect(hiddenOf({ a: 2, b: 3, c: 9 })).toEqual(['a', 'b']);
    expect(hiddenOf({ a: 2, b: 2, c: 9 })).toEqual(['a', 'b', 'c']);
  });

  it('without anybody neither need cover nor give it', () => {
    expect(hiddenOf({ a: 0, b: 60 })).toEqual([]);
    expect(hiddenOf({ a: 0, b: 4, c: 9, d: 60 })).toEqual(['b', 'c']);
    expect(hiddenOf({ a: 0, b: 6, c: 9 }, ['a', 'b'])).toEqual(['a', 'b', 'c']);
  });

  it('of the same size are chosen by name, whatever the order', () => {
    expect(hiddenOf({ d: 7, c: 7, a: 1 })).toEqual(hiddenOf({ a: 1, c: 7, d: 7 }));
  });

  it('that are hidden are together too many to tell one from another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { maxLength: 8 }),
        fc.integer({ min: 2, max: 8 }),
        (sizes, threshold) => {
          const named = new Map(sizes.map((size, index) => [String(index), size]));
          const hidden = [...suppressedGroups(named, threshold)].map(
            (group) => named.get(group) ?? 0,
          );
          const people = hidden.reduce((sum, size) => sum + size, 0);
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const small = sizes.filter((size) => size > 0 && size < threshold);
          expect(small.length === 0).toBe(hidden.length === 0);
          if (hidden.length > 0 && total >= threshold) {
            expect(hidden.length).toBeGreaterThanOrEqual(2);
            expect(people).toBeGreaterThanOrEqual(threshold);
          }
        },
      ),
    );
  });
});
