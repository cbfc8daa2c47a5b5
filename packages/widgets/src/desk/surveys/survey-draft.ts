import type { Choice, Condition, LocalisedText, Question } from '@linli/methods';
import type { VariablesOf } from '../../graphql.ts';
import type { PublishSurvey } from './operations.ts';

export const DRAFT_KINDS = ['RATING', 'SINGLE', 'MULTIPLE', 'MATRIX', 'TEXT'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** A question as a worker writes it: lists are texts with one entry a line. */
export interface DraftQuestion {
  /** `q1`, `q2` …; it stays when the question moves. */
  readonly id: string;
  readonly kind: DraftKind;
  readonly label: string;
  readonly required: boolean;
  /** SINGLE, MULTIPLE: the options. MATRIX: what is judged. */
  readonly options: string;
  /** MATRIX: what each row is answered with. */
  readonly columns: string;
  /** RATING: what 1 and 5 mean. */
  readonly low: string;
  readonly high: string;
  /** Shown only when the question before it, this one, was answered so; null: always. */
  readonly showWhen: { readonly question: string; readonly value: string } | null;
}

export interface SurveyDraft {
  readonly title: string;
  readonly introduction: string;
  /** `YYYY-MM-DD`; empty: at once. */
  readonly opensOn: string;
  /** `YYYY-MM-DD`, that day included. */
  readonly closesOn: string;
  readonly anonymous: boolean;
  readonly questions: readonly DraftQuestion[];
}

export type SurveyFault =
  | 'titleMissing'
  | 'titleTooLong'
  | 'introductionTooLong'
  | 'closesMissing'
  | 'closesPast'
  | 'closesBeforeOpens'
  | 'noQuestions'
  | 'labelMissing'
  | 'optionsMissing'
  | 'columnsMissing';

export interface SurveyProblem {
  /** Id of the control that it is shown beside. */
  readonly fieldId: string;
  readonly fault: SurveyFault;
  /** From 1; null for what is no question. */
  readonly number: number | null;
}

export type QuestionInputs = VariablesOf<typeof PublishSurvey>['input']['questions'];
type QuestionInput = QuestionInputs[number];

/** The highest mark of a rating. */
const MARKS = 5;
/** A condition on a rating: this mark or a lower one. */
export const AT_MOST_THREE = 'atMost3';

export const EMPTY_SURVEY: SurveyDraft = {
  title: '',
  introduction: '',
  opensOn: '',
  closesOn: '',
  anonymous: true,
  questions: [],
};

export function newQuestion(
  kind: DraftKind,
  others: readonly DraftQuestion[],
  filled: Partial<Omit<DraftQuestion, 'id' | 'kind'>> = {},
): DraftQuestion {
  const highest = others.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0);
  return {
    id: `q${highest + 1}`,
    kind,
    label: '',
    required: kind !== 'TEXT',
    options: '',
    columns: '',
    low: '',
    high: '',
    showWhen: null,
    ...filled,
  };
}

/** The entries of a text with one a line; empty lines and repeated ones do not count. */
export function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter(Boolean))];
}

/** What a condition on this question can ask for; empty for kinds that cannot be asked about. */
export function conditionValues(question: DraftQuestion | undefined): string[] {
  switch (question?.kind) {
    case 'SINGLE':
    case 'MULTIPLE':
      return linesOf(question.options).map((_, index) => optionId('o', index));
    case 'RATING':
      return [AT_MOST_THREE, ...Array.from({ length: MARKS }, (_, mark) => String(mark + 1))];
    default:
      return [];
  }
}

/** The condition that holds for a question where it stands now; null when it has none. */
export function conditionOf(questions: readonly DraftQuestion[], index: number): string | null {
  const before = questions[index - 1];
  const showWhen = questions[index]?.showWhen;
  if (!before || showWhen?.question !== before.id) return null;
  return conditionValues(before).includes(showWhen.value) ? showWhen.value : null;
}

/** The survey's questions as the rules know them: what residents will see. */
export function toQuestions({ questions }: SurveyDraft): Question[] {
  return questions.map((question, index) =>
    toQuestion(question, questions[index - 1], conditionOf(questions, index)),
  );
}

function toQuestion(
  question: DraftQuestion,
  before: DraftQuestion | undefined,
  value: string | null,
): Question {
  const base = {
    id: question.id,
    label: text(question.label),
    required: question.required,
    ...(value && before ? { showIf: condition(before, value) } : {}),
  };
  switch (question.kind) {
    case 'RATING':
      return {
        ...base,
        kind: 'RATING',
        min: 1,
        max: MARKS,
        ...(question.low.trim() ? { minLabel: text(question.low) } : {}),
        ...(question.high.trim() ? { maxLabel: text(question.high) } : {}),
      };
    case 'SINGLE':
    case 'MULTIPLE':
      return { ...base, kind: question.kind, options: choices('o', question.options) };
    case 'MATRIX':
      return {
        ...base,
        kind: 'MATRIX',
        rows: choices('r', question.options),
        columns: choices('c', question.columns),
      };
    case 'TEXT':
      return { ...base, kind: 'TEXT', maxLength: 500, multiline: true };
  }
}

