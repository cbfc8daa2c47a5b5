import {
  BALLOT_LIMITS,
  type BallotDefinition,
  type BallotMethod,
  type BallotOption,
  type BudgetOption,
  type Parsed,
  type TieRule,
} from './ballot.ts';
import {
  isJsonFields,
  isOneOf,
  isUnicode,
  isWholeNumber,
  type JsonFields,
  unknownField,
} from './json-shape.ts';

/** What is wrong with a ballot, and where: `path` is e.g. `options.3.label`. */
export interface DefinitionProblem {
  readonly path: string;
  readonly code: /** Not the shape, the word or the number that belongs here. */
    | 'MALFORMED'
    /** A property that means nothing here, often a typing mistake that would lose a rule. */
    | 'UNKNOWN_FIELD'
    | 'ID_DUPLICATE'
    | 'TOO_MANY_OPTIONS'
    /** Fewer options than seats, or than have to be chosen. */
    | 'TOO_FEW_OPTIONS'
    /** The least is more than the most. */
    | 'BOUNDS_INVALID';
}

const CHOOSING = ['minChoices', 'maxChoices'];
const FIELDS: Readonly<Record<BallotMethod, readonly string[]>> = {
  YES_NO_ABSTAIN: [],
  SINGLE: ['options', 'ties'],
  APPROVAL: ['options', 'ties', 'seats', ...CHOOSING],
  SCORE: ['options', 'ties', 'scoreMax'],
  IRV: ['options', 'ties', ...CHOOSING],
  SCHULZE: ['options', 'ties', ...CHOOSING],
  STV: ['options', 'ties', 'seats', ...CHOOSING],
  BUDGET: ['options', 'ties', 'budget', 'allocation', 'withinBudget', ...CHOOSING],
};

type Report = (path: string, code: DefinitionProblem['code']) => void;

/** Reads a ballot's definition from untrusted JSON: the definition, or every problem of it. */
export function parseBallotDefinition(input: unknown): Parsed<BallotDefinition, DefinitionProblem> {
  const problems: DefinitionProblem[] = [];
  const value = readDefinition(input, (path, code) => problems.push({ path, code }));
  return value === undefined || problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}

function readDefinition(input: unknown, report: Report): BallotDefinition | undefined {
  if (!isJsonFields(input)) {
    report('', 'MALFORMED');
    return undefined;
  }
  const { method } = input;
  if (!isOneOf(method, METHODS)) {
    report('method', 'MALFORMED');
    return undefined;
  }
  const unknown = unknownField(input, ['method', ...FIELDS[method]]);
  if (unknown !== undefined) report(unknown, 'UNKNOWN_FIELD');
  if (method === 'YES_NO_ABSTAIN') return { method };
  const ties = optional(input, 'ties', (word): word is TieRule => isOneOf(word, TIES), report);
  if (method === 'BUDGET') {
    return {
      method,
      options: readOptions(input['options'], report, readBudgetOption),
      ...ties,
      ...readChoosing(input, report),
      ...readBudget(input, report),
    };
  }
  const options = readOptions(input['options'], report, readOption);
  switch (method) {
    case 'SINGLE':
      return { method, options, ...ties };
    case 'APPROVAL': {
      const seats = optional(input, 'seats', isCount, report);
      if ((seats.seats ?? 1) > options.length) report('seats', 'TOO_FEW_OPTIONS');
      return { method, options, ...ties, ...readChoosing(input, report), ...seats };
    }
    case 'SCORE':
      return {
        method,
        options,
        ...ties,
        scoreMax: count(input, 'scoreMax', BALLOT_LIMITS.scoreMax, report),
      };
    case 'IRV':
    case 'SCHULZE':
      return { method, options, ...ties, ...readChoosing(input, report) };
    case 'STV': {
      const seats = count(input, 'seats', BALLOT_LIMITS.options, report);
      if (seats > options.length) report('seats', 'TOO_FEW_OPTIONS');
      return { method, options, ...ties, ...readChoosing(input, report), seats };
    }
  }
}

const METHODS = [
  'YES_NO_ABSTAIN',
  'SINGLE',
  'APPROVAL',
  'SCORE',
  'IRV',
  'SCHULZE',
  'STV',
  'BUDGET',
] as const satisfies readonly BallotMethod[];
const TIES = ['NONE', 'REVOTE', 'LOT'] as const satisfies readonly TieRule[];

