import type { LogLeaf } from '@linli/methods';

type Facts = LogLeaf['facts'];

/** What a log says of one ballot. */
export interface LoggedBallot {
  /** Of each time it was opened; once, if all is well. */
  opened: Facts[];
  /** Of each count: one, and another where a lot broke a tie. */
  counted: Facts[];
}

/** Gathers what a log says of ballots, by their global ids, entry by entry. */
export function gatherBallots() {
  const ballots = new Map<string, LoggedBallot>();
  return {
    ballots: ballots as ReadonlyMap<string, LoggedBallot>,
    take({ kind, district, subjectType, subjectId, facts }: LogLeaf): void {
      if (subjectType !== 'Ballot') return;
      if (kind !== 'BALLOT_OPENED' && kind !== 'BALLOT_COUNTED') return;
      const id = `Ballot:${district}:${subjectId}`;
      const known = ballots.get(id) ?? { opened: [], counted: [] };
      known[kind === 'BALLOT_OPENED' ? 'opened' : 'counted'].push(facts);
      ballots.set(id, known);
    },
  };
}
