import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricMean } from './geometric-mean.ts';

describe('the geometric mean', () => {
  it('of exact cases is exact', () => {
    expect(geometricMean([0.25])).toBe(0.25);
    expect(geometricMean([0.125, 0.5])).toBeCloseTo(0.25, 15);
    expect(geometricMean([0.5, 0, 1])).toBe(0);
  });

  it('is what a logarithm would give, for up to five groups of a million people', () => {
    const share = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 5 }), (shares) => {
        const logarithms = shares.reduce((sum, value) => sum + Math.log(value), 0);
        const expected = Math.exp(logarithms / shares.length);
        expect(Math.abs(geometricMean(shares) / expected - 1)).toBeLessThan(1e-12);
      }),
    );
  });
});
