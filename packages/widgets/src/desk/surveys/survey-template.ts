import { type DraftQuestion, EMPTY_SURVEY, newQuestion, type SurveyDraft } from './survey-draft.ts';
import type { SurveyStrings } from './surveys.strings.ts';

/** Milliseconds of a fortnight: how long the template's survey is open. */
const FORTNIGHT = 14 * 86_400_000;

/** A satisfaction survey that can be published as it is: six questions, two minutes. */
export function satisfactionSurvey(
  words: SurveyStrings['template'],
  now = Date.now(),
): SurveyDraft {
  const questions: DraftQuestion[] = [];
  const add = (kind: DraftQuestion['kind'], filled: Partial<DraftQuestion>) =>
    questions.push(newQuestion(kind, questions, filled));
  const marks = { low: words.low, high: words.high };
  add('RATING', { label: words.overall, ...marks });
  add('TEXT', { label: words.why, showWhen: { question: 'q1', value: 'atMost3' } });
  add('MATRIX', {
    label: words.aspects,
    options: words.aspectRows,
    columns: words.aspectColumns,
  });
  add('MULTIPLE', { label: words.wishes, options: words.wishOptions, required: false });
  add('SINGLE', { label: words.tookPart, options: words.tookPartOptions });
  add('TEXT', { label: words.more });
  const closesOn = new Date(now + FORTNIGHT + 8 * 3_600_000).toISOString().slice(0, 10);
  return {
    ...EMPTY_SURVEY,
    ...{ title: words.title, introduction: words.introduction },
    closesOn,
    questions,
  };
}
