import { formatPeople, formatShare } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import type { ResultOf } from '../graphql.ts';
import type { Bar } from '../templates/bar-chart.ts';
import type { SurveyFindings } from './operations.ts';
import type { SurveyResultsStrings } from './survey-results.strings.ts';

export type SurveyResults = NonNullable<
  Extract<
    NonNullable<ResultOf<typeof SurveyFindings>['node']>,
    { readonly __typename: 'Survey' }
  >['results']
>;
/** The figures of a question, or of one row of a matrix. */
export type QuestionResult = SurveyResults['questions'][number];

/** A question with its figures: one, or a matrix's rows. */
export interface Finding {
  readonly question: string;
  readonly label: string;
  readonly kind: QuestionResult['kind'];
  readonly rows: readonly QuestionResult[];
}

/** The results by question, in the order of the form. */
export function findingsOf({ questions }: SurveyResults): Finding[] {
  const findings = new Map<string, Finding>();
  for (const result of questions) {
    const { question, label, kind } = result;
    const rows = [...(findings.get(question)?.rows ?? []), result];
    findings.set(question, { question, label, kind, rows });
  }
  return [...findings.values()];
}

type Option = QuestionResult['options'][number];

/** The option that most chose; the first of several. */
export function mostChosen({ options }: QuestionResult): Option | undefined {
  return options.reduce<Option | undefined>(
    (most, option) => (option.count > (most?.count ?? 0) ? option : most),
    undefined,
  );
}

/** What was found, as a sentence; the title of the question's chart. */
export function findingTitle(
  { kind, rows }: Finding,
  words: SurveyResultsStrings,
  locale: Locale,
): string {
  const told = rows.filter(({ suppressed }) => !suppressed);
  const [first] = told;
  if (!first) return words.suppressed;
  if (!told.some(({ answered }) => answered)) return words.nobody;
  if (!first.options.length) return words.written(formatPeople(first.answered ?? 0, locale));
  const clearest = told.reduce((best, row) => (share(row) > share(best) ? row : best));
  const top = mostChosen(clearest);
  if (!top) return words.nobody;
  const shown = formatShare(top.share);
  switch (kind) {
    case 'RATING':
      return words.rated(
        (first.mean ?? 0).toFixed(1),
        first.options[first.options.length - 1]?.option ?? '',
      );
    case 'MULTIPLE':
      return words.mostOften(top.label, shown);
    case 'MATRIX':
      return words.mostInRow(clearest.rowLabel ?? '', top.label, shown);
    default:
      return words.most(top.label, shown);
  }
}

function share(row: QuestionResult): number {
  return mostChosen(row)?.share ?? 0;
}

/** How many answered, how many did not, and how sure the largest share is. */
export function findingSentence(
  row: QuestionResult,
  words: SurveyResultsStrings,
  locale: Locale,
): string {
  const answered = words.answered(formatPeople(row.answered ?? 0, locale));
  const skipped = row.skipped ? words.skipped(formatPeople(row.skipped, locale)) : '';
  const top = mostChosen(row);
  const interval = top ? words.interval(formatShare(top.low), formatShare(top.high)) : '';
  return `${answered}${skipped}${words.stop}${interval}`;
}

/** Bars of a question's options, with counts and shares. */
export function barsOf(
  { kind, options }: QuestionResult,
  words: SurveyResultsStrings,
  locale: Locale,
): Bar[] {
  return options.map(({ option, label, count, share }) => {
    const shown = formatShare(share);
    return {
      label: kind === 'RATING' ? words.points(label || option) : label,
      count,
      share,
      shown,
      caption: words.caption(shown, formatPeople(count, locale)),
    };
  });
}

/** Words that stand in the label of a bad answer, in our three languages. */
const BAD = /不|差|沒|没|難|难|dis|not|never|bad|poor|no\b/i;

/**
 * Whether a scale runs from its best column to its worst, so that the colours can run with it. Told
 * by the words of its ends; from worst to best where they tell nothing.
 */
export function bestFirst(labels: readonly string[]): boolean {
  return !BAD.test(labels[0] ?? '') && BAD.test(labels[labels.length - 1] ?? '');
}
