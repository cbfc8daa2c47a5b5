import {
  type AnswerProblem,
  type Answers,
  type AnswerValue,
  checkAnswers,
  type FormDefinition,
  type Question,
} from '@linli/methods';
import { type FieldProblem, InvalidInputError } from '../../kernel/domain-error.ts';

/** The answer to a row of a matrix. */
export interface MatrixRowAnswer {
  row: string;
  column: string;
}

/** One answer as clients send it: exactly one of the values, by the kind of the question. */
export interface AnswerInput {
  question: string;
  choice?: string | null | undefined;
  choices?: readonly string[] | null | undefined;
  number?: number | null | undefined;
  text?: string | null | undefined;
  date?: string | null | undefined;
  rows?: readonly MatrixRowAnswer[] | null | undefined;
}

type ValueField = Exclude<keyof AnswerInput, 'question'>;

const fieldOfKind: Readonly<Record<Question['kind'], ValueField>> = {
  RATING: 'number',
  SINGLE: 'choice',
  MULTIPLE: 'choices',
  MATRIX: 'rows',
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  PHONE: 'text',
  FILE: 'choices',
};

/**
 * The answers as they are stored: checked by the form's rules, cleaned, without those to hidden
 * questions.
 *
 * @throws InvalidInputError with the path `answers.<question>` for each problem.
 */
export function checkedAnswers(definition: FormDefinition, input: readonly AnswerInput[]): Answers {
  const kinds = new Map(definition.questions.map(({ id, kind }) => [id, kind]));
  const problems: FieldProblem[] = [];
  const given = new Map<string, unknown>();
  for (const answer of input) {
    if (given.has(answer.question)) {
      problems.push({ path: ['answers', answer.question], code: 'ANSWERED_TWICE' });
    }
    given.set(answer.question, givenValue(answer, kinds.get(answer.question)));
  }
  const checked = checkAnswers(definition, Object.fromEntries(given));
  problems.push(...checked.problems.map(fieldProblem));
  if (problems.length > 0) throw new InvalidInputError(problems);
  return checked.acceptedAnswers;
}

/** What methods read as "not of this kind", so that a hidden question's answer is still dropped. */
const unreadable = true;

function givenValue(answer: AnswerInput, kind: Question['kind'] | undefined): unknown {
  const fields = (['choice', 'choices', 'number', 'text', 'date', 'rows'] as const).filter(
    (field) => answer[field] !== undefined && answer[field] !== null,
  );
  if (fields.length === 0) return null;
  if (kind === undefined || fields.length > 1 || fields[0] !== fieldOfKind[kind]) return unreadable;
  if (kind !== 'MATRIX') return answer[fieldOfKind[kind]];
  const rows = answer.rows ?? [];
  const columns = new Map(rows.map(({ row, column }) => [row, column]));
  return columns.size === rows.length ? Object.fromEntries(columns) : unreadable;
}

function fieldProblem(problem: AnswerProblem): FieldProblem {
  const path = ['answers', problem.question];
  const { code } = problem;
  switch (code) {
    case 'TOO_FEW_CHOICES':
      return { path, code, values: { min: problem.min } };
    case 'TOO_MANY_CHOICES':
    case 'TOO_MANY_FILES':
      return { path, code, values: { max: problem.max } };
    case 'TEXT_TOO_LONG':
      return { path, code, values: { max: problem.max, length: problem.length } };
    case 'ROWS_MISSING':
      return { path, code, values: { count: problem.rows.length } };
    case 'OUT_OF_RANGE':
    case 'DATE_OUT_OF_RANGE':
      return { path, code, values: { range: rangeOf(problem.min, problem.max) } };
    default:
      return { path, code };
  }
}

/** `1–5`, `≥ 0`, `≤ 2026-11-22`: signs that every language reads. */
function rangeOf(min: number | string | null, max: number | string | null): string {
  if (min === null) return ` ≤ ${max}`;
  return max === null ? ` ≥ ${min}` : ` ${min} – ${max}`;
}

/** The text of an answer's value in a language: option labels, numbers with their unit. */
export function answerInWords(
  question: Question,
  value: AnswerValue,
  text: (label: { readonly 'zh-CN': string }) => string,
): string {
  const labelOf = (choices: readonly { id: string; label: { 'zh-CN': string } }[], id: unknown) => {
    const choice = choices.find((candidate) => candidate.id === id);
    return choice ? text(choice.label) : String(id);
  };
  switch (question.kind) {
    case 'SINGLE':
      return labelOf(question.options, value);
    case 'MULTIPLE':
      return (value as readonly string[]).map((id) => labelOf(question.options, id)).join('、');
    case 'MATRIX':
      return Object.entries(value as Record<string, string>)
        .map(
          ([row, column]) => `${labelOf(question.rows, row)}：${labelOf(question.columns, column)}`,
        )
        .join('；');
    case 'NUMBER':
      return question.unit ? `${value} ${text(question.unit)}` : String(value);
    default:
      return Array.isArray(value) ? value.join('、') : String(value);
  }
}
