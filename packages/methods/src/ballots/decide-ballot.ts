import type { BallotTally } from './ballot.ts';
import type { BallotCount } from './ballot-count.ts';
import { type Decision, type DecisionFacts, decide } from './decide.ts';
import type { DecisionRule } from './decision-rule.ts';
import { NO_TALLY } from './tally.ts';

/**
 * Whether a counted ballot carries by its rule. In favour are those for YES, or for the option that
 * won; with several winners the least of them, so that all carry or none. Where nobody wins nothing is
 * agreed; a tie is not agreement.
 */
export function decideBallot(
  rule: DecisionRule,
  count: BallotCount,
  eligible: BallotTally,
): Decision {
  const decision = decide(rule, ballotFacts(count, eligible));
  if (count.method === 'YES_NO_ABSTAIN' && rule.threshold.length > 0) return decision;
  const won =
    count.outcome.kind === 'WON' &&
    (count.method !== 'YES_NO_ABSTAIN' || count.outcome.winners[0] === 'YES');
  const agreed = decision.agreed && won;
  return { ...decision, agreed, carried: decision.quorate && agreed };
}

/** The numbers of a counted ballot by which a rule measures it. */
export function ballotFacts(count: BallotCount, eligible: BallotTally): DecisionFacts {
  const { cast, valid, expressed } = count;
  return { eligible, cast, valid, expressed, inFavour: inFavour(count) };
}

function inFavour(count: BallotCount): BallotTally {
  const { outcome, votes } = count;
  const won = outcome.kind === 'WON' ? outcome.winners : [];
  const tallies = votes
    .filter(({ option }) => (count.method === 'YES_NO_ABSTAIN' ? ['YES'] : won).includes(option))
    .map((each) => each.votes);
  if (tallies.length === 0) return NO_TALLY;
  return {
    heads: Math.min(...tallies.map(({ heads }) => heads)),
    weight: Math.min(...tallies.map(({ weight }) => weight)),
  };
}
