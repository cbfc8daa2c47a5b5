import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from './adjusted-rand-index.ts';
import { opinionGroups } from './opinion-groups.ts';
import { polisPresent, readPolisVotes, recordedGroups } from './testing/polis-recordings.ts';

type Groups = ReturnType<typeof opinionGroups>;

/** How alike a grouping is to the recorded one, over the people who are grouped in both. */
function likeness({ points }: Groups, recorded: ReadonlyMap<string, string>) {
  const both = points.filter(({ participant }) => recorded.has(participant));
  const index = adjustedRandIndex(
    both.map(({ group }) => String(group)),
    both.map(({ participant }) => recorded.get(participant)),
  );
  return { both: both.length, index };
}

/** Groups a recorded deliberation, at our k and at the recorded one, and prints how alike they are. */
function compare(deliberation: string) {
  const input = readPolisVotes(deliberation);
  const recorded = recordedGroups(deliberation);
  const recordedK = new Set(recorded.values()).size;
  const began = performance.now();
  const result = opinionGroups(input);
  const milliseconds = performance.now() - began;
  const forced = opinionGroups(input, { k: recordedK });
  const [ours, theirs] = [likeness(result, recorded), likeness(forced, recorded)];
  const sizes = (groups: Groups) => groups.groups.map(({ size }) => size).join(', ');
  console.log(
    `note: ${deliberation}: ${input.votes.length} votes, ${milliseconds.toFixed(0)} ms; ` +
      `${result.k} groups chosen (${sizes(result)}), silhouette ${result.silhouette.toFixed(3)}, ` +
      `adjusted Rand index ${ours.index.toFixed(3)} over ${ours.both} people grouped in both; ` +
      `${recordedK} groups as recorded (${sizes(forced)}), ` +
      `silhouette ${forced.silhouette.toFixed(3)}, adjusted Rand index ${theirs.index.toFixed(3)}`,
  );
  const backwards = {
    statements: [...input.statements].reverse(),
    votes: [...input.votes]
      .reverse()
      .map((vote) => ({ ...vote, participant: `x${vote.participant}` })),
  };
  const anonymous = ({ points, ...rest }: Groups) => ({
    ...rest,
    points: points.map(({ x, y, group }) => `${x} ${y} ${group}`).sort(),
  });
  expect(anonymous(opinionGroups(backwards))).toEqual(anonymous(result));
  return { input, result, forced, ours, theirs };
}

describe.skipIf(!polisPresent)('a recorded deliberation', () => {
  it('about ride hailing, in Chinese, falls into the two recorded groups', () => {
    const { input, result, ours, theirs } = compare('vtaiwan.uberx');
    expect(input.votes).toHaveLength(49_443);
    expect(result.k).toBe(2);
    expect(ours.both).toBe(1218);
    expect(ours.index).toBeGreaterThan(0.8);
    expect(theirs.index).toBe(ours.index);
  });

  it('about basic income parts into two where four were recorded, whatever votes came first', () => {
    const { input, result, forced, ours, theirs } = compare('scoop-hivemind.ubi');
    expect(input.votes).toHaveLength(7153);
    expect(result.points).toHaveLength(174);
    expect([result.k, forced.k]).toEqual([2, 4]);
    // Their borders ran elsewhere: the votes are the same, their history is not in them.
    expect(ours.index).toBeCloseTo(0.095, 2);
    expect(theirs.index).toBeCloseTo(0.161, 2);
    expect(result.silhouette).toBeGreaterThan(forced.silhouette);
  });
});
