import type { BallotTally } from './ballot.ts';
import type { OptionVotes } from './ballot-count.ts';

/** Nobody, weighing nothing. */
export const NO_TALLY: BallotTally = { heads: 0, weight: 0 };

/** Both measures added. */
export function addTally(one: BallotTally, other: BallotTally): BallotTally {
  return { heads: one.heads + other.heads, weight: one.weight + other.weight };
}

/** What the papers count together. */
export function tallyOf(papers: readonly { readonly votes: BallotTally }[]): BallotTally {
  return papers.reduce((sum, { votes }) => addTally(sum, votes), NO_TALLY);
}

/** How many papers name each option, in the order of `options`. */
export function votesPerOption(
  options: readonly string[],
  papers: readonly { readonly votes: BallotTally; readonly chosen: readonly string[] }[],
): OptionVotes[] {
  const tallies = new Map(options.map((option) => [option, NO_TALLY]));
  for (const { votes, chosen } of papers) {
    for (const option of chosen) {
      tallies.set(option, addTally(tallies.get(option) ?? NO_TALLY, votes));
    }
  }
  return options.map((option) => ({ option, votes: tallies.get(option) ?? NO_TALLY }));
}
