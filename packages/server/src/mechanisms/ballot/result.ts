import type { BallotCount, BallotTally, Decision } from '@linli/methods';
import type { Ballot, BallotOutcome, Channel } from '../../generated/prisma/client.ts';

/** What a ballot came to, as it is stored once it is counted. */
export interface BallotResult {
  outcome: BallotOutcome;
  /** Ids of the options that won, from the first; YES or NO where that was asked. */
  winners: readonly string[];
  count: BallotCount;
  decision: Decision;
  /** All who could vote. */
  eligible: BallotTally;
  /** How many votes came in which way. */
  channels: Readonly<Partial<Record<Channel, number>>>;
}

/** The result of a counted ballot; null before. */
export function resultOf({ result }: Pick<Ballot, 'result'>): BallotResult | null {
  return result as unknown as BallotResult | null;
}

/** What a count and the decision by the rule come to, in one word. */
export function outcomeOf(count: BallotCount, decision: Decision): BallotOutcome {
  if (!decision.quorate) return 'INQUORATE';
  if (count.method === 'YES_NO_ABSTAIN') return decision.carried ? 'CARRIED' : 'NOT_CARRIED';
  if (count.outcome.kind === 'TIED') return 'TIED';
  return decision.carried ? 'ELECTED' : 'NOT_CARRIED';
}
