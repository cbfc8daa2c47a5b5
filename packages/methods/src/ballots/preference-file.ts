import type { BallotChoice, BallotDefinition, BallotPaper, Ranking } from './ballot.ts';
import { byCodeUnits } from './json-shape.ts';
import { sortPapers } from './sort-papers.ts';

/** Papers that say the same. Options are numbered from 1, in the order of the ballot. */
export interface PreferenceOrder {
  /** How many papers, or how much they weigh together. */
  readonly count: number;
  /** From the most preferred; options of one inner list stand equal, in ascending order. */
  readonly levels: readonly (readonly number[])[];
}

interface OfOptions {
  readonly title: string;
  /** What the options are called; as many as there are. */
  readonly labels: readonly string[];
}

/** Preferences as other programs exchange them. */
export interface RankedFile extends OfOptions {
  readonly kind: 'RANKED';
  /** 1 where there are none. */
  readonly seats: number;
  /** Numbers of options that are out; only BLT has them. */
  readonly withdrawn: readonly number[];
  readonly orders: readonly PreferenceOrder[];
}

/** Approvals as other programs exchange them: of each order the one level is what is approved. */
export interface ApprovalFile extends OfOptions {
  readonly kind: 'APPROVED';
  readonly orders: readonly PreferenceOrder[];
}

export type PreferenceFile = RankedFile | ApprovalFile;

/**
 * What a file cannot be read for. `line` counts from 1. Codes are permanent.
 * MALFORMED: not what belongs on this line. COUNT_DIFFERS: the file states another number than it holds.
 */
export interface FormatProblem {
  readonly line: number;
  readonly code:
    | 'MALFORMED'
    | 'FIELD_MISSING'
    | 'FIELD_TWICE'
    | 'UNKNOWN_TYPE'
    | 'UNKNOWN_OPTION'
    | 'RANKED_TWICE'
    | 'RANKED_EQUALLY'
    | 'INCOMPLETE'
    | 'COUNT_DIFFERS'
    | 'TOO_LARGE';
}

/**
 * The valid papers of a ballot as exchange formats have them; what says the same is together, by
 * weight, the most frequent first. Undefined for methods that they do not know: YES_NO_ABSTAIN, SCORE.
 */
export function preferenceFile(
  definition: BallotDefinition,
  papers: readonly BallotPaper[],
  title: string,
): PreferenceFile | undefined {
  const { method } = definition;
  if (method === 'YES_NO_ABSTAIN' || method === 'SCORE') return undefined;
  const number = new Map(definition.options.map(({ id }, index) => [id, index + 1]));
  const groups = new Map<string, { levels: number[][]; weight: number }>();
  for (const { choice, votes } of sortPapers(definition, papers).voting) {
    const levels = rankingOf(choice).map((level) =>
      level.flatMap((option) => number.get(option) ?? []).sort((one, other) => one - other),
    );
    const key = JSON.stringify(levels);
    groups.set(key, { levels, weight: (groups.get(key)?.weight ?? 0) + votes.weight });
  }
  const orders = [...groups]
    .sort(
      ([oneKey, one], [otherKey, other]) =>
        other.weight - one.weight || byCodeUnits(oneKey, otherKey),
    )
    .filter(([, { weight }]) => weight > 0)
    .map(([, { levels, weight }]) => ({ count: weight, levels }));
  const labels = definition.options.map(({ label }) => label);
  if (method === 'APPROVAL' || method === 'BUDGET') {
    return { kind: 'APPROVED', title, labels, orders };
  }
  const seats = method === 'STV' ? definition.seats : 1;
  return { kind: 'RANKED', title, labels, seats, withdrawn: [], orders };
}

function rankingOf(choice: BallotChoice): Ranking {
  switch (choice.method) {
    case 'SINGLE':
      return choice.option === null ? [] : [[choice.option]];
    case 'APPROVAL':
    case 'BUDGET':
      return [choice.options];
    case 'IRV':
    case 'SCHULZE':
    case 'STV':
      return choice.ranking;
    case 'YES_NO_ABSTAIN':
    case 'SCORE':
      return [];
  }
}
