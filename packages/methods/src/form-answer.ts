import {
  type AnswerValue,
  type Choice,
  isCivilDate,
  type MatrixQuestion,
  type MultipleQuestion,
  type Question,
  textLength,
} from './form.ts';

/** What is wrong with one answer. Codes are permanent; the limits let a message say what is allowed. */
export type AnswerFault =
  | { readonly code: 'ANSWER_REQUIRED' }
  /** Not the type of value that this kind of question takes: a mistake of the program, not of the person. */
  | { readonly code: 'ANSWER_UNREADABLE' }
  | { readonly code: 'NOT_AN_OPTION' }
  | { readonly code: 'TOO_FEW_CHOICES'; readonly min: number }
  | { readonly code: 'TOO_MANY_CHOICES'; readonly max: number }
  /** A MATRIX answer for a row that is not there. */
  | { readonly code: 'NOT_A_ROW' }
  | { readonly code: 'ROWS_MISSING'; readonly rows: readonly string[] }
  | { readonly code: 'TEXT_TOO_LONG'; readonly max: number; readonly length: number }
  | { readonly code: 'NOT_A_WHOLE_NUMBER' }
  | { readonly code: 'OUT_OF_RANGE'; readonly min: number | null; readonly max: number | null }
  | { readonly code: 'NOT_A_DATE' }
  | {
      readonly code: 'DATE_OUT_OF_RANGE';
      readonly min: string | null;
      readonly max: string | null;
    }
  | { readonly code: 'NOT_A_PHONE_NUMBER' }
  | { readonly code: 'TOO_MANY_FILES'; readonly max: number };

/** An answer read: absent, faulty, or its cleaned value. */
export type ReadAnswer =
  | { readonly value?: undefined; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: AnswerFault }
  | { readonly value: AnswerValue; readonly fault?: undefined };

/**
 * Reads one answer by the rules of its question. A blank text, an empty list and an empty matrix are
 * no answer. With `partial` (a draft) nothing has to be complete yet.
 */
export function readAnswer(question: Question, input: unknown, partial: boolean): ReadAnswer {
  const read = isBlank(input) ? {} : readValue(question, input, partial);
  return read.value === undefined &&
    read.fault === undefined &&
    question.required === true &&
    !partial
    ? fault({ code: 'ANSWER_REQUIRED' })
    : read;
}

function readValue(question: Question, input: unknown, partial: boolean): ReadAnswer {
  switch (question.kind) {
    case 'RATING':
      return readNumber(input, { ...question, integer: true });
    case 'NUMBER':
      return readNumber(input, question);
    case 'SINGLE':
      if (typeof input !== 'string') return UNREADABLE;
      return has(question.options, input) ? { value: input } : fault({ code: 'NOT_AN_OPTION' });
    case 'MULTIPLE':
      return readMultiple(question, input, partial);
    case 'MATRIX':
      return readMatrix(question, input, partial);
    case 'TEXT':
      return readText(input, question.maxLength);
    case 'DATE':
      return readDate(input, question.min ?? null, question.max ?? null);
    case 'PHONE':
      return readPhone(input);
    case 'FILE':
      return readFiles(input, question.maxFiles);
  }
}

function readNumber(
  input: unknown,
  { min, max, integer }: { min?: number; max?: number; integer?: boolean },
): ReadAnswer {
  if (typeof input !== 'number' || !Number.isFinite(input)) return UNREADABLE;
  if (integer === true && !Number.isSafeInteger(input))
    return fault({ code: 'NOT_A_WHOLE_NUMBER' });
  if (input < (min ?? input) || input > (max ?? input)) {
    return fault({ code: 'OUT_OF_RANGE', min: min ?? null, max: max ?? null });
  }
  // JSON knows no −0, so it would not survive being stored.
  return { value: input === 0 ? 0 : input };
}

