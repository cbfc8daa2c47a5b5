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

/** An option with its points; `votes` are the papers that give it any. */
export interface OptionPoints extends OptionVotes {
  readonly points: number;
}

export interface ScoreCount extends Counted<'SCORE'> {
  readonly votes: readonly OptionPoints[];
}

export interface IrvRound {
  /** The papers on which an option is the first that is still in, for those still in. */
  readonly votes: readonly OptionVotes[];
  /** Papers that rank none of those still in. */
  readonly exhausted: BallotTally;
  /**
   * Who goes out after this round. Several at once only where their order cannot matter: together
   * they have less than the next. Empty in the last round.
   */
  readonly eliminated: readonly string[];
}

export interface IrvCount extends Counted<'IRV'> {
  /** Of the last round. */
  readonly votes: readonly OptionVotes[];
  readonly rounds: readonly IrvRound[];
}

/** Rows and columns of both matrices are `options`, in the order of the ballot. */
export interface SchulzeCount extends Counted<'SCHULZE'> {
  /** The papers that rank the option at all. */
  readonly votes: readonly OptionVotes[];
  readonly options: readonly string[];
  /** The weight that prefers the row's option to the column's. */
  readonly pairwise: readonly (readonly number[])[];
  /** The strength of the strongest path from the row's option to the column's; 0 if there is none. */
  readonly strongestPaths: readonly (readonly number[])[];
  /** Whom each option beats: the path there is stronger than the path back. */
  readonly beaten: readonly { readonly option: string; readonly beats: readonly string[] }[];
}

/** An option's votes in STV, in hundred-thousandths of a vote. */
export interface StvVotes {
  readonly option: string;
  readonly votes: number;
}

export interface StvRound {
  /** FIRST counts first preferences. ELECT_REST fills the last seats with all who are left. */
  readonly action: 'FIRST' | 'SURPLUS' | 'EXCLUSION' | 'ELECT_REST';
  /** Whose surplus is transferred, or who is excluded; several only when none of them has a vote. */
  readonly options: readonly string[];
  /** After the action, of every option of the ballot. */
  readonly votes: readonly StvVotes[];
  /** What no continuing candidate could be given, and what is lost by rounding, so far. */
  readonly nonTransferable: number;
  /** Who reaches the quota by this, most votes first. */
  readonly elected: readonly string[];
}

export interface StvCount extends Counted<'STV'> {
  /** First preferences. */
  readonly votes: readonly OptionVotes[];
  /** Votes that elect, whole. */
  readonly quota: number;
  readonly rounds: readonly StvRound[];
}

/** What became of a project, and why. */
export type BudgetVerdict =
  /** It is paid for. */
  | 'FUNDED'
  /** When its turn came, it cost more than was left. */
  | 'DOES_NOT_FIT'
  | 'NO_VOTES'
  /** Equal with others of whom not all can be paid for. */
  | 'TIED'
  /** Its turn comes after a tie that is not resolved. */
  | 'UNDECIDED';

export interface BudgetProject extends OptionVotes {
  readonly cost: number;
  readonly verdict: BudgetVerdict;
}

/** One project considered, in the order in which the rule does. */
export interface BudgetStep {
  readonly option: string;
  /** SHARES: its voters paid for it together. VOTES: by votes, or by votes per cost. */
  readonly by: 'SHARES' | 'VOTES';
  readonly verdict: 'FUNDED' | 'DOES_NOT_FIT';
  /** What is left of the budget before it. */
  readonly left: number;
  /**
   * EQUAL_SHARES: by how many voters' full weight it is carried, in hundredths, rounded down: its cost
   * by the most that any of them pays.
   */
  readonly effectiveVotes?: number;
  /** EQUAL_SHARES: the most that one voter of weight 1 pays, in the smallest unit, rounded up. */
  readonly mostPaid?: number;
}

export interface BudgetCount extends Counted<'BUDGET'> {
  /** In the order of the ballot. */
  readonly votes: readonly BudgetProject[];
  readonly spent: number;
  readonly steps: readonly BudgetStep[];
  /** EQUAL_SHARES: by how many hundredths shares were raised so that money was not left over. */
  readonly raisedBy?: number;
}

/** The result of a count, with all that is needed to explain and to draw it. */
export type BallotCount =
  | YesNoCount
  | SingleCount
  | ApprovalCount
  | ScoreCount
  | IrvCount
  | SchulzeCount
  | StvCount
  | BudgetCount;
