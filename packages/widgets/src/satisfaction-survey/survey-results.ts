import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatPeople } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { QueryController } from '../foundation/query-controller.ts';
import { barChart } from '../templates/bar-chart.ts';
import { chartStyles } from '../templates/chart.css.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import {
  barsOf,
  type Finding,
  findingSentence,
  findingsOf,
  findingTitle,
  type SurveyResults,
} from './findings.ts';
import { matrixChart } from './matrix-chart.ts';
import { SurveyFindings } from './operations.ts';
import { type SurveyResultsStrings, surveyResultsStrings } from './survey-results.strings.ts';
import { surveyResultsStyles } from './survey-results.styles.ts';

/** What a closed survey found, question by question, inside the survey widget. */
export class LinliSurveyResults extends LinliElement<SurveyResultsStrings> {
  static override strings = surveyResultsStrings;
  static override styles = [...baseStyles, chartStyles, surveyResultsStyles];

  @property() survey: string | null = null;

  readonly #results = new QueryController(this, {
    document: SurveyFindings,
    variables: () => (this.survey ? { id: this.survey } : null),
    select: ({ node }) => (node?.__typename === 'Survey' ? node.results : null),
  });

  override render(): TemplateResult {
    const { view } = this.#results;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'tall', 'tall']);
      case 'empty':
        return emptyState(this.words.notYet);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#results.refetch());
      case 'ready':
        return this.#ready(view.data);
    }
  }

  #ready(results: SurveyResults): TemplateResult {
    const { words, locale } = this;
    const people = (count: number) => formatPeople(count, locale);
    if (results.respondents === null) return emptyState(words.tooFew);
    const channels = results.channels.filter(({ count }) => count !== null && count > 0);
    return html`<h3>${words.title}</h3>
      <p class="respondents">${words.respondents(people(results.respondents))}</p>
      ${
        channels.length > 1
          ? html`<ul class="plain channels muted small">
            ${channels.map(
              ({ channel, count }) =>
                html`<li>${words.channel(words.channels[channel], people(count ?? 0))}</li>`,
            )}
          </ul>`
          : nothing
      }
      <ol class="plain">
        ${findingsOf(results).map((finding, index) => this.#finding(finding, index + 1))}
      </ol>`;
  }

  #finding(finding: Finding, number: number): TemplateResult {
    const { words, locale, sharedWords } = this;
    const title = findingTitle(finding, words, locale);
    const [row] = finding.rows;
    const told = finding.rows.some(({ suppressed, options }) => !suppressed && options.length);
    return html`<li class="finding">
      <h4><span class="muted">${number}.</span> ${finding.label}</h4>
      ${
        !row || !told
          ? html`<p class="muted">${title}</p>`
          : finding.kind === 'MATRIX'
            ? matrixChart(title, finding.rows, { own: words, showTable: sharedWords.showTable })
            : barChart(title, barsOf(row, words, locale), sharedWords)
      }
      ${
        row && told && finding.kind !== 'MATRIX'
          ? html`<p class="muted small">${findingSentence(row, words, locale)}</p>`
          : nothing
      }
    </li>`;
  }
}

/** Defines the element once; the survey calls it when results are first shown. */
export function defineSurveyResults(): Promise<void> {
  return defineWidget('linli-survey-results', LinliSurveyResults);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-survey-results': LinliSurveyResults;
  }
}
