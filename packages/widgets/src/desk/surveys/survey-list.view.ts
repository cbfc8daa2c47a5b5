import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatDay } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import type { SharedStrings } from '../../foundation/shared.strings.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import type { ListedSurvey } from './surveys.controller.ts';
import type { SurveyStrings } from './surveys.strings.ts';

export interface SurveyRowOptions {
  readonly survey: ListedSurvey;
  readonly words: SurveyStrings;
  readonly sharedWords: SharedStrings;
  readonly locale: Locale;
  /** Its end is to be confirmed. */
  readonly ending: boolean;
  readonly busy: boolean;
  /** Why it could not be ended. */
  readonly failure: string | null;
  readonly showsResults: boolean;
  /** Shows the results, or hides them again. */
  readonly onResults: () => void;
  readonly onEnd: (wanted: boolean) => void;
  readonly onConfirm: () => void;
}

const TONES = { UPCOMING: 'waiting', OPEN: 'active', CLOSED: 'done' } as const;

/** A survey of the list, with its answers so far. */
export function surveyRow(options: SurveyRowOptions): TemplateResult {
  const { survey, words, locale } = options;
  const facts = [
    words.responses(formatCount(survey.responseCount, locale)),
    periodWords(options),
    survey.anonymous ? words.anonymous : words.named,
  ];
  return html`<li class="survey">
    <div class="row">${badge(survey.stateLabel, TONES[survey.state])}</div>
    <h4>${survey.title}</h4>
    <p class="muted facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    ${options.ending ? confirmEnd(options) : acts(options)}
    ${options.showsResults ? html`<linli-survey-results class="results" .survey=${survey.id}></linli-survey-results>` : nothing}
  </li>`;
}

function periodWords({ survey, words, locale }: SurveyRowOptions): string {
  const { state, opensAt, closesAt } = survey;
  if (state === 'UPCOMING') return words.from(formatDay(opensAt, locale));
  const day = formatDay(closesAt, locale);
  return state === 'OPEN' ? words.until(day) : words.ended(day);
}

function acts({ survey, words, showsResults, onResults, onEnd }: SurveyRowOptions): TemplateResult {
  const close = survey.availableActions.find(({ action }) => action === 'CLOSE');
  return html`<div class="row">
    <button class="button quiet" type="button" aria-label=${words.resultsOf(survey.title)}
      aria-expanded=${showsResults ? 'true' : 'false'} @click=${onResults}>${words.results}</button>
    ${close?.allowed ? button({ label: close.label, kind: 'quiet', onClick: () => onEnd(true) }) : nothing}
  </div>`;
}

function confirmEnd(options: SurveyRowOptions): TemplateResult {
  const { words, sharedWords, busy, failure, onEnd, onConfirm } = options;
  return html`<div class="notice stack" role="alert">
    <p>${words.closeHint}</p>
    ${failure ? html`<p class="field-error">${failure}</p>` : nothing}
    <div class="row">
      ${button({ label: words.closeConfirm, busy, onClick: onConfirm })}
      ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => onEnd(false) })}
    </div>
  </div>`;
}