function readMultiple(question: MultipleQuestion, input: unknown, partial: boolean): ReadAnswer {
  if (!isTexts(input)) return UNREADABLE;
  if (!input.every((id) => has(question.options, id))) return fault({ code: 'NOT_AN_OPTION' });
  const value = question.options.map(({ id }) => id).filter((id) => input.includes(id));
  const { minChoices = 0, maxChoices = value.length } = question;
  if (value.length > maxChoices) return fault({ code: 'TOO_MANY_CHOICES', max: maxChoices });
  if (value.length < minChoices && !partial)
    return fault({ code: 'TOO_FEW_CHOICES', min: minChoices });
  return { value };
}

function readMatrix(question: MatrixQuestion, input: unknown, partial: boolean): ReadAnswer {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return UNREADABLE;
  const given = new Map(Object.entries(input).filter(([, column]) => !isBlank(column)));
  if (given.size === 0) return {};
  for (const [row, column] of given) {
    if (!has(question.rows, row)) return fault({ code: 'NOT_A_ROW' });
    if (typeof column !== 'string') return UNREADABLE;
    if (!has(question.columns, column)) return fault({ code: 'NOT_AN_OPTION' });
  }
  const rows = question.rows.map(({ id }) => id);
  const missing = rows.filter((row) => !given.has(row));
  if (missing.length > 0 && question.required === true && !partial) {
    return fault({ code: 'ROWS_MISSING', rows: missing });
  }
  const answered = rows.filter((row) => given.has(row));
  return { value: Object.fromEntries(answered.map((row) => [row, given.get(row)])) };
}

function readText(input: unknown, max: number): ReadAnswer {
  if (typeof input !== 'string') return UNREADABLE;
  const value = cleanText(input);
  if (value === '') return {};
  const length = textLength(value);
  return length > max ? fault({ code: 'TEXT_TOO_LONG', max, length }) : { value };
}

/** What no database stores (NUL, half characters) and no eye sees is taken out before it is kept. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Control}\n\t]/gu, '')
    .trim();
}

function readDate(input: unknown, min: string | null, max: string | null): ReadAnswer {
  if (typeof input !== 'string') return UNREADABLE;
  const value = input.trim();
  if (!isCivilDate(value)) return fault({ code: 'NOT_A_DATE' });
  if (value < (min ?? value) || value > (max ?? value)) {
    return fault({ code: 'DATE_OUT_OF_RANGE', min, max });
  }
  return { value };
}

/**
 * A number as people write it, full-width digits, spaces, hyphens and brackets included. Mainland
 * numbers are kept without country code, others as + and digits (ITU-T E.164).
 */
function readPhone(input: unknown): ReadAnswer {
  if (typeof input !== 'string') return UNREADABLE;
  const dialled = input
    .slice(0, 64)
    .normalize('NFKC')
    .replace(/[\s()\-‐‑–—]/g, '')
    .replace(/^00(?=[1-9])/, '+');
  const value = dialled.startsWith('+86') ? domestic(dialled.slice(3)) : dialled;
  const mainland = /^(1[3-9]\d{9}|0\d{9,11}|400\d{7})$/;
  return mainland.test(value) || /^\+[1-9]\d{6,14}$/.test(value)
    ? { value }
    : fault({ code: 'NOT_A_PHONE_NUMBER' });
}

/** From abroad a landline is dialled without the 0 of its area. */
function domestic(number: string): string {
  return /^(0|1[3-9]\d{9}$|400\d{7}$)/.test(number) ? number : `0${number}`;
}

function readFiles(input: unknown, max: number): ReadAnswer {
  if (!isTexts(input)) return UNREADABLE;
  const value = [...new Set(input)];
  return value.length > max ? fault({ code: 'TOO_MANY_FILES', max }) : { value };
}

const UNREADABLE: ReadAnswer = { fault: { code: 'ANSWER_UNREADABLE' } };

function fault(fault: AnswerFault): ReadAnswer {
  return { fault };
}

function has(choices: readonly Choice[], id: string): boolean {
  return choices.some((choice) => choice.id === id);
}

function isTexts(input: unknown): input is readonly string[] {
  return Array.isArray(input) && input.every((item) => typeof item === 'string');
}

function isBlank(input: unknown): boolean {
  if (typeof input === 'string') return input.trim() === '';
  return input === undefined || input === null || (Array.isArray(input) && input.length === 0);
}
