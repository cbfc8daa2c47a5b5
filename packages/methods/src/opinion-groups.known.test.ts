import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { opinionGroups } from './opinion-groups.ts';
import type { OpinionVote } from './opinion-matrix.ts';

const groupSizes = [150, 100, 50];
const statementCount = 60;
/** Of a group's opinions among each other; between groups it is 1.4, the square root of 2. */
const spread = 0.5;
/** An opinion nearer to 0 than this passes. */
const undecided = 0.3;

/** Numbers from 0 to 1 that a seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A conversation whose groups are known: each group has an opinion on each statement, drawn from a
 * normal distribution, and each member's lies around it. A tenth of the answers are random, and half
 * of the votes are missing.
 */
function conversation(seed: number) {
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const centres = groupSizes.map(() => Array.from({ length: statementCount }, normal));
  const truth = new Map<string, number>();
  const votes: OpinionVote[] = [];
  for (const [group, size] of groupSizes.entries()) {
    for (let member = 0; member < size; member += 1) {
      const participant = `p${truth.size}`;
      truth.set(participant, group);
      for (const [statement, centre] of (centres[group] ?? []).entries()) {
        const [missing, atRandom] = [next() < 0.5, next() < 0.1];
        const opinion = centre + spread * normal();
        const sincere = opinion > undecided ? 1 : opinion < -undecided ? -1 : 0;
        const vote = atRandom ? ((Math.floor(next() * 3) - 1) as 1 | 0 | -1) : sincere;
        if (!missing) votes.push({ participant, statement: `s${statement}`, vote });
      }
    }
  }
  const statements = Array.from({ length: statementCount }, (_, index) => ({ id: `s${index}` }));
  return { input: { statements, votes }, truth };
}

describe('groups that are known', () => {
  it.each(Array.from({ length: 10 }, (_, index) => index + 1))(
    'are found, their number too, through noise and gaps (conversation %i)',
    (seed) => {
      const { input, truth } = conversation(seed);
      const { k, points } = opinionGroups(input);
      const index = adjustedRandIndex(
        points.map(({ group }) => group),
        points.map(({ participant }) => truth.get(participant)),
      );
      expect(k).toBe(3);
      expect(points).toHaveLength(300);
      expect(index).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('are not found where everybody answers at random', () => {
    const next = random(1);
    const votes = Array.from({ length: 200 * 40 }, (_, index): OpinionVote => {
      const vote = (Math.floor(next() * 3) - 1) as 1 | 0 | -1;
      return { participant: `p${Math.floor(index / 40)}`, statement: `s${index % 40}`, vote };
    });
    const statements = Array.from({ length: 40 }, (_, index) => ({ id: `s${index}` }));
    expect(opinionGroups({ statements, votes }).silhouette).toBeLessThan(0.4);
  });
});
