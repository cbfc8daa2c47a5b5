import {
  type BallotDefinition,
  type DefinitionProblem,
  parseBallotDefinition,
} from '@linli/methods';
import { z } from 'zod';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { line, prose } from '../../../kernel/input.ts';

/** What a ballot asks, as it is entered. Which field a method takes is checked by the method. */
export const definitionForm = {
  method: z.enum([
    'YES_NO_ABSTAIN',
    'SINGLE',
    'APPROVAL',
    'SCORE',
    'IRV',
    'SCHULZE',
    'STV',
    'BUDGET',
  ]),
  options: z
    .array(
      z.object({
        label: line(200),
        body: prose(2_000, 0).nullish(),
        /** In fen. */
        cost: z.int().positive().nullish(),
      }),
    )
    .max(200)
    .nullish(),
  ties: z.enum(['NONE', 'REVOTE', 'LOT']).nullish(),
  seats: z.int().nullish(),
  minChoices: z.int().nullish(),
  maxChoices: z.int().nullish(),
  scoreMax: z.int().nullish(),
  budget: z.int().nullish(),
  allocation: z.enum(['MOST_VOTES', 'VOTES_PER_COST', 'EQUAL_SHARES']).nullish(),
  withinBudget: z.boolean().nullish(),
};

type Entered = z.output<z.ZodObject<typeof definitionForm>>;

const settings = [
  'ties',
  'seats',
  'minChoices',
  'maxChoices',
  'scoreMax',
  'budget',
  'allocation',
  'withinBudget',
] as const;

/**
 * Reads what a ballot asks. Options are named by their number on the paper, from `1`.
 *
 * @throws InvalidInputError with what the method does not take, or needs
 */
export function readDefinition(entered: Entered): {
  definition: BallotDefinition;
  optionBodies: Record<string, string>;
} {
  const options = entered.options ?? [];
  const given = Object.fromEntries(
    settings.flatMap((name) => {
      const value = entered[name];
      return value === null || value === undefined ? [] : [[name, value]];
    }),
  );
  const numbered = options.map(({ label, cost }, index) => ({
    id: String(index + 1),
    label,
    ...(cost ? { cost } : {}),
  }));
  const parsed = parseBallotDefinition({
    method: entered.method,
    ...(entered.method === 'YES_NO_ABSTAIN' && options.length === 0 ? {} : { options: numbered }),
    ...given,
  });
  if (!parsed.ok) throw new InvalidInputError(parsed.problems.map(problemOf));
  const bodies = options.flatMap(({ body }, index) => (body ? [[String(index + 1), body]] : []));
  return { definition: parsed.value, optionBodies: Object.fromEntries(bodies) };
}

function problemOf({ path, code }: DefinitionProblem) {
  const given = path === '' ? [] : path.split('.');
  if (code === 'TOO_FEW_OPTIONS') return { path: given, code: 'OPTIONS_TOO_FEW' };
  return { path: given, code: code === 'UNKNOWN_FIELD' ? 'SETTING_NOT_TAKEN' : 'VALUE_INVALID' };
}
