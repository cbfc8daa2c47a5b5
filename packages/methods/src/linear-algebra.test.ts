import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { principalComponents } from './linear-algebra.ts';

const matrixOf = (rows: readonly (readonly number[])[]) => {
  const entries = rows.map((row) => [...row.entries()].filter(([, value]) => value !== 0));
  const ends = [0];
  for (const row of entries) ends.push((ends.at(-1) ?? 0) + row.length);
  return {
    columns: rows[0]?.length ?? 0,
    starts: Int32Array.from(ends),
    columnOf: Int32Array.from(entries.flat().map(([column]) => column)),
    values: Float64Array.from(entries.flat().map(([, value]) => value)),
  };
};

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, entry, index) => sum + entry * (b[index] ?? 0), 0);

/** How much of the matrix's sum of squares lies along a direction. */
const along = (rows: readonly (readonly number[])[], direction: Float64Array) =>
  rows.reduce((sum, row) => sum + dot(Float64Array.from(row), direction) ** 2, 0);

describe('principal components', () => {
  it.each([
    [
      'more rows than columns',
      [
        [3, 4],
        [-3, -4],
        [4, -3],
        [-4, 3],
        [6, 8],
        [-6, -8],
      ],
    ],
    [
      'more columns than rows',
      [
        [3, 4, 0],
        [-3, -4, 0],
      ],
    ],
  ])('find the direction of a known cloud with %s', (_, rows) => {
    const [first] = principalComponents(matrixOf(rows), 1);
    expect(first?.[0]).toBeCloseTo(0.6, 10);
    expect(first?.[1]).toBeCloseTo(0.8, 10);
  });

  it('are zero where nothing varies', () => {
    const [first, second] = principalComponents(
      matrixOf([
        [1, 1],
        [-1, -1],
      ]),
      2,
    );
    expect(first?.[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect([...(second ?? [])]).toEqual([0, 0]);
    expect(principalComponents(matrixOf([[0, 0]]), 2).flatMap((v) => [...v])).toEqual([0, 0, 0, 0]);
  });

  it('are at right angles, of unit length, and no other direction explains more', () => {
    const entry = fc.integer({ min: -3, max: 3 });
    const rows = fc.array(fc.tuple(entry, entry, entry, entry), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.tuple(entry, entry, entry, entry), (table, other) => {
        const [first, second] = principalComponents(matrixOf(table), 2) as [
          Float64Array,
          Float64Array,
        ];
        const most = along(table, first);
        for (const component of [first, second]) {
          const square = dot(component, component);
          expect(square === 0 || Math.abs(square - 1) < 1e-9).toBe(true);
        }
        expect(Math.abs(dot(first, second))).toBeLessThan(1e-4);
        const direction = Float64Array.from(other);
        const squared = dot(direction, direction);
        if (squared > 0)
          expect(along(table, direction) / squared).toBeLessThanOrEqual(most * (1 + 1e-6));
      }),
    );
  });
});
