import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupOpinions } from './opinion-groups.ts';
import { type OpinionVote, opinionMatrix } from './opinion-matrix.ts';
import { consensusOf } from './opinion-statements.ts';
import { PlacedOpinions } from './placed-opinions.ts';

const statements = Array.from({ length: 8 }, (_, index) => ({ id: `s${index}` }));

/** Seven who think one way and five who think the other; all agree on the last statement. */
const votes = Array.from({ length: 12 }, (_, person) =>
  statements.map(({ id }, column): OpinionVote => {
    const vote = column === 7 ? 1 : column < 4 === person < 7 ? 1 : -1;
    // Nobody votes quite like the others.
    return { participant: `p${person}`, statement: id, vote: column === person % 4 ? 0 : vote };
  }),
).flat();

function start() {
  const matrix = opinionMatrix({ statements, votes });
  const { groups, map } = groupOpinions(matrix);
  return { groups, placed: new PlacedOpinions(matrix, groups, map) };
}

describe('a vote after the groups were computed', () => {
  it('changes nothing when it says the same again', () => {
    const { groups, placed } = start();
    for (const vote of votes) expect(placed.cast(vote)).toBe(true);
    expect(placed.votesSince).toBe(0);
    expect(placed.moved.size).toBe(0);
    for (const one of groups.consensus) expect(placed.consensusOf(one.statement)).toEqual(one);
  });

  it('places somebody new with those who vote alike, once they have voted enough', () => {
    const { groups, placed } = start();
    const alike = votes.filter(({ participant }) => participant === 'p8');
    for (const vote of alike.slice(0, 3)) placed.cast({ ...vote, participant: 'new' });
    expect(placed.placementOf('new')).toBeUndefined();
    for (const vote of alike) placed.cast({ ...vote, participant: 'new' });
    const { x, y } = groups.points.find(({ participant }) => participant === 'p8') ?? {
      x: 0,
      y: 0,
    };
    expect(placed.placementOf('new')).toEqual({ x, y, group: 2 });
    expect(placed.sizes).toEqual([7, 6]);
    expect(placed.votesSince).toBe(8);
  });

  it('lets somebody change sides, with all of their votes', () => {
    const { placed } = start();
    expect(placed.placementOf('p0')?.group).toBe(1);
    for (const { id } of statements.slice(0, 7)) {
      const vote = Number(id.slice(1)) < 4 ? -1 : 1;
      placed.cast({ participant: 'p0', statement: id, vote });
    }
    expect(placed.placementOf('p0')?.group).toBe(2);
    expect(placed.sizes).toEqual([6, 6]);
    const shared = placed.consensusOf('s7');
    expect(shared?.counts.map(({ agrees }) => agrees)).toEqual([6, 6]);
    expect(shared).toEqual(consensusOf({ statement: 's7', counts: shared?.counts ?? [] }));
  });

  it('on a statement that came later waits for the next computation', () => {
    const { placed } = start();
    expect(placed.cast({ participant: 'p0', statement: 's8', vote: 1 })).toBe(false);
    expect(placed.votesSince).toBe(0);
  });

  it('leaves counts that are exactly those of the members, whatever was cast', () => {
    const cast = fc.record({
      participant: fc.nat({ max: 14 }).map((person) => `p${person}`),
      statement: fc.nat({ max: 7 }).map((column) => `s${column}`),
      vote: fc.constantFrom(1 as const, 0 as const, -1 as const),
    });
    fc.assert(
      fc.property(fc.array(cast, { maxLength: 60 }), (later) => {
        const { placed } = start();
        const last = new Map(votes.map((vote) => [`${vote.participant} ${vote.statement}`, vote]));
        for (const vote of later) {
          placed.cast(vote);
          last.set(`${vote.participant} ${vote.statement}`, vote);
        }
        const people = new Set([...last.values()].map(({ participant }) => participant));
        const groupOf = new Map([...people].map((name) => [name, placed.placementOf(name)?.group]));
        expect(placed.sizes).toEqual(
          [1, 2].map((id) => [...groupOf.values()].filter((group) => group === id).length),
        );
        for (const { id } of statements) {
          const counts = [1, 2].map((group) => {
            const own = [...last.values()].filter(
              (vote) => vote.statement === id && groupOf.get(vote.participant) === group,
            );
            const count = (wanted: number) => own.filter(({ vote }) => vote === wanted).length;
            return { agrees: count(1), disagrees: count(-1), passes: count(0) };
          });
          expect(placed.consensusOf(id)).toEqual(consensusOf({ statement: id, counts }));
        }
      }),
      { numRuns: 60 },
    );
  });
});
