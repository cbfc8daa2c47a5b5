import { describe, expect, it } from 'vitest';
import { opinionMatrix } from './opinion-matrix.ts';
import { consensusOf, countsOf, representativeOf } from './opinion-statements.ts';

/** Twelve of one group and eight of another, on four statements. */
const statements = ['parking', 'light', 'stall', 'hidden'];
const first = [1, 1, -1, null] as const;
const second = [-1, 1, 0, 1] as const;
const rows = [
  ...Array.from({ length: 12 }, () => first),
  ...Array.from({ length: 8 }, () => second),
];
const matrix = opinionMatrix({
  statements: statements.map((id) => ({ id, moderatedOut: id === 'hidden' })),
  votes: rows.flatMap((row, person) =>
    row.flatMap((vote, column) =>
      vote === null
        ? []
        : [{ participant: `p${person}`, statement: String(statements[column]), vote }],
    ),
  ),
});
/** People p0 to p11 are of the first. */
const groupOf = Int32Array.from(matrix.participants, (name) =>
  Number(name.slice(1)) < 12 ? 0 : 1,
);

describe('what sets a group apart', () => {
  it('is where it takes a side and the others do not, the strongest first', () => {
    const found = (group: number) =>
      representativeOf(countsOf(matrix, groupOf, 2), group).map(
        ({ statement, side }) => `${statement} ${side}`,
      );
    expect(found(0)).toEqual(['parking AGREE', 'stall DISAGREE']);
    expect(found(1)).toEqual(['parking DISAGREE']);
  });

  it('is nothing when there is one group only', () => {
    expect(representativeOf(countsOf(matrix, new Int32Array(rows.length), 1), 0)).toEqual([]);
  });
});

describe('what all groups share', () => {
  it('counts each group the same, whatever its size', () => {
    const shared = countsOf(matrix, groupOf, 2).map(consensusOf);
    const named = (name: string) => shared.find(({ statement }) => statement === name);
    const [parking, light] = [named('parking'), named('light')];
    expect(light?.counts).toEqual([
      { agrees: 12, disagrees: 0, passes: 0 },
      { agrees: 8, disagrees: 0, passes: 0 },
    ]);
    expect(light?.agree.weakest).toBe(9 / 10);
    expect(light?.agree.product).toBeCloseTo((13 / 14) * (9 / 10), 12);
    expect(parking?.agree.weakest).toBe(1 / 10);
  });

  it('leaves out what moderation hid', () => {
    expect(countsOf(matrix, groupOf, 2).map(({ statement }) => statement)).toEqual([
      'light',
      'parking',
      'stall',
    ]);
  });
});
