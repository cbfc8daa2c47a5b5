import type { DecisionFacts } from './decide.ts';
import { isWholeNumber } from './json-shape.ts';

/** Whether the numbers can be true: whole, not negative, none greater than what it is a part of. */
export function arePossibleFacts(facts: DecisionFacts): boolean {
  const { eligible, cast, valid, expressed, inFavour } = facts;
  return (['heads', 'weight'] as const).every((measure) =>
    [inFavour, expressed, valid, cast, eligible].every(
      (tally, index, all) =>
        isWholeNumber(tally[measure], 0) && tally[measure] <= (all[index + 1] ?? tally)[measure],
    ),
  );
}
