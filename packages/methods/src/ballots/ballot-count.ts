import type { BallotMethod, BallotTally } from './ballot.ts';

/** Where votes were equal. */
export type TieAt =
  /** Who wins, or who gets the last seat or the last of the money. */
  | 'WINNING'
  /** Who is eliminated (IRV) or excluded (STV). */
  | 'EXCLUSION'
  /** Whose surplus is transferred first (STV). */
  | 'SURPLUS';

/**
 * What the count says. Winners are ids of options (YES or NO for YES_NO_ABSTAIN), from the first; the
 * funded projects of a BUDGET.
 */
export type BallotOutcome =
  | { readonly kind: 'WON'; readonly winners: readonly string[] }
  | {
      readonly kind: 'TIED';
      /** Who wins however the tie is resolved; often nobody. */
      readonly winners: readonly string[];
      /** Who are equal, in the order of the ballot. */
      readonly tied: readonly string[];
      readonly at: TieAt;
      /** From 1, as in the rounds of the result; 1 where a method has none. */
      readonly round: number;
    }
  /** Nobody voted for anything. */
  | { readonly kind: 'NONE' };

/** A tie that the lot decided. */
export interface DrawnLot {
  readonly at: TieAt;
  readonly round: number;
  /** Who were equal, in the order in which they were drawn: the first goes first. */
  readonly drawn: readonly string[];
}

/** What every method counts. Papers cast = valid + spoilt; valid = expressed + abstaining. */
export interface CountedPapers {
  readonly cast: BallotTally;
  readonly spoilt: BallotTally;
  readonly valid: BallotTally;
  readonly abstaining: BallotTally;
  readonly expressed: BallotTally;
}

/** An option with the papers that name it. */
export interface OptionVotes {
  readonly option: string;
  readonly votes: BallotTally;
}

interface Counted<Method extends BallotMethod> extends CountedPapers {
  readonly method: Method;
  readonly outcome: BallotOutcome;
  /** Empty unless the ballot is for ties by LOT, the seed is drawn and was needed. */
  readonly lots: readonly DrawnLot[];
}

/** `votes` holds YES, then NO. WON by the answer that weighs more; whether that carries says a rule. */
export interface YesNoCount extends Counted<'YES_NO_ABSTAIN'> {
  readonly votes: readonly OptionVotes[];
}

export interface SingleCount extends Counted<'SINGLE'> {
  /** In the order of the ballot. */
  readonly votes: readonly OptionVotes[];
}

export interface ApprovalCount extends Counted<'APPROVAL'> {
  readonly votes: readonly OptionVotes[];
}

/** The result of a count, with all that is needed to explain and to draw it. */
export type BallotCount = YesNoCount | SingleCount | ApprovalCount;
