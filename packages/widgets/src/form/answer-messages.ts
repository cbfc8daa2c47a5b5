import type { AnswerProblem, Question } from '@linli/methods';
import type { FormStrings } from './form.strings.ts';

/** What to say beside a question whose answer was not accepted. */
export function answerMessage(problem: AnswerProblem, words: FormStrings): string {
  const { faults } = words;
  switch (problem.code) {
    case 'TOO_FEW_CHOICES':
      return faults.TOO_FEW_CHOICES(problem.min);
    case 'TOO_MANY_CHOICES':
      return faults.TOO_MANY_CHOICES(problem.max);
    case 'TEXT_TOO_LONG':
      return faults.TEXT_TOO_LONG(problem.max, problem.length);
    case 'OUT_OF_RANGE':
      return faults.OUT_OF_RANGE(String(problem.min ?? '…'), String(problem.max ?? '…'));
    case 'TOO_MANY_FILES':
      return faults.TOO_MANY_FILES(problem.max);
    case 'UNKNOWN_QUESTION':
    case 'NOT_A_ROW':
      return faults.ANSWER_UNREADABLE;
    default:
      return faults[problem.code];
  }
}

/** The id of the control that an error summary should lead to. */
export function controlId(question: Question): string {
  return `question-${question.id}`;
}
