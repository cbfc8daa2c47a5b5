import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opinionGroups } from './opinion-groups.ts';
import type { OpinionInput, OpinionVote } from './opinion-matrix.ts';

const pad = (index: number) => String(index).padStart(2, '0');

/** Votes written as a row of + − 0 and space for each person. */
function inputOf(rows: readonly string[], moderatedOut: readonly number[] = []): OpinionInput {
  const columns = rows[0]?.length ?? 0;
  const votes = rows.flatMap((row, person) =>
    [...row].flatMap((sign, column): OpinionVote[] => {
      const vote = ({ '+': 1, '-': -1, '0': 0 } as const)[sign];
      return vote === undefined
        ? []
        : [{ participant: `p${pad(person)}`, statement: `s${pad(column)}`, vote }];
    }),
  );
  const statements = Array.from({ length: columns }, (_, column) => ({
    id: `s${pad(column)}`,
    moderatedOut: moderatedOut.includes(column),
  }));
  return { statements, votes };
}

/** Seven for parking (s00–s03), five against it; all want the light mended (s07). */
const drivers = [
  '++++---+',
  '++++--0+',
  '+++0---+',
  '++++---+',
  '0+++---+',
  '++++0--+',
  '+++++--+',
];
const walkers = ['----++++', '---0++++', '----+0++', '0---++++', '----+++ '];
const street = inputOf([...drivers, ...walkers]);

const membersOf = (input: OpinionInput) => {
  const { points } = opinionGroups(input);
  return points.map(({ participant, group }) => `${participant}:${group}`);
};

describe('opinion groups', () => {
  it('gather those who vote alike, the larger group first', () => {
    const { k, groups, points, silhouette } = opinionGroups(street);
    expect(k).toBe(2);
    expect(groups.map(({ id, size }) => [id, size])).toEqual([
      [1, 7],
      [2, 5],
    ]);
    expect(points.map(({ group }) => group)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(silhouette).toBeGreaterThan(0.5);
  });

  it('leave out whoever voted on too few statements to be placed', () => {
    const { points, groups } = opinionGroups(inputOf([...drivers, ...walkers, '+++     ']));
    expect(points).toHaveLength(12);
    expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(12);
  });

  it('ask for votes on half of the statements when these are few', () => {
    const people = ['++++', '++  ', '----', '-   '];
    expect(opinionGroups(inputOf(people)).points).toHaveLength(3);
  });

  it('name what sets each group apart, with its counts', () => {
    const [first, second] = opinionGroups(street).groups;
    expect(first?.representative).toContainEqual(
      expect.objectContaining({
        statement: 's01',
        side: 'AGREE',
        agrees: 7,
        disagrees: 0,
        passes: 0,
      }),
    );
    expect(second?.representative).toContainEqual(
      expect.objectContaining({
        statement: 's01',
        side: 'DISAGREE',
        agrees: 0,
        disagrees: 5,
        passes: 0,
      }),
    );
    const shared = [first, second].flatMap((group) =>
      (group?.representative ?? []).filter(({ statement }) => statement === 's07'),
    );
    expect(shared).toEqual([]);
  });

  it('measure what sets a group apart as the paper does', () => {
    const apart = opinionGroups(street).groups[0]?.representative.find(
      ({ statement }) => statement === 's01',
    );
    // Agreed: 7 of 7 here, 0 of 5 elsewhere; with one added to each count.
    const pooled = 9 / 14;
    expect(apart?.probability).toBeCloseTo(8 / 9, 12);
    expect(apart?.ratio).toBeCloseTo(8 / 9 / (1 / 7), 12);
    expect(apart?.z).toBeCloseTo(
      (8 / 8 - 1 / 6) / Math.sqrt(pooled * (1 - pooled) * (1 / 8 + 1 / 6)),
      12,
    );
  });

  it('show what all share, three ways, beside the counts', () => {
    const shared = opinionGroups(street).consensus.find(({ statement }) => statement === 's07');
    expect(shared?.counts).toEqual([
      { agrees: 7, disagrees: 0, passes: 0 },
      { agrees: 4, disagrees: 0, passes: 0 },
    ]);
    const [drivers, walkers] = [8 / 9, 5 / 6];
    expect(shared?.agree.product).toBeCloseTo(drivers * walkers, 12);
    expect(shared?.agree.geometricMean).toBeCloseTo(Math.sqrt(drivers * walkers), 12);
    expect(shared?.agree.weakest).toBe(walkers);
    expect(shared?.disagree.weakest).toBe(1 / 9);
  });

  it('are not shaped by a statement that moderation took out, nor show it', () => {
    const rows = [...drivers, ...walkers];
    const stirred = (sign: (person: number) => string) =>
      opinionGroups(
        inputOf(
          rows.map((row, person) => row + sign(person)),
          [8],
        ),
      );
    const one = stirred((person) => (person % 2 === 0 ? '+' : '-'));
    expect(stirred(() => '+')).toEqual(one);
    expect(one.consensus.map(({ statement }) => statement)).not.toContain('s08');
  });

  it('are none when nobody voted, and one when all stand in one place', () => {
    expect(opinionGroups({ statements: [{ id: 's' }], votes: [] })).toEqual({
      k: 0,
      silhouette: 0,
      points: [],
      groups: [],
      consensus: [],
    });
    const alike = opinionGroups(inputOf(['+++++++', '+++++++', '+++++++']));
    expect([alike.k, alike.silhouette, alike.groups[0]?.size]).toEqual([1, 0, 3]);
    expect(alike.groups[0]?.representative).toEqual([]);
  });

  it('refuse two votes of one person on one statement, and a vote on none', () => {
    const [vote] = street.votes as [OpinionVote];
    expect(() => opinionGroups({ ...street, votes: [...street.votes, vote] })).toThrow(RangeError);
    expect(() => opinionGroups({ statements: [], votes: [vote] })).toThrow(RangeError);
  });

  it('do not depend on the order in which votes came in', () => {
    const sign = fc.constantFrom('+', '-', '0', ' ');
    const row = fc.array(sign, { minLength: 9, maxLength: 9 }).map((signs) => signs.join(''));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (rows, keys) => {
          const input = inputOf(rows, [4]);
          const shuffle = <Item>(items: readonly Item[]) =>
            items
              .map((item) => ({ item, key: Number(keys.next().value) }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const shuffled = { statements: shuffle(input.statements), votes: shuffle(input.votes) };
          expect(opinionGroups(shuffled)).toEqual(opinionGroups(input));
          expect(membersOf(input)).toEqual(membersOf(shuffled));
        },
      ),
      { numRuns: 60 },
    );
  });
});
