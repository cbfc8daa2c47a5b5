import type { RecountProblem } from '@linli/methods';
import type { VerifyStrings } from './verify.strings.ts';

/** What is wrong with a recount, in the words of who reads it. */
export function problemSentence(problem: RecountProblem, words: VerifyStrings): string {
  switch (problem.code) {
    case 'MALFORMED':
    case 'COUNT_DIFFERS':
    case 'DECISION_DIFFERS':
      return words.problems[problem.code](problem.path);
    case 'PAPERS_OUT_OF_ORDER':
    case 'TRACKING_TWICE':
      return words.problems[problem.code](problem.trackingNumber);
    case 'MORE_CAST_THAN_ELIGIBLE':
      return words.problems[problem.code](String(problem.cast), String(problem.eligible));
    case 'DIGEST_DIFFERS':
    case 'NOT_AS_LOGGED':
    case 'UNCOUNTABLE':
      return words.problems[problem.code];
  }
}
