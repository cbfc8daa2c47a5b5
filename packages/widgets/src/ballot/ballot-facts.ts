import type { ResultOf } from '../graphql.ts';
import type { BallotFields } from './operations.ts';

export type Ballot = ResultOf<typeof BallotFields>;
export type OfferedAct = Ballot['availableActions'][number];

export function offered(ballot: Ballot, action: string): OfferedAct | undefined {
  return ballot.availableActions.find((offer) => offer.action === action);
}
