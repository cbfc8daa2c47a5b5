/** A text in the languages of the product. Simplified Chinese is always there; the others fall back to it. */
export interface LocalisedText {
  readonly 'zh-CN': string;
  readonly 'zh-TW'?: string;
  readonly en?: string;
}

/** An option, a row or a column. Its `id` is stored in answers, its label is only shown. */
export interface Choice {
  readonly id: string;
  readonly label: LocalisedText;
}

/**
 * When a question is shown. It looks at earlier questions only; a question that is itself hidden, or
 * not answered, fulfils no condition.
 */
export type Condition =
  /** RATING and NUMBER: this number. SINGLE: this option. */
  | { readonly question: string; readonly is: string | number }
  /** MULTIPLE: this option among others. */
  | { readonly question: string; readonly includes: string }
  /** RATING and NUMBER: this number or more. */
  | { readonly question: string; readonly atLeast: number }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

interface QuestionBase<Kind extends string> {
  /** Stable across versions of the form, so that rounds can be compared. */
  readonly id: string;
  readonly kind: Kind;
  readonly label: LocalisedText;
  readonly hint?: LocalisedText;
  readonly required?: boolean;
  readonly showIf?: Condition;
}

/** A whole number from `min` to `max`, e.g. 1 very dissatisfied to 5 very satisfied. */
export interface RatingQuestion extends QuestionBase<'RATING'> {
  readonly min: number;
  readonly max: number;
  readonly minLabel?: LocalisedText;
  readonly maxLabel?: LocalisedText;
}

export interface SingleQuestion extends QuestionBase<'SINGLE'> {
  readonly options: readonly Choice[];
}

export interface MultipleQuestion extends QuestionBase<'MULTIPLE'> {
  readonly options: readonly Choice[];
  /** The least and most options to choose, if one chooses at all. */
  readonly minChoices?: number;
  readonly maxChoices?: number;
}

/** One column for each row, e.g. how satisfied with each of six services. */
export interface MatrixQuestion extends QuestionBase<'MATRIX'> {
  readonly rows: readonly Choice[];
  readonly columns: readonly Choice[];
}

export interface TextQuestion extends QuestionBase<'TEXT'> {
  /** In characters (Unicode code points). */
  readonly maxLength: number;
  readonly multiline?: boolean;
}

export interface NumberQuestion extends QuestionBase<'NUMBER'> {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly unit?: LocalisedText;
}

/** A civil date `YYYY-MM-DD`; `min` and `max` are dates and included. */
export interface DateQuestion extends QuestionBase<'DATE'> {
  readonly min?: string;
  readonly max?: string;
}

/** A mainland mobile, landline or 400 number, or any number with + and its country's code. */
export type PhoneQuestion = QuestionBase<'PHONE'>;

/** Files handed in before; the answer holds their ids. Whether they exist the server checks. */
export interface FileQuestion extends QuestionBase<'FILE'> {
  readonly maxFiles: number;
}

export type Question =
  | RatingQuestion
  | SingleQuestion
  | MultipleQuestion
  | MatrixQuestion
  | TextQuestion
  | NumberQuestion
  | DateQuestion
  | PhoneQuestion
  | FileQuestion;

export type QuestionKind = Question['kind'];

/** A form: plain JSON, kept unchanged once answered; a change is a new version. */
export interface FormDefinition {
  readonly version: number;
  readonly questions: readonly Question[];
}

/**
 * The answer to one question: a number (RATING, NUMBER), a text (SINGLE: option id; TEXT; DATE;
 * PHONE), ids (MULTIPLE, FILE) or column id by row id (MATRIX).
 */
export type AnswerValue = number | string | readonly string[] | Readonly<Record<string, string>>;

/** Answers by question id. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What a form may hold at most; beyond these nobody answers, and a hostile form costs too much. */
export const FORM_LIMITS = {
  questions: 200,
  choices: 100,
  labelLength: 500,
  hintLength: 2000,
  textLength: 10_000,
  ratingSteps: 101,
  files: 20,
  conditions: 20,
  conditionDepth: 4,
} as const;

/** True for `YYYY-MM-DD` that is in the calendar. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** The number of characters as Unicode counts code points, so that 𠮷 is one. */
export function textLength(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
