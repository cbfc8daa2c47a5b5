/**
 * How votes are cast and counted. STV is the single transferable vote for several seats; SCHULZE
 * finds who beats whom by beat paths; BUDGET spends a sum of money on projects by approval.
 */
export type BallotMethod = BallotDefinition['method'];

/** What can be voted for. */
export interface BallotOption {
  /** Stored in choices and results; see `BALLOT_LIMITS.id`. */
  readonly id: string;
  /** As printed on the ballot; at most `BALLOT_LIMITS.labelLength` characters. */
  readonly label: string;
}

/** A project that can be paid for out of the budget. */
export interface BudgetOption extends BallotOption {
  /** In the smallest unit of the currency (分), more than 0. */
  readonly cost: number;
}

/**
 * What happens where votes are equal and the rules of counting do not say who goes first. NONE: the
 * tie stands. REVOTE: it stands too, and those who tied are voted on again. LOT: a seed that is drawn
 * in public decides (see `drawnOrder`); before it is drawn the tie stands.
 */
export type TieRule = 'NONE' | 'REVOTE' | 'LOT';

/**
 * How a budget is spent on approved projects. MOST_VOTES: one after another by votes, skipping what
 * no longer fits. VOTES_PER_COST: the same by votes per yuan. EQUAL_SHARES: the Method of Equal
 * Shares, by which every voter has the same part of the budget to give.
 */
export type BudgetAllocation = 'MOST_VOTES' | 'VOTES_PER_COST' | 'EQUAL_SHARES';

interface OfMethod<Method extends string> {
  readonly method: Method;
}

interface AmongOptions<Method extends string> extends OfMethod<Method> {
  /** One or more; ids differ. Their order is that of the ballot and decides nothing. */
  readonly options: readonly BallotOption[];
  /** NONE if absent. */
  readonly ties?: TieRule;
}

interface ChoosingSome {
  /** The least options to choose, if one chooses at all: an empty choice abstains. 1 if absent. */
  readonly minChoices?: number;
  /** The most options to choose. As many as there are if absent. */
  readonly maxChoices?: number;
}

/** One question: agree, disagree or abstain. */
export type YesNoDefinition = OfMethod<'YES_NO_ABSTAIN'>;
/** One option each; most votes win. */
export type SingleDefinition = AmongOptions<'SINGLE'>;
/** Any options that one agrees with; the `seats` (1 if absent) with most approvals win. */
export type ApprovalDefinition = AmongOptions<'APPROVAL'> &
  ChoosingSome & { readonly seats?: number };
/** Every option gets 0 to `scoreMax` points, 0 where left out; most points win. */
export type ScoreDefinition = AmongOptions<'SCORE'> & { readonly scoreMax: number };
/** Options in order of preference; the weakest is eliminated until one has more than half. */
export type IrvDefinition = AmongOptions<'IRV'> & ChoosingSome;
/** Options in order of preference, several may stand equal. */
export type SchulzeDefinition = AmongOptions<'SCHULZE'> & ChoosingSome;
/** Options in order of preference, for several seats. */
export type StvDefinition = AmongOptions<'STV'> & ChoosingSome & { readonly seats: number };
/** Any projects that one agrees with. */
export type BudgetDefinition = OfMethod<'BUDGET'> &
  ChoosingSome & {
    readonly options: readonly BudgetOption[];
    readonly ties?: TieRule;
    /** What can be spent, in the smallest unit of the currency. */
    readonly budget: number;
    readonly allocation: BudgetAllocation;
    /** A voter's projects together may cost no more than the budget. */
    readonly withinBudget?: boolean;
  };

/** What is voted on and how it is counted: plain JSON, unchanged once the ballot is open. */
export type BallotDefinition =
  | YesNoDefinition
  | SingleDefinition
  | ApprovalDefinition
  | ScoreDefinition
  | IrvDefinition
  | SchulzeDefinition
  | StvDefinition
  | BudgetDefinition;

export type YesNoAnswer = 'YES' | 'NO' | 'ABSTAIN';

/** Options from the most preferred; options of one inner list stand equal. */
export type Ranking = readonly (readonly string[])[];

export interface OptionScore {
  readonly option: string;
  readonly score: number;
}

/** What one voter chose. An empty choice abstains. Lists whose order means nothing are sorted. */
export type BallotChoice =
  | { readonly method: 'YES_NO_ABSTAIN'; readonly answer: YesNoAnswer }
  | { readonly method: 'SINGLE'; readonly option: string | null }
  | { readonly method: 'APPROVAL'; readonly options: readonly string[] }
  | { readonly method: 'SCORE'; readonly scores: readonly OptionScore[] }
  | { readonly method: 'IRV'; readonly ranking: Ranking }
  | { readonly method: 'SCHULZE'; readonly ranking: Ranking }
  | { readonly method: 'STV'; readonly ranking: Ranking }
  | { readonly method: 'BUDGET'; readonly options: readonly string[] };

/** A ballot as it lies in the box. It counts by heads and by its weight. */
export interface BallotPaper {
  /** Null when spoilt. A choice that breaks the rules of the ballot is counted as spoilt too. */
  readonly choice: BallotChoice | null;
  /** How many heads it stands for, a whole number; 1 if absent, 0 where another paper is the head. */
  readonly heads?: number;
  /** A whole number from 0: 1 where each counts the same, or hundredths of a square metre. */
  readonly weight: number;
}

/** How many voters, and how much they weigh together. */
export interface BallotTally {
  readonly heads: number;
  readonly weight: number;
}

/** What is wrong with a choice. Codes are permanent; clients translate them. */
export type BallotProblem =
  /** Not a choice at all; `path` is where, e.g. `ranking.2`. */
  | { readonly code: 'MALFORMED'; readonly path: string }
  /** A choice for another method of voting. */
  | { readonly code: 'WRONG_METHOD'; readonly method: BallotMethod }
  | { readonly code: 'UNKNOWN_OPTION'; readonly option: string }
  | { readonly code: 'CHOSEN_TWICE'; readonly option: string }
  | { readonly code: 'RANKED_TWICE'; readonly option: string }
  /** This method knows no equal places. */
  | { readonly code: 'RANKED_EQUALLY'; readonly options: readonly string[] }
  | { readonly code: 'TOO_MANY'; readonly count: number; readonly max: number }
  | { readonly code: 'TOO_FEW'; readonly count: number; readonly min: number }
  | {
      readonly code: 'SCORE_OUT_OF_RANGE';
      readonly option: string;
      readonly score: number;
      readonly max: number;
    }
  | { readonly code: 'OVER_BUDGET'; readonly cost: number; readonly budget: number };

/** What a parser of untrusted JSON gives: the value, or why it is none. */
export type Parsed<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a ballot may hold at most. */
export const BALLOT_LIMITS = {
  /** Characters of an id; global ids fit. */
  id: /^[A-Za-z0-9][A-Za-z0-9:_.-]{0,127}$/,
  options: 200,
  labelLength: 500,
  scoreMax: 1000,
  /** Of one paper: ten square kilometres in hundredths of a square metre. */
  weight: 1_000_000_000,
  /** Of a project and of the budget, in the smallest unit: ten thousand million yuan. */
  money: 1_000_000_000_000,
} as const;

/** The ids that results of this ballot name, in the order of the ballot. */
export function ballotOptionIds(definition: BallotDefinition): readonly string[] {
  return definition.method === 'YES_NO_ABSTAIN'
    ? ['YES', 'NO']
    : definition.options.map(({ id }) => id);
}
