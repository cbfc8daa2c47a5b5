import type { BallotCount } from './ballot-count.ts';
import { countBallots } from './count-ballots.ts';
import type { Decision } from './decide.ts';
import { decideBallot } from './decide-ballot.ts';
import { findDifferences } from './find-differences.ts';
import { isJsonFields } from './json-shape.ts';
import { parseRecount } from './parse-recount.ts';
import { type RecountInputs, recountDigest } from './recount-bundle.ts';

/** What is wrong with a recount bundle. Codes are permanent. */
export type RecountProblem =
  /** No such thing belongs at `path`, or what belongs there is missing. */
  | { readonly code: 'MALFORMED'; readonly path: string }
  /** The paper stands before one whose tracking number is smaller. */
  | { readonly code: 'PAPERS_OUT_OF_ORDER'; readonly trackingNumber: string }
  | { readonly code: 'TRACKING_TWICE'; readonly trackingNumber: string }
  | {
      readonly code: 'MORE_CAST_THAN_ELIGIBLE';
      readonly measure: 'HEADS' | 'WEIGHT';
      readonly cast: number;
      readonly eligible: number;
    }
  /** The digest in the bundle is not that of its contents. */
  | { readonly code: 'DIGEST_DIFFERS'; readonly stated: string; readonly computed: string }
  /** The contents are not those that were logged when the ballot was counted. */
  | { readonly code: 'NOT_AS_LOGGED'; readonly logged: string; readonly computed: string }
  /** The papers cannot be added exactly. */
  | { readonly code: 'UNCOUNTABLE' }
  /** The count, or what the rule makes of it, is stated otherwise than recounted. */
  | { readonly code: 'COUNT_DIFFERS'; readonly path: string }
  | { readonly code: 'DECISION_DIFFERS'; readonly path: string };

export interface Recount {
  /** Nothing is wrong. */
  readonly verified: boolean;
  readonly problems: readonly RecountProblem[];
  /** As counted now; null when the bundle cannot be read or counted. */
  readonly recounted: { readonly count: BallotCount; readonly decision: Decision } | null;
}

/**
 * Counts a ballot again from its bundle, in any browser, and reports every disagreement. `logged` is
 * the digest from the log that nobody can change; without it a bundle that was made up throughout, and
 * agrees with itself, could not be told from the true one.
 */
export function verifyRecount(bundle: unknown, logged: string): Recount {
  const problems: RecountProblem[] = [];
  const add = (problem: RecountProblem) => problems.push(problem);
  const fields = isJsonFields(bundle) ? bundle : {};
  const inputs = parseRecount(fields, (path) => add({ code: 'MALFORMED', path }));
  if (inputs === undefined) return { verified: false, problems, recounted: null };
  problems.push(...checkOrder(inputs), ...checkDigest(fields, logged));
  const recounted = recount(inputs);
  if (recounted === null) add({ code: 'UNCOUNTABLE' });
  else {
    problems.push(...checkTurnout(inputs, recounted.count));
    for (const path of findDifferences(recounted.count, fields['count'], ''))
      add({ code: 'COUNT_DIFFERS', path });
    for (const path of findDifferences(recounted.decision, fields['decision'], ''))
      add({ code: 'DECISION_DIFFERS', path });
  }
  return { verified: problems.length === 0, problems, recounted };
}

function checkOrder({ papers }: RecountInputs): RecountProblem[] {
  return papers.flatMap(({ trackingNumber }, index): RecountProblem[] => {
    const next = papers[index + 1]?.trackingNumber;
    if (next === undefined || trackingNumber < next) return [];
    return [
      { code: trackingNumber === next ? 'TRACKING_TWICE' : 'PAPERS_OUT_OF_ORDER', trackingNumber },
    ];
  });
}

/** Of the bundle as it is written, not as it is understood. */
function checkDigest(fields: Readonly<Record<string, unknown>>, logged: string): RecountProblem[] {
  const { ballot, definition, rule, eligible, seed, papers, digest } = fields;
  const computed = recountDigest({ ballot, definition, rule, eligible, seed, papers });
  const stated = typeof digest === 'string' ? digest.slice(0, 128) : '';
  return [
    ...(digest === computed ? [] : [{ code: 'DIGEST_DIFFERS' as const, stated, computed }]),
    ...(logged === computed ? [] : [{ code: 'NOT_AS_LOGGED' as const, logged, computed }]),
  ];
}

function recount({
  definition,
  papers,
  seed,
  rule,
  eligible,
}: RecountInputs): Recount['recounted'] {
  try {
    const count = countBallots(definition, papers, seed ?? undefined);
    return { count, decision: decideBallot(rule, count, eligible) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function checkTurnout({ eligible }: RecountInputs, { cast }: BallotCount): RecountProblem[] {
  const measures = [
    { measure: 'HEADS', cast: cast.heads, eligible: eligible.heads },
    { measure: 'WEIGHT', cast: cast.weight, eligible: eligible.weight },
  ] as const;
  return measures
    .filter((each) => each.cast > each.eligible)
    .map((each) => ({ code: 'MORE_CAST_THAN_ELIGIBLE', ...each }));
}
