import type { BallotDefinition, BallotPaper } from '../ballot.ts';
import type { BallotOutcome } from '../ballot-count.ts';

/** The same choice of renamed options. */
export function renamePaper(paper: BallotPaper, rename: (option: string) => string): BallotPaper {
  const { choice, weight } = paper;
  if (choice === null || choice.method === 'YES_NO_ABSTAIN') return paper;
  switch (choice.method) {
    case 'SINGLE':
      return { weight, choice: { ...choice, option: choice.option && rename(choice.option) } };
    case 'APPROVAL':
    case 'BUDGET':
      return { weight, choice: { ...choice, options: choice.options.map(rename).toSorted() } };
    case 'SCORE': {
      const scores = choice.scores.map((each) => ({ ...each, option: rename(each.option) }));
      return { weight, choice: { ...choice, scores } };
    }
    default:
      return {
        weight,
        choice: { ...choice, ranking: choice.ranking.map((level) => level.map(rename)) },
      };
  }
}

/** The same options with their costs, in another order. */
export function renameDefinition(
  definition: BallotDefinition,
  rename: (option: string) => string,
): BallotDefinition {
  if (definition.method === 'YES_NO_ABSTAIN') return definition;
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  if (definition.method === 'BUDGET') {
    const options = definition.options.map((option) => ({ ...option, id: rename(option.id) }));
    return { ...definition, options: options.toSorted(byId) };
  }
  const options = definition.options.map((option) => ({ ...option, id: rename(option.id) }));
  return { ...definition, options: options.toSorted(byId) };
}

/** The same outcome of renamed options. */
export function renameOutcome(
  outcome: BallotOutcome,
  rename: (option: string) => string,
): BallotOutcome {
  switch (outcome.kind) {
    case 'NONE':
      return outcome;
    case 'WON':
      return { kind: 'WON', winners: outcome.winners.map(rename) };
    case 'TIED':
      return {
        ...outcome,
        winners: outcome.winners.map(rename),
        tied: outcome.tied.map(rename),
      };
  }
}
