import { describe, expect, it } from 'vitest';
import { farthestFirst, kMeans, type Points, silhouette, tightestKMeans } from './k-means.ts';

const pointsOf = (
  xy: readonly (readonly [number, number])[],
  weights?: readonly number[],
): Points => ({
  xy: Float64Array.from(xy.flat()),
  weights: Float64Array.from(weights ?? xy.map(() => 1)),
});

const line = pointsOf([
  [0, 0],
  [1, 0],
  [10, 0],
  [11, 0],
]);

describe('clusters of points', () => {
  it('are found wherever the search begins', () => {
    for (const seeds of [
      [0, 1],
      [2, 3],
      [3, 0],
    ]) {
      const { labels, centres, spread } = kMeans(line, seeds);
      expect(labels[0]).toBe(labels[1]);
      expect(labels[2]).toBe(labels[3]);
      expect(labels[0]).not.toBe(labels[2]);
      expect([...centres].sort((a, b) => a - b)).toEqual([0, 0, 0.5, 10.5]);
      expect(spread).toBe(1);
    }
  });

  it('lie where most people are', () => {
    expect([
      ...kMeans(
        pointsOf(
          [
            [0, 0],
            [4, 0],
          ],
          [3, 1],
        ),
        [0],
      ).centres,
    ]).toEqual([1, 0]);
  });

  it('are no more than there are places', () => {
    const same = pointsOf([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(farthestFirst(same, 3, 0)).toEqual([0]);
    expect([...kMeans(same, [0, 1]).labels]).toEqual([0, 0, 0]);
    expect(kMeans(same, [0, 1]).centres).toHaveLength(2);
  });

  it('begin far apart', () => {
    expect(farthestFirst(line, 3, 1)).toEqual([1, 3, 0]);
  });

  it('are the tightest of all beginnings', () => {
    const three = pointsOf([
      [0, 0],
      [0, 1],
      [5, 0],
      [5, 1],
      [5, 20],
      [0, 20],
    ]);
    expect(tightestKMeans(three, 3).spread).toBeCloseTo(0.5 + 0.5 + 12.5, 12);
  });

  it('have the silhouette of the definition (Rousseeuw 1987)', () => {
    const expected = (9.5 / 10.5 + 8.5 / 9.5) / 2;
    expect(silhouette(line, kMeans(line, [0, 3]))).toBeCloseTo(expected, 12);
    const alone = pointsOf([
      [0, 0],
      [1, 0],
      [9, 0],
    ]);
    expect(silhouette(alone, kMeans(alone, [0, 2]))).toBeCloseTo((8 / 9 + 7 / 8) / 3, 12);
  });
});
