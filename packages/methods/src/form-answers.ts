import type { Answers, AnswerValue, Condition, FormDefinition, Question } from './form.ts';
import { type AnswerFault, type ReadAnswer, readAnswer } from './form-answer.ts';

/** What is wrong, and where. UNKNOWN_QUESTION: the form has none of that id. */
export type AnswerProblem = { readonly question: string } & (
  | AnswerFault
  | { readonly code: 'UNKNOWN_QUESTION' }
);

export interface CheckedAnswers {
  /** Empty when the answers may be handed in; in the order of the questions. */
  readonly problems: readonly AnswerProblem[];
  /** The sound answers to visible questions, cleaned: what is stored. */
  readonly acceptedAnswers: Answers;
}

/** The questions that this person sees, given the answers so far, in order. */
export function visibleQuestions(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
): Question[] {
  return walk(definition, answers, true).map(({ question }) => question);
}

/**
 * Checks answers by the form's rules. Answers to hidden questions are dropped without a word: the
 * person changed an earlier answer. With `partial` (a draft) nothing has to be complete yet.
 */
export function checkAnswers(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  { partial = false }: { readonly partial?: boolean } = {},
): CheckedAnswers {
  const problems: AnswerProblem[] = [];
  const accepted: [string, AnswerValue][] = [];
  for (const { question, read } of walk(definition, answers, partial)) {
    if (read.fault !== undefined) problems.push({ question: question.id, ...read.fault });
    if (read.value !== undefined) accepted.push([question.id, read.value]);
  }
  const known = new Set(definition.questions.map(({ id }) => id));
  for (const question of Object.keys(answers)) {
    if (!known.has(question)) problems.push({ question, code: 'UNKNOWN_QUESTION' });
  }
  return { problems, acceptedAnswers: Object.fromEntries(accepted) };
}

/** Conditions see cleaned answers only, so what is shown and what is checked never differ. */
function walk(
  definition: FormDefinition,
  answers: Readonly<Record<string, unknown>>,
  partial: boolean,
): { readonly question: Question; readonly read: ReadAnswer }[] {
  const given = new Map(Object.entries(answers));
  const soFar = new Map<string, AnswerValue>();
  const visible = [];
  for (const question of definition.questions) {
    if (question.showIf !== undefined && !holds(question.showIf, soFar)) continue;
    const input = given.get(question.id);
    const read = readAnswer(question, input, partial);
    // An answer that is merely unfinished still decides what is shown next.
    const { value } = read.fault === undefined ? read : readAnswer(question, input, true);
    if (value !== undefined) soFar.set(question.id, value);
    visible.push({ question, read });
  }
  return visible;
}

function holds(condition: Condition, answers: ReadonlyMap<string, AnswerValue>): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers));
  const answer = answers.get(condition.question);
  if ('is' in condition) return answer === condition.is;
  if ('includes' in condition) return Array.isArray(answer) && answer.includes(condition.includes);
  return typeof answer === 'number' && answer >= condition.atLeast;
}
