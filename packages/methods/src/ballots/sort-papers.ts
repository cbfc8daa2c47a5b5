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
  /** One head and its weight. */
  readonly votes: BallotTally;
}

/**
 * What the box holds: papers that choose something, and how many choose nothing or are spoilt, by no
 * choice at all or by one that the ballot does not allow.
 *
 * @throws {RangeError} when a weight is no whole number from 0, or all together are more than a
 *   number can hold exactly.
 */
export function sortPapers<Method extends BallotMethod>(
  definition: BallotDefinition & { readonly method: Method },
  papers: readonly BallotPaper[],
): CountedPapers & { readonly voting: readonly VotingPaper<Method>[] } {
  const voting: VotingPaper<Method>[] = [];
  const abstaining: BallotPaper[] = [];
  const spoilt: BallotPaper[] = [];
  const { method }: { readonly method: Method } = definition;
  let total = 0;
  for (const paper of papers) {
    total += paper.weight;
    if (!isWholeNumber(paper.weight, 0) || !Number.isSafeInteger(total)) {
      throw new RangeError(`The weight ${paper.weight} cannot be counted exactly.`);
    }
    const { choice, weight } = paper;
    if (choice === null || !isOf(choice, method) || checkChoice(definition, choice).length > 0)
      spoilt.push(paper);
    else if (isEmptyChoice(choice)) abstaining.push(paper);
    else voting.push({ choice, votes: { heads: 1, weight } });
  }
  const expressed = voting.reduce((sum, { votes }) => addTally(sum, votes), NO_TALLY);
  const counted = { spoilt: tallyOf(spoilt), abstaining: tallyOf(abstaining), expressed };
  const valid = addTally(expressed, counted.abstaining);
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
