import { type BallotMethod, type DecisionPreset, takesThreshold } from '@linli/methods';
import type { VariablesOf } from '../../graphql.ts';
import type { PrepareBallot } from './operations.ts';
import type { PrepareStrings } from './prepare.strings.ts';

export const METHODS = [
  'YES_NO_ABSTAIN',
  'SINGLE',
  'APPROVAL',
  'SCORE',
  'IRV',
  'SCHULZE',
  'STV',
  'BUDGET',
] as const satisfies readonly BallotMethod[];
export const UNITS = ['PERSON', 'HOUSEHOLD', 'OWNER'] as const;
export const SECRECIES = ['SECRET', 'OPEN'] as const;
export const TENURES = ['OWNER', 'TENANT', 'OTHER'] as const;
export const TIES = ['NONE', 'REVOTE', 'LOT'] as const;
export const ALLOCATIONS = ['MOST_VOTES', 'VOTES_PER_COST', 'EQUAL_SHARES'] as const;

export interface OptionDraft {
  readonly label: string;
  /** More about it; absent in drafts that were begun before there was one. */
  readonly body?: string;
  /** In yuan, as it was written. */
  readonly cost: string;
}

/** A ballot as it is being prepared; numbers as they were written. */
export interface BallotDraft {
  readonly title: string;
  readonly question: string;
  readonly method: BallotMethod;
  readonly options: readonly OptionDraft[];
  readonly seats: string;
  readonly maxChoices: string;
  readonly minChoices: string;
  readonly scoreMax: string;
  readonly budget: string;
  readonly allocation: (typeof ALLOCATIONS)[number];
  readonly ties: (typeof TIES)[number];
  readonly votingUnit: (typeof UNITS)[number];
  readonly tenures: readonly (typeof TENURES)[number][];
  readonly secrecy: (typeof SECRECIES)[number];
  readonly preset: DecisionPreset | null;
  readonly opensDay: string;
  readonly opensTime: string;
  readonly closesDay: string;
  readonly closesTime: string;
  readonly paper: boolean;
  /** Whether what was counted so far stays hidden until the close. */
  readonly hidden: boolean;
  readonly changeable: boolean;
  /** How many others one person may vote for by proxy. */
  readonly proxyLimit: string;
  /** Whose people vote, by id; empty for the place of what is decided. */
  readonly place: string;
}

const EMPTY: OptionDraft = { label: '', cost: '' };

export const BLANK_BALLOT: BallotDraft = {
  ...{ title: '', question: '', method: 'YES_NO_ABSTAIN', options: [EMPTY, EMPTY] },
  ...{ seats: '1', maxChoices: '', scoreMax: '5', budget: '', allocation: 'MOST_VOTES' },
  ...{ ties: 'NONE', votingUnit: 'PERSON', tenures: [], secrecy: 'SECRET', preset: null },
  ...{ opensDay: '', opensTime: '09:00', closesDay: '', closesTime: '20:00', paper: false },
  ...{ minChoices: '', hidden: true, changeable: false, proxyLimit: '', place: '' },
};

/** The most options of a ballot; the server's limit. */
export const MOST_OPTIONS = 200;

export const addOption = (options: readonly OptionDraft[]) => [...options, EMPTY];

export const removeOption = (options: readonly OptionDraft[], index: number) =>
  options.filter((_, at) => at !== index);

export const changeOption = (
  options: readonly OptionDraft[],
  index: number,
  change: Partial<OptionDraft>,
) => options.map((option, at) => (at === index ? { ...option, ...change } : option));

/** Moves an option one place up (-1) or down (1). */
export function moveOption(
  options: readonly OptionDraft[],
  index: number,
  by: -1 | 1,
): OptionDraft[] {
  const moved = [...options];
  const [option, other] = [moved[index], moved[index + by]];
  if (option && other) [moved[index], moved[index + by]] = [other, option];
  return moved;
}

/** The rules that make sense for what is voted on; the first is the usual one. */
export function presetsFor({ method, votingUnit }: BallotDraft): readonly DecisionPreset[] {
  if (!takesThreshold(method)) return ['MOST_VOTES'];
  if (votingUnit === 'OWNER') return ['OWNERS_ORDINARY', 'OWNERS_SPECIAL'];
  const shares = ['SIMPLE_MAJORITY', 'TWO_THIRDS', 'THREE_QUARTERS', 'RESIDENTS_MEETING'] as const;
  return method === 'YES_NO_ABSTAIN' ? shares : ['MOST_VOTES', ...shares];
}

export function presetOf(draft: BallotDraft): DecisionPreset {
  const possible = presetsFor(draft);
  const chosen = possible.find((preset) => preset === draft.preset);
  return chosen ?? possible[0] ?? 'MOST_VOTES';
}

/** An instant of civil time in China, as the API takes it. */
const instantOf = (day: string, time: string) => `${day}T${time}:00+08:00`;

/** Fen of an amount in yuan; null for what is none. */
export function fenOf(yuan: string): number | null {
  const fen = Math.round(Number(yuan.replace(/[,，]/g, '')) * 100);
  return yuan.trim() && Number.isSafeInteger(fen) && fen > 0 ? fen : null;
}

/** Whether a voter marks several options by this method, as few and as many as is said. */
export const choosesSeveral = ({ method }: BallotDraft) =>
  !['YES_NO_ABSTAIN', 'SINGLE', 'SCORE'].includes(method);

