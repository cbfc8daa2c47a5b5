import {
  FORM_LIMITS,
  type FormDefinition,
  isCivilDate,
  type QuestionKind,
  textLength,
} from './form.ts';
import { type AskedQuestion, checkCondition } from './form-condition-check.ts';
import {
  checkFields,
  type Fields,
  type FormProblem,
  isFields,
  type Report,
} from './form-problem.ts';

const FIELDS: Readonly<Record<QuestionKind, readonly string[]>> = {
  RATING: ['min', 'max', 'minLabel', 'maxLabel'],
  SINGLE: ['options'],
  MULTIPLE: ['options', 'minChoices', 'maxChoices'],
  MATRIX: ['rows', 'columns'],
  TEXT: ['maxLength', 'multiline'],
  NUMBER: ['min', 'max', 'integer', 'unit'],
  DATE: ['min', 'max'],
  PHONE: [],
  FILE: ['maxFiles'],
};
const SHARED_FIELDS = ['id', 'kind', 'label', 'hint', 'required', 'showIf'];
const LOCALES = ['zh-CN', 'zh-TW', 'en'];
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** True when the form has no problem. */
export function isFormDefinition(input: unknown): input is FormDefinition {
  return checkFormDefinition(input).length === 0;
}

/** Every problem of a form that somebody hands in; safe with any JSON value, however hostile. */
export function checkFormDefinition(input: unknown): FormProblem[] {
  const problems: FormProblem[] = [];
  const report: Report = (path, code) => problems.push({ path, code });
  if (!isFields(input)) {
    report('', 'MALFORMED');
    return problems;
  }
  checkFields(input, ['version', 'questions'], '', report);
  if (!isWhole(input['version'], 1)) report('version', 'MALFORMED');
  const earlier = new Map<string, AskedQuestion>();
  const questions = listOf(input['questions'], 'questions', FORM_LIMITS.questions, report);
  for (const [index, question] of questions.entries()) {
    checkQuestion(question, `questions.${index}`, earlier, report);
  }
  return problems;
}

function checkQuestion(
  question: unknown,
  path: string,
  earlier: Map<string, AskedQuestion>,
  report: Report,
): void {
  if (!isFields(question)) {
    report(path, 'MALFORMED');
    return;
  }
  const { id, kind } = question;
  if (!isKind(kind)) {
    report(`${path}.kind`, 'UNKNOWN_KIND');
    return;
  }
  checkFields(question, [...SHARED_FIELDS, ...FIELDS[kind]], path, report);
  checkText(question['label'], `${path}.label`, FORM_LIMITS.labelLength, report);
  checkOptionalText(question, 'hint', path, FORM_LIMITS.hintLength, report);
  checkFlag(question, 'required', path, report);
  if (question['showIf'] !== undefined) {
    checkCondition(question['showIf'], `${path}.showIf`, earlier, report);
  }
  const choices = checkKind(kind, question, path, report);
  if (typeof id !== 'string' || !ID.test(id)) {
    report(`${path}.id`, 'ID_INVALID');
    return;
  }
  if (earlier.has(id)) {
    report(`${path}.id`, 'ID_DUPLICATE');
    return;
  }
  earlier.set(id, { kind, choices });
}

