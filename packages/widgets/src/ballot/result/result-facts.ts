import type { ResultOf } from '../../graphql.ts';
import { formatExact } from '../format-exact.ts';
import type { BallotResultById } from './operations.ts';

export type CountedBallot = Extract<
  NonNullable<ResultOf<typeof BallotResultById>['node']>,
  { __typename: 'Ballot' }
>;
export type BallotResult = NonNullable<CountedBallot['result']>;
export type Label = (option: string) => string;

/** Votes as people say them: of owners, in square metres; parts of a vote with two decimals. */
export function shownVotes(votes: number, { votingUnit }: CountedBallot): string {
  return formatExact(Math.round(votingUnit === 'OWNER' ? votes : votes * 100) / 100);
}

/** The options that the outcome names: what was chosen, or what is equal; none where it is yes or no. */
export function namedOptions({ method }: CountedBallot, result: BallotResult): readonly string[] {
  if (result.outcome === 'TIED') return result.tied;
  return method === 'YES_NO_ABSTAIN' ? [] : result.winners;
}
