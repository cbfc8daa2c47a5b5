import type { BallotPaper, IrvDefinition } from './ballot.ts';
import type { BallotOutcome, IrvCount, IrvRound, OptionVotes } from './ballot-count.ts';
import { groupRankings, type RankingGroup } from './group-rankings.ts';
import { type LotBox, lotBox } from './lot-box.ts';
import { sortPapers } from './sort-papers.ts';
import { addTally, NO_TALLY, votesPerOption } from './tally.ts';

/**
 * Counts preferences by instant run-off (the alternative vote): each paper stands with the first of
 * its options that is still in; while none has more than half of the papers that stand with anyone,
 * the weakest goes out. Equal weakest go out together when they have less than the next even
 * together; otherwise it is a tie, since who goes first can decide who wins.
 */
export function countIrv(
  definition: IrvDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): IrvCount {
  const { voting, ...counted } = sortPapers(definition, papers);
  const options = definition.options.map(({ id }) => id);
  const box = lotBox(definition.ties, seed);
  const groups = groupRankings(voting);
  const rounds: IrvRound[] = [];
  let remaining = options;
  for (;;) {
    const { votes, exhausted } = standing(remaining, groups);
    const step = weakest(votes, rounds.length + 1, box);
    const eliminated = 'eliminated' in step ? step.eliminated : [];
    rounds.push({ votes, exhausted, eliminated });
    if ('outcome' in step) {
      return { method: 'IRV', ...counted, votes, rounds, outcome: step.outcome, lots: box.lots };
    }
    remaining = remaining.filter((option) => !eliminated.includes(option));
  }
}

function standing(remaining: readonly string[], groups: readonly RankingGroup[]) {
  const still = new Set(remaining);
  const placed = groups.map(({ ranking, votes }) => ({
    votes,
    chosen: ranking
      .flat()
      .filter((option) => still.has(option))
      .slice(0, 1),
  }));
  const exhausted = placed
    .filter(({ chosen }) => chosen.length === 0)
    .reduce((sum, { votes }) => addTally(sum, votes), NO_TALLY);
  return { votes: votesPerOption(remaining, placed), exhausted };
}

/** Who goes out after this round, or how it ends. */
function weakest(
  votes: readonly OptionVotes[],
  round: number,
  box: LotBox,
): { readonly eliminated: readonly string[] } | { readonly outcome: BallotOutcome } {
  const weights = votes.map((each) => each.votes.weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { outcome: { kind: 'NONE' } };
  const first = votes.find((each) => each.votes.weight * 2 > total);
  if (first) return { outcome: { kind: 'WON', winners: [first.option] } };
  const least = Math.min(...weights);
  const tied = votes.filter((each) => each.votes.weight === least).map(({ option }) => option);
  const others = weights.filter((weight) => weight > least);
  const harmless = others.length > 0 && least * tied.length < Math.min(...others);
  if (tied.length === 1 || harmless) return { eliminated: tied };
  const at = votes.length === 2 ? 'WINNING' : 'EXCLUSION';
  const drawn = box.draw(tied, at, round);
  if (drawn === undefined) return { outcome: { kind: 'TIED', winners: [], tied, at, round } };
  // Who is drawn first stays longest.
  return { eliminated: drawn.slice(-1) };
}
