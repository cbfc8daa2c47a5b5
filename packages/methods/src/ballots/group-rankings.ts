import type { BallotTally, Ranking } from './ballot.ts';
import { addTally, NO_TALLY } from './tally.ts';

/** All papers that rank alike. */
export interface RankingGroup {
  readonly ranking: Ranking;
  readonly votes: BallotTally;
}

/** Papers that rank alike, together: what a count of preferences works on. */
export function groupRankings(
  papers: readonly {
    readonly choice: { readonly ranking: Ranking };
    readonly votes: BallotTally;
  }[],
): RankingGroup[] {
  const groups = new Map<string, RankingGroup>();
  for (const { choice, votes } of papers) {
    const { ranking } = choice;
    const key = JSON.stringify(ranking);
    groups.set(key, { ranking, votes: addTally(groups.get(key)?.votes ?? NO_TALLY, votes) });
  }
  return [...groups.values()];
}
