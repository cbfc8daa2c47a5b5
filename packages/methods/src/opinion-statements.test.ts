import { describe, expect, it } from 'vitest';
import { MISSING, type OpinionMatrix } from './opinion-matrix.ts';
import { consensusOf, representativeOf } from './opinion-statements.ts';

/** Twelve of one group and eight of another, on four statements. */
const first = [1, 1, -1, MISSING];
const second = [-1, 1, 0, 1];
const rows = [
  ...Array.from({ length: 12 }, () => first),
  ...Array.from({ length: 8 }, () => second),
];
const matrix: OpinionMatrix = {
  participants: rows.map((_, row) => `p${row}`),
  statements: [
    { id: 'parking' },
    { id: 'light' },
    { id: 'market' },
    { id: 'hidden', moderatedOut: true },
  ],
  votes: Int8Array.from(rows.flat()),
};
const groupOf = Int32Array.from(rows, (row) => (row === first ? 0 : 1));

describe('what sets a group apart', () => {
  it('is where it takes a side and the others do not, the strongest first', () => {
    const found = (group: number) =>
      representativeOf(matrix, groupOf, 2, group).map(
        ({ statement, side }) => `${statement} ${side}`,
      );
    expect(found(0)).toEqual(['parking AGREE', 'market DISAGREE']);
    expect(found(1)).toEqual(['parking DISAGREE']);
  });

  it('is nothing when there is one group only', () => {
    expect(representativeOf(matrix, new Int32Array(rows.length), 1, 0)).toEqual([]);
  });
});

describe('what all groups share', () => {
  it('counts each group the same, whatever its size', () => {
    const [parking, light] = consensusOf(matrix, groupOf, 2);
    expect(light?.counts).toEqual([
      { agrees: 12, disagrees: 0, passes: 0 },
      { agrees: 8, disagrees: 0, passes: 0 },
    ]);
    expect(light?.agree.weakest).toBe(9 / 10);
    expect(light?.agree.product).toBeCloseTo((13 / 14) * (9 / 10), 12);
    expect(parking?.agree.weakest).toBe(1 / 10);
  });

  it('leaves out what moderation hid', () => {
    expect(consensusOf(matrix, groupOf, 2).map(({ statement }) => statement)).toEqual([
      'parking',
      'light',
      'market',
    ]);
  });
});
