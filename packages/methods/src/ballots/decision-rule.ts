/** What is measured: how many, or how much they weigh (area, shares). */
export type DecisionMeasure = 'HEADS' | 'WEIGHT';

/**
 * What a share is taken of. ELIGIBLE: all who may vote. CAST: all who took part, spoilt papers and
 * abstentions included. VALID: the same without spoilt papers. EXPRESSED: without abstentions too.
 */
export type DecisionBase = 'ELIGIBLE' | 'CAST' | 'VALID' | 'EXPRESSED';

/** A share that has to be reached: whole numbers, so that two thirds are two thirds. */
export interface NeededShare {
  readonly measure: DecisionMeasure;
  readonly of: DecisionBase;
  /** AT_LEAST includes the share itself (“以上”), MORE_THAN does not (“过半数”). */
  readonly comparison: 'AT_LEAST' | 'MORE_THAN';
  readonly numerator: number;
  readonly denominator: number;
}

/** Where a rule comes from. */
export interface DecisionSource {
  /** The law or the book, by its name in its own language. */
  readonly law: string;
  readonly article: string;
  /** The civil date `YYYY-MM-DD` of the version that is meant, of a book its year. */
  readonly date: string;
  /** Where it holds, e.g. 中华人民共和国; empty for a book. */
  readonly place: string;
  readonly url?: string;
}

/** Whom a rule speaks of, for its words. */
export type DecisionVoters = 'OWNERS' | 'RESIDENTS' | 'VOTERS';

/** When a vote holds: plain JSON. Every share of both lists has to be reached. */
export interface DecisionRule {
  /** The preset's name, or one's own. */
  readonly id: string;
  readonly voters: DecisionVoters;
  /** What a weight is: hundredths of a square metre of floor area, or votes. */
  readonly weightUnit: 'AREA' | 'VOTES';
  /** Of those who took part. Empty: any number is enough. */
  readonly quorum: readonly NeededShare[];
  /** Of those in favour. Empty: the result of the count decides, e.g. whoever has most votes. */
  readonly threshold: readonly NeededShare[];
  readonly sources: readonly DecisionSource[];
}
