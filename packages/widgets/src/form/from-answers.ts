import type { Answers, AnswerValue } from '@linli/methods';

/** An answer as the API returns it: one of the values is set. */
export interface ApiAnswer {
  readonly question: string;
  readonly choice?: string | null;
  readonly choices?: readonly string[] | null;
  readonly number?: number | null;
  readonly text?: string | null;
  readonly date?: string | null;
  readonly rows?: readonly { readonly row: string; readonly column: string }[] | null;
}

/** Answers that were given before, as the form takes them to be corrected. */
export function fromAnswers(answers: readonly ApiAnswer[]): Answers {
  return Object.fromEntries(
    answers.flatMap(({ question, ...answer }): [string, AnswerValue][] => {
      const rows =
        answer.rows && Object.fromEntries(answer.rows.map(({ row, column }) => [row, column]));
      const value =
        answer.choice ?? answer.choices ?? answer.number ?? answer.text ?? answer.date ?? rows;
      return value === null || value === undefined ? [] : [[question, value]];
    }),
  );
}
