import type { BallotPaper, SchulzeDefinition } from './ballot.ts';
import type { BallotOutcome, SchulzeCount } from './ballot-count.ts';
import { groupRankings, type RankingGroup } from './group-rankings.ts';
import { type LotBox, lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { votesPerOption } from './tally.ts';

/**
 * Counts preferences by the Schulze method: M. Schulze, "A new monotonic, clone-independent, reversal
 * symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare 36
 * (2011), with the strength of a link by winning votes. Options that a paper leaves out stand equal
 * below those that it ranks. An option wins that no other beats; of several, they are tied.
 */
export function countSchulze(
  definition: SchulzeDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): SchulzeCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const options = definition.options.map(({ id }) => id);
  const groups = groupRankings(voting);
  const pairwise = comparePairs(options, groups);
  const strongestPaths = findStrongestPaths(pairwise);
  const path = (from: number, to: number) => strongestPaths[from]?.[to] ?? 0;
  const beaten = options.map((option, from) => ({
    option,
    beats: options.filter((_, to) => path(from, to) > path(to, from)),
  }));
  const votes = votesPerOption(
    options,
    groups.map((group) => ({ votes: group.votes, chosen: group.ranking.flat() })),
  );
  const box = lotBox(definition.ties, seed);
  const outcome = counted.expressed.weight === 0 ? NOBODY : unbeaten(beaten, box);
  return {
    ...{ method: 'SCHULZE', ...counted, votes, options, pairwise, strongestPaths, beaten },
    ...{ outcome, lots: box.lots },
  };
}

const NOBODY: BallotOutcome = { kind: 'NONE' };

function comparePairs(options: readonly string[], groups: readonly RankingGroup[]): number[][] {
  const matrix = options.map(() => options.map(() => 0));
  const index = new Map(options.map((option, place) => [option, place]));
  for (const { ranking, votes } of groups) {
    const places = options.map(() => ranking.length);
    for (const [place, level] of ranking.entries()) {
      for (const option of level) places[index.get(option) ?? -1] = place;
    }
    for (const [from, row] of matrix.entries()) {
      for (const [to, preferring] of row.entries()) {
        if ((places[from] ?? 0) < (places[to] ?? 0)) row[to] = preferring + votes.weight;
      }
    }
  }
  return matrix;
}

/** The widest paths between all pairs (Floyd 1962), along links that more prefer than oppose. */
function findStrongestPaths(pairwise: readonly (readonly number[])[]): number[][] {
  const strengths = pairwise.map((row, from) =>
    row.map((preferring, to) => (preferring > (pairwise[to]?.[from] ?? 0) ? preferring : 0)),
  );
  for (const [via, onward] of strengths.entries()) {
    for (const [from, row] of strengths.entries()) {
      const first = row[via] ?? 0;
      if (first === 0 || from === via) continue;
      for (const [to, second] of onward.entries()) {
        if (to !== from) row[to] = Math.max(row[to] ?? 0, Math.min(first, second));
      }
    }
  }
  return strengths;
}

function unbeaten(beaten: SchulzeCount['beaten'], box: LotBox): BallotOutcome {
  const losers = new Set(beaten.flatMap(({ beats }) => beats));
  const tied = beaten.map(({ option }) => option).filter((option) => !losers.has(option));
  if (tied.length === 1) return { kind: 'WON', winners: tied };
  const drawn = box.draw(tied, 'WINNING', 1);
  if (drawn === undefined) return { kind: 'TIED', winners: [], tied, at: 'WINNING', round: 1 };
  return { kind: 'WON', winners: drawn.slice(0, 1) };
}
