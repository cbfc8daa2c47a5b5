import type { FormDefinition, Question } from './form.ts';
import { suppressedGroups } from './suppression.ts';
import { addTallies, countOf, type SurveyTally } from './survey-tally.ts';
import { type Interval, wilsonInterval } from './wilson-interval.ts';

/** Fewer people than this are never shown as a group, unless the survey sets another threshold. */
export const SUPPRESSION_THRESHOLD = 5;

export interface OptionResult {
  /** An option's or column's id, or a step of a RATING as text. */
  readonly option: string;
  readonly count: number;
  /** Of those who answered this question, 0 to 1. In a MULTIPLE the shares add up to more than 1. */
  readonly share: number;
  /** The share's 95 % interval. */
  readonly interval: Interval;
}

/** The figures of a question, or of one row of a MATRIX. */
export interface Figures {
  readonly answered: number;
  /** Respondents who left it out or were not asked. */
  readonly skipped: number;
  /** All options in their order; empty for kinds that are only counted as answered. */
  readonly options: readonly OptionResult[];
  /** Only for RATING. */
  readonly mean: number | null;
}

export interface QuestionResult {
  readonly question: string;
  readonly kind: Question['kind'];
  /** Only for MATRIX. */
  readonly row: string | null;
  /** Null when suppressed: too few people, or hidden to protect another group. */
  readonly figures: Figures | null;
}

export interface SurveyResults {
  /** Null when suppressed. */
  readonly respondents: number | null;
  /** In the order of the questions; a MATRIX has one for each row. */
  readonly questions: readonly QuestionResult[];
}

export interface SurveyBreakdown {
  readonly total: SurveyResults;
  readonly groups: readonly { readonly group: string; readonly results: SurveyResults }[];
}

/**
 * A survey's counts and shares. Questions that fewer than `threshold` people answered are
 * suppressed, and everything when fewer took part. Counts of options that the form does not have
 * are left out.
 */
export function surveyResults(
  definition: Pick<FormDefinition, 'questions'>,
  tally: SurveyTally,
  { threshold = SUPPRESSION_THRESHOLD }: { readonly threshold?: number } = {},
): SurveyResults {
  const few = tally.respondents < threshold;
  const answered = countOf(tally.answered);
  return present(definition, tally, few, ({ id }, row) => few || answered(id, row) < threshold);
}

/**
 * The results of all and of each group, e.g. by tenure. Question by question, groups that fewer than
 * `threshold` people answered are suppressed, and others with them, so that no small group can be
 * worked out from the total. Everybody must be in exactly one group: those of whom nothing is known
 * are a group too, because the total is the sum of the groups.
 *
 * It protects one breakdown. Publishing two breakdowns of the same answers (by tenure and by age)
 * may tell more than either.
 */
export function surveyBreakdown(
  definition: Pick<FormDefinition, 'questions'>,
  groups: ReadonlyMap<string, SurveyTally>,
  { threshold = SUPPRESSION_THRESHOLD }: { readonly threshold?: number } = {},
): SurveyBreakdown {
  const sizes = mapValues(groups, ({ respondents }) => respondents);
  const hidden = suppressedGroups(sizes, threshold);
  const answered = mapValues(groups, (tally) => countOf(tally.answered));
  const hiddenAt = new Map<string, ReadonlySet<string>>();
  for (const { question, row } of cells(definition)) {
    const answering = mapValues(answered, (count) => count(question.id, row));
    hiddenAt.set(cellKey(question, row), suppressedGroups(answering, threshold, hidden));
  }
  return {
    total: surveyResults(definition, addTallies([...groups.values()]), { threshold }),
    groups: [...groups].map(([group, tally]) => ({
      group,
      results: present(
        definition,
        tally,
        hidden.has(group),
        (question, row) => hiddenAt.get(cellKey(question, row))?.has(group) ?? true,
      ),
    })),
  };
}

function present(
  definition: Pick<FormDefinition, 'questions'>,
  tally: SurveyTally,
  few: boolean,
  isHidden: (question: Question, row: string | null) => boolean,
): SurveyResults {
  const answered = countOf(tally.answered);
  const chose = countOf(tally.options);
  return {
    respondents: few ? null : tally.respondents,
    questions: cells(definition).map(({ question, row }) => ({
      question: question.id,
      kind: question.kind,
      row,
      figures: isHidden(question, row) ? null : figuresOf(question, row),
    })),
  };

  function figuresOf(question: Question, row: string | null): Figures {
    const n = answered(question.id, row);
    const options = optionsOf(question).map((option): OptionResult => {
      const count = chose(question.id, row, option);
      const interval = wilsonInterval(count, n) ?? { low: 0, high: 1 };
      return { option, count, share: n === 0 ? 0 : count / n, interval };
    });
    const sum = options.reduce((total, { option, count }) => total + Number(option) * count, 0);
    return {
      answered: n,
      skipped: tally.respondents - n,
      options,
      mean: question.kind === 'RATING' && n > 0 ? sum / n : null,
    };
  }
}

/** What has figures of its own: a question, or a row of a MATRIX. */
interface Cell {
  readonly question: Question;
  readonly row: string | null;
}

function cells({ questions }: Pick<FormDefinition, 'questions'>): Cell[] {
  return questions.flatMap((question): Cell[] =>
    question.kind === 'MATRIX'
      ? question.rows.map(({ id }) => ({ question, row: id }))
      : [{ question, row: null }],
  );
}

function cellKey({ id }: Question, row: string | null): string {
  return `${id} ${row ?? ''}`;
}

function optionsOf(question: Question): string[] {
  switch (question.kind) {
    case 'RATING':
      return Array.from({ length: question.max - question.min + 1 }, (_, step) =>
        String(question.min + step),
      );
    case 'SINGLE':
    case 'MULTIPLE':
      return question.options.map(({ id }) => id);
    case 'MATRIX':
      return question.columns.map(({ id }) => id);
    default:
      return [];
  }
}

function mapValues<Value, Result>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => Result,
): Map<string, Result> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
