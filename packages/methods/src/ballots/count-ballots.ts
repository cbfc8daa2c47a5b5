import type { BallotDefinition, BallotPaper } from './ballot.ts';
import type { BallotCount } from './ballot-count.ts';
import { countApproval } from './count-approval.ts';
import { countBudget } from './count-budget.ts';
import { countIrv } from './count-irv.ts';
import { countSchulze } from './count-schulze.ts';
import { countScore } from './count-score.ts';
import { countSingle } from './count-single.ts';
import { countStv } from './count-stv.ts';
import { countYesNo } from './count-yes-no.ts';

/**
 * Counts a ballot. The order of the papers changes nothing, and the same papers give the same result
 * in every browser: whole numbers and exact fractions throughout. Ties are named; a lot resolves them
 * only where the ballot says so, by the `seed` that was drawn in public.
 *
 * @throws {RangeError} when weights are no whole numbers or too large to add exactly.
 */
export function countBallots(
  definition: BallotDefinition,
  papers: readonly BallotPaper[],
  seed?: string,
): BallotCount {
  switch (definition.method) {
    case 'YES_NO_ABSTAIN':
      return countYesNo(definition, papers);
    case 'SINGLE':
      return countSingle(definition, papers, seed);
    case 'APPROVAL':
      return countApproval(definition, papers, seed);
    case 'SCORE':
      return countScore(definition, papers, seed);
    case 'IRV':
      return countIrv(definition, papers, seed);
    case 'SCHULZE':
      return countSchulze(definition, papers, seed);
    case 'STV':
      return countStv(definition, papers, seed);
    case 'BUDGET':
      return countBudget(definition, papers, seed);
  }
}