const isCount = (input: unknown): input is number => isWholeNumber(input, 1, BALLOT_LIMITS.options);

/** A whole number from 1 that has to be there. */
function count(input: JsonFields, field: string, max: number, report: Report): number {
  const value = input[field];
  if (isWholeNumber(value, 1, max)) return value;
  report(field, 'MALFORMED');
  return 1;
}

function optional<Field extends string, Value>(
  input: JsonFields,
  field: Field,
  is: (value: unknown) => value is Value,
  report: Report,
): { readonly [Name in Field]?: Value } {
  const value = input[field];
  const none: { readonly [Name in Field]?: Value } = {};
  if (value === undefined) return none;
  if (is(value)) return { ...none, [field]: value };
  report(field, 'MALFORMED');
  return none;
}

function readChoosing(input: JsonFields, report: Report) {
  const min = optional(input, 'minChoices', isCount, report);
  const max = optional(input, 'maxChoices', isCount, report);
  const options = Array.isArray(input['options']) ? input['options'].length : 0;
  if ((min.minChoices ?? 1) > (max.maxChoices ?? options)) report('maxChoices', 'BOUNDS_INVALID');
  if ((min.minChoices ?? 1) > options) report('minChoices', 'TOO_FEW_OPTIONS');
  return { ...min, ...max };
}

function readBudget(input: JsonFields, report: Report) {
  const { allocation } = input;
  const known = isOneOf(allocation, ['MOST_VOTES', 'VOTES_PER_COST', 'EQUAL_SHARES']);
  if (!known) report('allocation', 'MALFORMED');
  const isFlag = (flag: unknown) => typeof flag === 'boolean';
  return {
    budget: count(input, 'budget', BALLOT_LIMITS.money, report),
    allocation: known ? allocation : 'MOST_VOTES',
    ...optional(input, 'withinBudget', isFlag, report),
  } as const;
}

type ReadOption<Option> = (input: JsonFields, path: string, report: Report) => Option;

function readOptions<Option extends BallotOption>(
  input: unknown,
  report: Report,
  read: ReadOption<Option>,
): readonly Option[] {
  if (!Array.isArray(input)) report('options', 'MALFORMED');
  else if (input.length === 0) report('options', 'TOO_FEW_OPTIONS');
  else if (input.length > BALLOT_LIMITS.options) report('options', 'TOO_MANY_OPTIONS');
  else {
    const options: Option[] = [];
    const ids = new Set<string>();
    for (const [index, entry] of input.entries()) {
      const path = `options.${index}`;
      if (!isJsonFields(entry)) {
        report(path, 'MALFORMED');
        continue;
      }
      const option = read(entry, path, report);
      if (ids.has(option.id)) report(`${path}.id`, 'ID_DUPLICATE');
      ids.add(option.id);
      options.push(option);
    }
    return options;
  }
  return [];
}

function readOption(input: JsonFields, path: string, report: Report): BallotOption {
  const unknown = unknownField(input, ['id', 'label']);
  if (unknown !== undefined) report(`${path}.${unknown}`, 'UNKNOWN_FIELD');
  return named(input, path, report);
}

function readBudgetOption(input: JsonFields, path: string, report: Report): BudgetOption {
  const unknown = unknownField(input, ['id', 'label', 'cost']);
  if (unknown !== undefined) report(`${path}.${unknown}`, 'UNKNOWN_FIELD');
  const { cost } = input;
  const sound = isWholeNumber(cost, 1, BALLOT_LIMITS.money);
  if (!sound) report(`${path}.cost`, 'MALFORMED');
  return { ...named(input, path, report), cost: sound ? cost : 1 };
}

function named({ id, label }: JsonFields, path: string, report: Report): BallotOption {
  const soundId = typeof id === 'string' && BALLOT_LIMITS.id.test(id);
  if (!soundId) report(`${path}.id`, 'MALFORMED');
  const soundLabel =
    typeof label === 'string' &&
    isUnicode(label) &&
    label.trim() !== '' &&
    label.length <= BALLOT_LIMITS.labelLength;
  if (!soundLabel) report(`${path}.label`, 'MALFORMED');
  return { id: soundId ? id : '', label: soundLabel ? label : '' };
}
