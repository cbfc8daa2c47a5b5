import {
  type BallotChoice,
  type BallotDefinition,
  type BallotProblem,
  ballotOptionIds,
  type OptionScore,
  type Ranking,
} from './ballot.ts';

/** Every rule of the ballot that a choice breaks; empty when it may be cast. */
export function checkChoice(definition: BallotDefinition, choice: BallotChoice): BallotProblem[] {
  if (choice.method !== definition.method) {
    return [{ code: 'WRONG_METHOD', method: choice.method }];
  }
  switch (choice.method) {
    case 'YES_NO_ABSTAIN':
      return [];
    case 'SINGLE':
      return choice.option === null ? [] : unknownOptions(definition, [choice.option]);
    case 'APPROVAL':
    case 'BUDGET':
      return [
        ...unknownOptions(definition, choice.options),
        ...repeated(choice.options, 'CHOSEN_TWICE'),
        ...wrongNumber(definition, new Set(choice.options).size),
        ...overBudget(definition, choice.options),
      ];
    case 'SCORE': {
      const options = choice.scores.map(({ option }) => option);
      return [
        ...unknownOptions(definition, options),
        ...repeated(options, 'CHOSEN_TWICE'),
        ...outOfRange(definition, choice.scores),
      ];
    }
    case 'IRV':
    case 'SCHULZE':
    case 'STV': {
      const options = choice.ranking.flat();
      return [
        ...unknownOptions(definition, options),
        ...repeated(options, 'RANKED_TWICE'),
        ...(choice.method === 'SCHULZE' ? [] : equalPlaces(choice.ranking)),
        ...wrongNumber(definition, new Set(options).size),
      ];
    }
  }
}

function unknownOptions(definition: BallotDefinition, chosen: readonly string[]): BallotProblem[] {
  const known = new Set(ballotOptionIds(definition));
  return [...new Set(chosen)]
    .filter((option) => !known.has(option))
    .map((option) => ({ code: 'UNKNOWN_OPTION', option: option.slice(0, 128) }));
}

function repeated(
  chosen: readonly string[],
  code: 'CHOSEN_TWICE' | 'RANKED_TWICE',
): BallotProblem[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const option of chosen) (seen.has(option) ? twice : seen).add(option);
  return [...twice].map((option) => ({ code, option: option.slice(0, 128) }));
}

function wrongNumber(definition: BallotDefinition, count: number): BallotProblem[] {
  if (!('minChoices' in definition || 'maxChoices' in definition) || count === 0) return [];
  const { minChoices: min = 1, maxChoices: max } = definition;
  if (count < min) return [{ code: 'TOO_FEW', count, min }];
  if (max !== undefined && count > max) return [{ code: 'TOO_MANY', count, max }];
  return [];
}

function overBudget(definition: BallotDefinition, chosen: readonly string[]): BallotProblem[] {
  if (definition.method !== 'BUDGET' || definition.withinBudget !== true) return [];
  const { options, budget } = definition;
  const wanted = new Set(chosen);
  const cost = options.reduce((sum, option) => sum + (wanted.has(option.id) ? option.cost : 0), 0);
  return cost > budget ? [{ code: 'OVER_BUDGET', cost, budget }] : [];
}

function outOfRange(definition: BallotDefinition, scores: readonly OptionScore[]): BallotProblem[] {
  if (definition.method !== 'SCORE') return [];
  const { scoreMax: max } = definition;
  return scores
    .filter(({ score }) => !(Number.isInteger(score) && score >= 0 && score <= max))
    .map(({ option, score }) => ({ code: 'SCORE_OUT_OF_RANGE', option, score, max }));
}

function equalPlaces(ranking: Ranking): BallotProblem[] {
  return ranking
    .filter((level) => level.length > 1)
    .map((options) => ({ code: 'RANKED_EQUALLY', options }));
}
