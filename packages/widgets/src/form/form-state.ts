import type { FieldProblem } from '@linli/client';
import {
  type Answers,
  type AnswerValue,
  checkAnswers,
  type FormDefinition,
  type Question,
  visibleQuestions,
} from '@linli/methods';
import { answerMessage, controlId } from './answer-messages.ts';
import type { FormStrings } from './form.strings.ts';
import { type ApiQuestion, toQuestion } from './form-definition.ts';

/** One answer in the shape of the API's `AnswerInput`. */
export interface AnswerInput {
  readonly question: string;
  readonly choice?: string;
  readonly choices?: readonly string[];
  readonly number?: number;
  readonly text?: string;
  readonly date?: string;
  readonly rows?: readonly { readonly row: string; readonly column: string }[];
}

/** A problem where the error summary and the question can show it. */
export interface ShownProblem {
  readonly questionId: string;
  readonly fieldId: string;
  readonly message: string;
}

/** The rules' form of what the API returned. */
export function toFormDefinition(
  version: number,
  questions: readonly ApiQuestion[],
): FormDefinition {
  return { version, questions: questions.map(toQuestion) };
}

/** What is wrong with the answers, in the order of the questions; empty when they may be sent. */
export function problemsOf(
  form: FormDefinition,
  answers: Answers,
  words: FormStrings,
): ShownProblem[] {
  return checkAnswers(form, answers).problems.flatMap((problem) => {
    const question = form.questions.find(({ id }) => id === problem.question);
    return question ? [show(question, answerMessage(problem, words))] : [];
  });
}

/** The server's problems beside their questions: paths end in or contain the question's id. */
export function serverProblems(
  form: FormDefinition,
  problems: readonly FieldProblem[],
): ShownProblem[] {
  return problems.flatMap(({ path, message }) => {
    const question = form.questions.find(({ id }) => path.includes(id));
    return question ? [show(question, message)] : [];
  });
}

/** The problems as the summary lists them, each with the question that it is about. */
export function summaryLines(
  form: FormDefinition,
  problems: readonly ShownProblem[],
): ShownProblem[] {
  return problems.map((problem) => {
    const label = form.questions.find(({ id }) => id === problem.questionId)?.label['zh-CN'];
    return label ? { ...problem, message: `${label} — ${problem.message}` } : problem;
  });
}

function show(question: Question, message: string): ShownProblem {
  return { questionId: question.id, fieldId: controlId(question), message };
}

/** Changes one answer; undefined takes it back. */
export function withAnswer(
  answers: Answers,
  question: string,
  value: AnswerValue | undefined,
): Answers {
  const { [question]: _previous, ...rest } = answers;
  return value === undefined ? rest : { ...rest, [question]: value };
}

/** The accepted answers to the visible questions, as the API takes them. */
export function toAnswerInputs(form: FormDefinition, answers: Answers): AnswerInput[] {
  const { acceptedAnswers } = checkAnswers(form, answers, { partial: true });
  return visibleQuestions(form, answers).flatMap((question) => {
    const value = acceptedAnswers[question.id];
    return value === undefined ? [] : [toInput(question, value)];
  });
}

function toInput({ id, kind }: Question, value: AnswerValue): AnswerInput {
  const question = id;
  switch (kind) {
    case 'RATING':
    case 'NUMBER':
      return { question, number: value as number };
    case 'SINGLE':
      return { question, choice: value as string };
    case 'MULTIPLE':
    case 'FILE':
      return { question, choices: value as readonly string[] };
    case 'MATRIX':
      return {
        question,
        rows: Object.entries(value as Record<string, string>).map(([row, column]) => ({
          row,
          column,
        })),
      };
    case 'DATE':
      return { question, date: value as string };
    case 'TEXT':
    case 'PHONE':
      return { question, text: value as string };
  }
}