/** The questions as `publishSurvey` takes them. */
export function toQuestionInputs(draft: SurveyDraft): QuestionInputs {
  return toQuestions(draft).map(toInput);
}

/** What keeps the survey from being published. `today` is a civil date. */
export function surveyProblems(draft: SurveyDraft, today: string): SurveyProblem[] {
  const problems: SurveyProblem[] = [];
  const add = (fieldId: string, fault: SurveyFault, number: number | null = null) =>
    problems.push({ fieldId, fault, number });
  const { title, introduction, opensOn, closesOn, questions } = draft;
  if (!title.trim()) add('survey-title', 'titleMissing');
  if (title.trim().length > 100) add('survey-title', 'titleTooLong');
  if (introduction.trim().length > 2000) add('survey-introduction', 'introductionTooLong');
  if (!closesOn) add('survey-closes', 'closesMissing');
  else if (closesOn < today) add('survey-closes', 'closesPast');
  else if (opensOn && closesOn < opensOn) add('survey-closes', 'closesBeforeOpens');
  if (!questions.length) add('survey-add', 'noQuestions');
  questions.forEach(({ id, kind, label, options, columns }, index) => {
    const number = index + 1;
    if (!label.trim()) add(`${id}-label`, 'labelMissing', number);
    const least = { SINGLE: 2, MULTIPLE: 2, MATRIX: 1, RATING: 0, TEXT: 0 }[kind];
    if (linesOf(options).length < least) add(`${id}-options`, 'optionsMissing', number);
    if (kind === 'MATRIX' && linesOf(columns).length < 2) {
      add(`${id}-columns`, 'columnsMissing', number);
    }
  });
  return problems;
}

/** The period as instants of the community's day; a survey that opens today opens at once. */
export function periodOf(
  { opensOn, closesOn }: SurveyDraft,
  today: string,
): { readonly opensAt: string | null; readonly closesAt: string } {
  return {
    opensAt: opensOn > today ? `${opensOn}T00:00:00+08:00` : null,
    closesAt: `${closesOn}T23:59:59+08:00`,
  };
}

function text(label: string): LocalisedText {
  return { 'zh-CN': label.trim() };
}

function optionId(prefix: string, index: number): string {
  return `${prefix}${index + 1}`;
}

function choices(prefix: string, lines: string): Choice[] {
  return linesOf(lines).map((line, index) => ({ id: optionId(prefix, index), label: text(line) }));
}

function condition({ id: question, kind }: DraftQuestion, value: string): Condition {
  if (value === AT_MOST_THREE) return { any: [1, 2, 3].map((is) => ({ question, is })) };
  if (kind === 'MULTIPLE') return { question, includes: value };
  return { question, is: kind === 'RATING' ? Number(value) : value };
}

type ConditionInput = NonNullable<
  Extract<QuestionInput, { readonly text: unknown }>['text']['showIf']
>;

function conditionInput(condition: Condition): ConditionInput {
  if ('any' in condition) return { any: condition.any.map(conditionInput) };
  if ('all' in condition) return { all: condition.all.map(conditionInput) };
  const { question } = condition;
  if ('includes' in condition) return { includes: { question, option: condition.includes } };
  if ('atLeast' in condition) return { atLeast: { question, number: condition.atLeast } };
  return typeof condition.is === 'number'
    ? { isNumber: { question, number: condition.is } }
    : { isOption: { question, option: condition.is } };
}

const localised = (label: LocalisedText) => ({ zhCN: label['zh-CN'] });
const options = (list: readonly Choice[]) =>
  list.map(({ id, label }) => ({ id, label: localised(label) }));

function toInput(question: Question): QuestionInput {
  const base = {
    id: question.id,
    label: localised(question.label),
    required: question.required ?? false,
    showIf: question.showIf ? conditionInput(question.showIf) : null,
  };
  switch (question.kind) {
    case 'RATING': {
      const { min, max, minLabel, maxLabel } = question;
      return {
        rating: {
          ...base,
          min,
          max,
          minLabel: minLabel ? localised(minLabel) : null,
          maxLabel: maxLabel ? localised(maxLabel) : null,
        },
      };
    }
    case 'SINGLE':
      return { single: { ...base, options: options(question.options) } };
    case 'MULTIPLE':
      return { multiple: { ...base, options: options(question.options) } };
    case 'MATRIX':
      return {
        matrix: { ...base, rows: options(question.rows), columns: options(question.columns) },
      };
    case 'TEXT':
      return { text: { ...base, maxLength: question.maxLength, multiline: true } };
    default:
      throw new Error(`The editor makes no questions of the kind ${question.kind}.`);
  }
}