/** The server's limit of principals for one proxy. */
const MOST_PROXIES = 100;

const wholeOf = (text: string) => (/^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : null);

/** How many others one may vote for; null for what is no such number. */
export function proxiesOf({ proxyLimit }: BallotDraft): number | null {
  if (!proxyLimit.trim() || proxyLimit.trim() === '0') return 0;
  const count = wholeOf(proxyLimit);
  return count !== null && count <= MOST_PROXIES ? count : null;
}

const moneyOf = (yuan: string) => ({ amount: String(fenOf(yuan)), currency: 'CNY' });

export interface DraftProblem {
  readonly fieldId: string;
  readonly message: string;
}

/** What is missing or wrong, in the order of the form. */
export function problemsOf(
  draft: BallotDraft,
  words: PrepareStrings,
  now = Date.now(),
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const add = (fieldId: string, message: string) => problems.push({ fieldId, message });
  const title = draft.title.trim().length;
  if (title < 2 || title > 100) add('title', words.titleWrong);
  const question = draft.question.trim().length;
  if (question < 1 || question > 2000) add('question', words.questionWrong);
  checkOptions(draft, words, add);
  const [opens, closes] = [
    Date.parse(instantOf(draft.opensDay, draft.opensTime)),
    Date.parse(instantOf(draft.closesDay, draft.closesTime)),
  ];
  if (!(opens >= now - 60_000)) add('opens-day', words.opensWrong);
  if (!(closes > opens)) add('closes-day', words.closesWrong);
  checkLeast(draft, words, add);
  if (proxiesOf(draft) === null) add('proxies', words.proxyWrong);
  return problems;
}

function checkOptions(
  draft: BallotDraft,
  words: PrepareStrings,
  add: (fieldId: string, message: string) => void,
): void {
  const { method, options } = draft;
  if (method === 'YES_NO_ABSTAIN') return;
  if (options.length < 2) add('add-option', words.optionsFew);
  for (const [index, { label, body, cost }] of options.entries()) {
    if (!label.trim() || label.trim().length > 200) {
      add(`option-${index}`, words.optionWrong(index + 1));
    }
    if ((body ?? '').trim().length > 2000) add(`body-${index}`, words.bodyWrong(index + 1));
    if (method === 'BUDGET' && fenOf(cost) === null) {
      add(`cost-${index}`, words.costWrong(index + 1));
    }
  }
  const most = choosesSeveral(draft) ? draft.maxChoices : '';
  if (most && (wholeOf(most) ?? Number.POSITIVE_INFINITY) > options.length)
    add('max', words.maxWrong);
  const seats = wholeOf(draft.seats);
  if ((method === 'STV' || method === 'APPROVAL') && (seats === null || seats > options.length)) {
    add('seats', words.seatsWrong);
  }
  if (method === 'SCORE' && (wholeOf(draft.scoreMax) ?? 1001) > 1000)
    add('score', words.scoreWrong);
  if (method === 'BUDGET' && fenOf(draft.budget) === null) add('budget', words.budgetWrong);
}

function checkLeast(
  draft: BallotDraft,
  words: PrepareStrings,
  add: (fieldId: string, message: string) => void,
): void {
  const { minChoices, maxChoices, options } = draft;
  if (!choosesSeveral(draft) || !minChoices.trim()) return;
  const least = wholeOf(minChoices);
  if (least === null || least > (wholeOf(maxChoices) ?? options.length)) add('min', words.minWrong);
}

type PrepareInput = VariablesOf<typeof PrepareBallot>['input'];

/** The ballot as the API takes it: what its method does not take is left out. */
export function inputOf(draft: BallotDraft, host: string, idempotencyKey: string): PrepareInput {
  const { method, votingUnit, secrecy, paper, tenures } = draft;
  const asked = method !== 'YES_NO_ABSTAIN';
  const budget = method === 'BUDGET';
  const several = choosesSeveral(draft);
  const [least, most] = [wholeOf(draft.minChoices), wholeOf(draft.maxChoices)];
  return {
    host,
    idempotencyKey,
    title: draft.title.trim(),
    question: draft.question.trim(),
    ...{ method, votingUnit, paper, hidden: draft.hidden, changeable: draft.changeable },
    proxyLimit: proxiesOf(draft) ?? 0,
    ...(draft.place && { place: draft.place }),
    // Owners sign their votes.
    secrecy: votingUnit === 'OWNER' ? 'OPEN' : secrecy,
    preset: presetOf(draft),
    opensAt: instantOf(draft.opensDay, draft.opensTime),
    closesAt: instantOf(draft.closesDay, draft.closesTime),
    ...(votingUnit !== 'OWNER' && tenures.length ? { electorate: { tenures: [...tenures] } } : {}),
    ...(asked && {
      options: draft.options.map(({ label, body = '', cost }) => ({
        label: label.trim(),
        ...(body.trim() && { body: body.trim() }),
        ...(budget && { cost: moneyOf(cost) }),
      })),
      ties: draft.ties,
    }),
    ...(several && least !== null && { minChoices: least }),
    ...(several && most !== null && { maxChoices: most }),
    ...((method === 'STV' || method === 'APPROVAL') && { seats: wholeOf(draft.seats) }),
    ...(method === 'SCORE' && { scoreMax: wholeOf(draft.scoreMax) }),
    ...(budget && { budget: moneyOf(draft.budget), allocation: draft.allocation }),
  };
}
