import type { BallotDefinition, BallotProblem } from '@linli/methods';
import type { Ballot } from '../ballot-facts.ts';
import type { PaperStrings } from './paper.strings.ts';

/** The paper as the rules of counting know it. */
export function definitionOf(ballot: Ballot): BallotDefinition {
  const { method } = ballot;
  const options = ballot.options.map(({ id, label }) => ({ id, label }));
  const limits = {
    ...(ballot.minChoices === null ? {} : { minChoices: ballot.minChoices }),
    ...(ballot.maxChoices === null ? {} : { maxChoices: ballot.maxChoices }),
  };
  switch (method) {
    case 'YES_NO_ABSTAIN':
      return { method };
    case 'SINGLE':
      return { method, options };
    case 'APPROVAL':
      return { method, options, ...limits };
    case 'SCORE':
      return { method, options, scoreMax: ballot.scoreMax ?? 0 };
    case 'IRV':
    case 'SCHULZE':
      return { method, options, ...limits };
    case 'STV':
      return { method, options, ...limits, seats: ballot.seats ?? 1 };
    case 'BUDGET':
      return {
        method,
        ...limits,
        options: ballot.options.map(({ id, label, cost }) => ({
          id,
          label,
          cost: Number(cost?.amount ?? 0),
        })),
        budget: Number(ballot.budget?.amount ?? 0),
        allocation: ballot.allocation ?? 'MOST_VOTES',
      };
  }
}

/** What is wrong with a choice, in the words of who made it. */
export function problemInWords([problem]: readonly BallotProblem[], words: PaperStrings): string {
  switch (problem?.code) {
    case 'TOO_MANY':
      return words.tooMany(problem.max);
    case 'TOO_FEW':
      return words.tooFew(problem.min);
    case 'OVER_BUDGET':
      return words.overBudget;
    default:
      return words.wrongChoice;
  }
}
