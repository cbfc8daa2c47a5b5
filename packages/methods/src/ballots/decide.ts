import type { BallotTally } from './ballot.ts';
import type { DecisionBase, DecisionRule, NeededShare } from './decision-rule.ts';

/** What a vote is measured by. Whole numbers, each a part of the one before it. */
export interface DecisionFacts {
  /** All who may vote, and what they weigh. */
  readonly eligible: BallotTally;
  /** Those who took part, spoilt papers and abstentions included. */
  readonly cast: BallotTally;
  /** Without spoilt papers. */
  readonly valid: BallotTally;
  /** Without abstentions too. */
  readonly expressed: BallotTally;
  readonly inFavour: BallotTally;
}

/** One share of a rule, measured. */
export interface DecisionCheck {
  /** QUORUM: enough took part. THRESHOLD: enough agreed. */
  readonly kind: 'QUORUM' | 'THRESHOLD';
  readonly needed: NeededShare;
  /** Who took part, or who agreed. */
  readonly counted: number;
  /** What the share is taken of. */
  readonly total: number;
  /** The least number that would be enough. */
  readonly least: number;
  readonly enough: boolean;
}

/** What a rule makes of a vote. */
export interface Decision {
  /** Enough took part. */
  readonly quorate: boolean;
  /** Enough agreed. */
  readonly agreed: boolean;
  /** Both. */
  readonly carried: boolean;
  /** Quorum before threshold, in the rule's order. */
  readonly checks: readonly DecisionCheck[];
}

/** Measures a vote by a rule, exactly. A share of nothing is never enough. */
export function decide(rule: DecisionRule, facts: DecisionFacts): Decision {
  const quorum = rule.quorum.map((needed) => check('QUORUM', needed, facts));
  const threshold = rule.threshold.map((needed) => check('THRESHOLD', needed, facts));
  const quorate = quorum.every(({ enough }) => enough);
  const agreed = threshold.every(({ enough }) => enough);
  return { quorate, agreed, carried: quorate && agreed, checks: [...quorum, ...threshold] };
}

function check(
  kind: DecisionCheck['kind'],
  needed: NeededShare,
  facts: DecisionFacts,
): DecisionCheck {
  const of = (tally: BallotTally) => (needed.measure === 'HEADS' ? tally.heads : tally.weight);
  const counted = of(kind === 'QUORUM' ? facts.cast : facts.inFavour);
  const total = of(facts[BASES[needed.of]]);
  const share = BigInt(total) * BigInt(needed.numerator);
  const denominator = BigInt(needed.denominator);
  const least =
    needed.comparison === 'MORE_THAN'
      ? share / denominator + 1n
      : (share + denominator - 1n) / denominator;
  const enough = total > 0 && BigInt(counted) >= least;
  return { kind, needed, counted, total, least: Number(least), enough };
}

const BASES: Readonly<Record<DecisionBase, 'eligible' | 'cast' | 'valid' | 'expressed'>> = {
  ELIGIBLE: 'eligible',
  CAST: 'cast',
  VALID: 'valid',
  EXPRESSED: 'expressed',
};
