import type {
  BallotChoice,
  BallotDefinition,
  BallotMethod,
  BallotPaper,
  BallotTally,
} from './ballot.ts';
import type { CountedPapers } from './ballot-count.ts';
import { checkChoice } from './check-choice.ts';
import { isWholeNumber } from './json-shape.ts';
import { addTally, NO_TALLY, tallyOf } from './tally.ts';

/** A choice of one method. */
export type ChoiceOf<Method extends BallotMethod> = Extract<BallotChoice, { method: Method }>;

/** A paper that expresses a choice. */
export interface VotingPaper<Method extends BallotMethod> {
  readonly choice: ChoiceOf<Method>;
  readonly votes: BallotTally;
}

/**
 * What the box holds: papers that choose something, and how many choose nothing or are spoilt, by no
 * choice at all or by one that the ballot does not allow.
 *
 * @throws {RangeError} when heads or a weight are no whole number from 0, or all together are more
 *   than a number can hold exactly.
 */
export function sortPapers<Method extends BallotMethod>(
  definition: BallotDefinition & { readonly method: Method },
  papers: readonly BallotPaper[],
): CountedPapers & { readonly voting: readonly VotingPaper<Method>[] } {
  const { method }: { readonly method: Method } = definition;
  const voting: VotingPaper<Method>[] = [];
  const abstaining: { readonly votes: BallotTally }[] = [];
  const spoilt: { readonly votes: BallotTally }[] = [];
  let total = NO_TALLY;
  for (const { choice, heads = 1, weight } of papers) {
    const votes = { heads, weight };
    total = addTally(total, votes);
    if (![heads, weight, total.heads, total.weight].every((count) => isWholeNumber(count, 0))) {
      throw new RangeError(`${heads} heads of weight ${weight} cannot be counted exactly.`);
    }
    if (choice === null || !isOf(choice, method) || checkChoice(definition, choice).length > 0)
      spoilt.push({ votes });
    else if (isEmptyChoice(choice)) abstaining.push({ votes });
    else voting.push({ choice, votes });
  }
  const counted = {
    spoilt: tallyOf(spoilt),
    abstaining: tallyOf(abstaining),
    expressed: tallyOf(voting),
  };
  const valid = addTally(counted.expressed, counted.abstaining);
  return { cast: addTally(valid, counted.spoilt), valid, ...counted, voting };
}

function isOf<Method extends BallotMethod>(
  choice: BallotChoice,
  method: Method,
): choice is ChoiceOf<Method> {
  return choice.method === method;
}

/** True for a choice that prefers nothing: it abstains. */
export function isEmptyChoice(choice: BallotChoice): boolean {
  switch (choice.method) {
    case 'YES_NO_ABSTAIN':
      return choice.answer === 'ABSTAIN';
    case 'SINGLE':
      return choice.option === null;
    case 'APPROVAL':
    case 'BUDGET':
      return choice.options.length === 0;
    case 'SCORE':
      return choice.scores.length === 0;
    case 'IRV':
    case 'SCHULZE':
    case 'STV':
      return choice.ranking.length === 0;
  }
}
