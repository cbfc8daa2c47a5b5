import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

describe('the interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])(
    'of %i in %i is the published one (Newcombe 1998, table I, method 3)',
    (count, n, low, high) => {
      const interval = wilsonInterval(count, n);
      expect(interval?.low).toBeCloseTo(low, 4);
      expect(interval?.high).toBeCloseTo(high, 4);
    },
  );

  it('is unknown when nobody answered', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('holds the share, stays within 0 and 1, and is the same for the opposite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (n, some) => {
        const count = some % (n + 1);
        const { low, high } = wilsonInterval(count, n) ?? { low: 1, high: 0 };
        expect(0 <= low && low <= count / n && count / n <= high && high <= 1).toBe(true);
        expect(wilsonInterval(n - count, n)?.high).toBeCloseTo(1 - low, 12);
      }),
    );
  });
});