/** Checks what only this kind has; returns the ids of its options. */
function checkKind(
  kind: QuestionKind,
  question: Fields,
  path: string,
  report: Report,
): ReadonlySet<string> {
  const bounds = (sound: boolean, field: string) => {
    if (!sound) report(`${path}.${field}`, 'BOUNDS_INVALID');
  };
  switch (kind) {
    case 'RATING': {
      const { min, max } = question;
      bounds(
        isWhole(min) && isWhole(max) && min < max && max - min < FORM_LIMITS.ratingSteps,
        'max',
      );
      checkOptionalText(question, 'minLabel', path, FORM_LIMITS.labelLength, report);
      checkOptionalText(question, 'maxLabel', path, FORM_LIMITS.labelLength, report);
      return NONE;
    }
    case 'SINGLE':
      return checkChoices(question['options'], `${path}.options`, report);
    case 'MULTIPLE': {
      const options = checkChoices(question['options'], `${path}.options`, report);
      const { minChoices = 0, maxChoices = options.size } = question;
      bounds(isWhole(minChoices, 0) && minChoices <= options.size, 'minChoices');
      bounds(isWhole(maxChoices, 1) && maxChoices >= Number(minChoices), 'maxChoices');
      return options;
    }
    case 'MATRIX':
      checkChoices(question['rows'], `${path}.rows`, report);
      checkChoices(question['columns'], `${path}.columns`, report);
      return NONE;
    case 'TEXT':
      bounds(isWhole(question['maxLength'], 1, FORM_LIMITS.textLength), 'maxLength');
      checkFlag(question, 'multiline', path, report);
      return NONE;
    case 'NUMBER': {
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = question;
      bounds(Number.isFinite(min) && Number.isFinite(max) && Number(min) <= Number(max), 'max');
      checkFlag(question, 'integer', path, report);
      checkOptionalText(question, 'unit', path, FORM_LIMITS.labelLength, report);
      return NONE;
    }
    case 'DATE': {
      const { min = '0000-01-01', max = '9999-12-31' } = question;
      bounds(isDate(min) && isDate(max) && min <= max, 'max');
      return NONE;
    }
    case 'FILE':
      bounds(isWhole(question['maxFiles'], 1, FORM_LIMITS.files), 'maxFiles');
      return NONE;
    case 'PHONE':
      return NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();

function checkChoices(input: unknown, path: string, report: Report): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [index, choice] of listOf(input, path, FORM_LIMITS.choices, report).entries()) {
    const at = `${path}.${index}`;
    if (!isFields(choice)) {
      report(at, 'MALFORMED');
      continue;
    }
    checkFields(choice, ['id', 'label'], at, report);
    checkText(choice['label'], `${at}.label`, FORM_LIMITS.labelLength, report);
    const { id } = choice;
    if (typeof id !== 'string' || !ID.test(id)) report(`${at}.id`, 'ID_INVALID');
    else if (ids.has(id)) report(`${at}.id`, 'ID_DUPLICATE');
    else ids.add(id);
  }
  return ids;
}

function listOf(input: unknown, path: string, most: number, report: Report): readonly unknown[] {
  if (!Array.isArray(input)) report(path, 'MALFORMED');
  else if (input.length === 0) report(path, 'LIST_EMPTY');
  else if (input.length > most) report(path, 'LIST_TOO_LONG');
  else return input;
  return [];
}

function checkText(input: unknown, path: string, most: number, report: Report): void {
  if (!isFields(input)) {
    report(path, 'TEXT_MISSING');
    return;
  }
  checkFields(input, LOCALES, path, report);
  for (const locale of LOCALES) {
    const text = input[locale];
    if (text === undefined && locale !== 'zh-CN') continue;
    if (typeof text !== 'string' || text.trim() === '') report(`${path}.${locale}`, 'TEXT_MISSING');
    else if (textLength(text) > most) report(`${path}.${locale}`, 'TEXT_TOO_LONG');
  }
}

function checkOptionalText(
  owner: Fields,
  field: string,
  path: string,
  most: number,
  report: Report,
): void {
  if (owner[field] !== undefined) checkText(owner[field], `${path}.${field}`, most, report);
}

function checkFlag(owner: Fields, field: string, path: string, report: Report): void {
  const flag = owner[field];
  if (flag !== undefined && typeof flag !== 'boolean') report(`${path}.${field}`, 'MALFORMED');
}

function isKind(input: unknown): input is QuestionKind {
  return typeof input === 'string' && Object.keys(FIELDS).includes(input);
}

function isWhole(
  input: unknown,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
): input is number {
  return Number.isSafeInteger(input) && Number(input) >= min && Number(input) <= max;
}

function isDate(input: unknown): input is string {
  return typeof input === 'string' && isCivilDate(input);
}
