import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from './adjusted-rand-index.ts';

describe('the agreement of two groupings', () => {
  it.each([
    [[0, 0, 1, 1], [1, 1, 0, 0], 1],
    [[0, 0, 1, 2], [0, 0, 1, 1], 4 / 7],
    [[0, 0, 0, 0], [0, 1, 2, 3], 0],
    [[0, 0, 1, 1], [0, 1, 0, 1], -0.5],
    [[], [], 1],
    [[0, 1, 2], [2, 1, 0], 1],
  ])('of %j and %j is %f', (first, second, expected) => {
    expect(adjustedRandIndex<number>(first, second)).toBeCloseTo(expected, 12);
  });

  it('does not depend on which comes first', () => {
    const grouping = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 40 });
    fc.assert(
      fc.property(grouping, (pairs) => {
        const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const index = adjustedRandIndex(first, second);
        expect(adjustedRandIndex(second, first)).toBeCloseTo(index, 12);
        expect(adjustedRandIndex(first, first)).toBe(1);
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('needs the same things twice', () => {
    expect(() => adjustedRandIndex([1], [1, 2])).toThrow(RangeError);
  });
});
