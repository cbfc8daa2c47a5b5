import type { Answers, AnswerValue, FormDefinition, Question } from './form.ts';

/** How many answered a question, or a row of a MATRIX. */
export interface AnsweredRow {
  readonly question: string;
  /** Only for MATRIX. */
  readonly row?: string | null;
  readonly count: number;
}

/** How many chose an option: its id, a MATRIX's column id, or a RATING as text ("4"). */
export interface OptionRow extends AnsweredRow {
  readonly option: string;
}

/**
 * Answers counted, and no longer anybody's. A server makes the same rows by `GROUP BY`. Rows that
 * count zero may be left out, and the same row may come several times: counts are added up.
 */
export interface SurveyTally {
  /** How many handed the survey in, whatever they answered. */
  readonly respondents: number;
  readonly answered: readonly AnsweredRow[];
  readonly options: readonly OptionRow[];
}

/** Counts the accepted answers of each respondent. TEXT, NUMBER, DATE, PHONE and FILE: only how many answered. */
export function tallyAnswers(
  { questions }: Pick<FormDefinition, 'questions'>,
  responses: Iterable<Answers>,
): SurveyTally {
  const tallies: SurveyTally[] = [];
  for (const answers of responses) {
    const given = new Map(Object.entries(answers));
    const rows = questions.flatMap((question) => choicesOf(question, given.get(question.id)));
    tallies.push({
      respondents: 1,
      answered: rows.map(({ question, row = null }) => ({ question, row, count: 1 })),
      options: rows.flatMap(({ question, row = null, options }) =>
        options.map((option) => ({ question, row, option, count: 1 })),
      ),
    });
  }
  return addTallies(tallies);
}

/** One tally of several, e.g. of all groups or of answers counted since the last time. */
export function addTallies(tallies: readonly SurveyTally[]): SurveyTally {
  return {
    respondents: tallies.reduce((sum, { respondents }) => sum + respondents, 0),
    answered: addRows(tallies.flatMap(({ answered }) => answered)),
    options: addRows(tallies.flatMap(({ options }) => options)),
  };
}

/** Looks counts up; what was not counted is zero. */
export function countOf(
  rows: readonly (AnsweredRow & { readonly option?: string })[],
): (question: string, row?: string | null, option?: string) => number {
  const counts = new Map(addRows(rows).map((row) => [keyOf(row), row.count]));
  return (question, row = null, option = '') => counts.get(keyOf({ question, row, option })) ?? 0;
}

/** @throws RangeError for a count that is not a whole number of people. */
function addRows<Row extends AnsweredRow & { readonly option?: string }>(
  rows: readonly Row[],
): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    if (!Number.isSafeInteger(row.count) || row.count < 0) {
      throw new RangeError(`The count of question ${row.question} is not a whole number.`);
    }
    const key = keyOf(row);
    const count = (sums.get(key)?.count ?? 0) + row.count;
    sums.set(key, { ...row, count });
  }
  return [...sums.values()];
}

function keyOf({
  question,
  row = null,
  option = '',
}: Omit<AnsweredRow, 'count'> & { readonly option?: string }): string {
  return `${question} ${row ?? ''} ${option}`;
}

function choicesOf(
  { id, kind }: Question,
  answer: AnswerValue | undefined,
): { question: string; row?: string; options: readonly string[] }[] {
  if (answer === undefined) return [];
  if (kind === 'MULTIPLE' && Array.isArray(answer)) return [{ question: id, options: answer }];
  if (kind === 'RATING' || kind === 'SINGLE') return [{ question: id, options: [String(answer)] }];
  if (kind === 'MATRIX') {
    return Object.entries(answer).map(([row, column]) => ({
      question: id,
      row,
      options: [column],
    }));
  }
  return [{ question: id, options: [] }];
}
