import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatDeadline, formatMoment, formatPeople } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { backButton } from '../templates/back-button.ts';
import { badge } from '../templates/badge.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import {
  accessOf,
  minutesOf,
  SatisfactionSurveyController,
  type SurveyFacts,
  type SurveySummary,
} from './satisfaction-survey.controller.ts';
import {
  type SatisfactionSurveyStrings,
  satisfactionSurveyStrings,
} from './satisfaction-survey.strings.ts';
import { satisfactionSurveyStyles } from './satisfaction-survey.styles.ts';

const TONES = { OPEN: 'active', UPCOMING: 'waiting', CLOSED: 'done' } as const;

/**
 * A survey of the community: what it is for, its questions one at a time, and its results once it
 * is closed. Without `survey` it shows the one that is open, or a list to choose from.
 *
 * @attr community - id or official 12-digit code; the page's community unless given
 * @attr survey - id of the survey to show; the community's unless given
 * @fires linli-survey-answered - the answers reached the server; `detail.survey`
 * @csspart frame - everything
 */
export class LinliSatisfactionSurvey extends LinliElement<SatisfactionSurveyStrings> {
  static override strings = satisfactionSurveyStrings;
  static override styles = [...baseStyles, satisfactionSurveyStyles];

  @property() survey: string | null = null;

  readonly #surveys = new SatisfactionSurveyController(this);
  /** Parts whose code is there; each loads when it is first shown. */
  @state() private loaded: { readonly answering?: true; readonly results?: true } = {};

  override render(): TemplateResult {
    const { current, list } = this.#surveys;
    if (current) return this.frame(html`${this.#back()} ${this.#survey()}`);
    switch (list.state) {
      case 'initial':
      case 'pending':
        return this.frame(skeleton(this.sharedWords.loading, ['short', 'line', 'line', 'tall']));
      case 'empty':
        return this.frame(emptyState(this.words.empty));
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(list.failure, () => void this.#surveys.refetch()));
      case 'ready':
        return this.frame(this.#list(list.data));
    }
  }

  override updated(): void {
    const { answering, detail } = this.#surveys;
    if (answering) void this.#load('answering');
    else if (detail.state === 'ready' && detail.data.state === 'CLOSED') void this.#load('results');
  }

  #list(surveys: readonly SurveySummary[]): TemplateResult {
    const { words } = this;
    const section = (title: string, wanted: SurveySummary['state']) => {
      const some = surveys.filter(({ state }) => state === wanted);
      if (!some.length) return nothing;
      return html`<section>
        <h3>${title}</h3>
        <ul class="plain list">
          ${some.map((survey) => this.#item(survey))}
        </ul>
      </section>`;
    };
    return html`<h2 id="title" tabindex="-1">${words.title}</h2>
      ${section(words.open, 'OPEN')} ${section(words.upcoming, 'UPCOMING')}
      ${section(words.closed, 'CLOSED')}`;
  }

  #item({ id, title, state, stateLabel, opensAt, closesAt, responseCount }: SurveySummary) {
    const { locale } = this;
    const when =
      state === 'UPCOMING'
        ? this.words.opens(formatMoment(opensAt, locale))
        : formatDeadline(closesAt, locale);
    return html`<li class="item">
      <h4><button class="item-name" type="button" data-survey=${id} @click=${() => void this.#open(id)}>${title}</button></h4>
      <p class="row small muted">
        ${badge(stateLabel, TONES[state])}
        ${state === 'CLOSED' ? nothing : html`<span>${when}</span>`}
        ${responseCount ? html`<span>${this.words.filled(formatPeople(responseCount, locale))}</span>` : nothing}
      </p>
    </li>`;
  }

  #back(): TemplateResult | typeof nothing {
    if (!this.#surveys.hasList || this.#surveys.answering) return nothing;
    return backButton(this.words.back, () => void this.#toList());
  }

  #survey(): TemplateResult {
    const { detail, answering } = this.#surveys;
    switch (detail.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'line', 'line', 'tall']);
      case 'empty':
        return emptyState(this.words.gone);
      case 'refused':
      case 'failed':
        return this.failureView(detail.failure, () => void this.#surveys.refetch());
      case 'ready':
        return answering ? this.#answering(detail.data) : this.#introduction(detail.data);
    }
  }

  #answering({ id }: SurveyFacts): TemplateResult {
    if (!this.loaded.answering) return skeleton(this.sharedWords.loading, ['short', 'tall']);
    return html`<linli-survey-answering .survey=${id} @close=${() => void this.#leave()}>
    </linli-survey-answering>`;
  }

  #introduction(survey: SurveyFacts): TemplateResult {
    const { words, locale } = this;
    const closes = formatMoment(survey.closesAt, locale);
    const head = html`<h2 id="title" tabindex="-1">${survey.title}</h2>
      ${survey.introduction ? html`<p class="introduction">${survey.introduction}</p>` : nothing}`;
    if (survey.state === 'CLOSED') {
      return html`<div class="stack">${head}</div>
        ${
          this.loaded.results
            ? html`<linli-survey-results .survey=${survey.id}></linli-survey-results>`
            : skeleton(this.sharedWords.loading, ['short', 'tall', 'tall'])
        }`;
    }
    if (survey.myParticipation.answered) {
      return html`<div class="stack">${head}
        <p class="answered"><span aria-hidden="true">✓ </span>${words.done}</p>
        <p>${words.resultsOn(closes)}</p>
      </div>`;
    }
    const facts: readonly (readonly [string, string])[] = [
      [words.length, words.about(survey.form.questions.length, minutesOf(survey))],
      [words.privacy, survey.anonymous ? words.anonymous : words.named],
      [words.closes, `${closes} (${formatDeadline(survey.closesAt, locale)})`],
    ];
    return html`<div class="stack">
      ${head}
      <dl>
        ${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}
        ${
          survey.responseCount
            ? html`<div><dt>${words.answeredSoFar}</dt><dd>${formatPeople(survey.responseCount, locale)}</dd></div>`
            : nothing
        }
      </dl>
      ${this.#begin(survey)}
    </div>`;
  }

  #begin(survey: SurveyFacts): TemplateResult {
    const { words } = this;
    const access = accessOf(survey);
    if (survey.state === 'UPCOMING') {
      return html`<p class="notice">${words.opens(formatMoment(survey.opensAt, this.locale))}</p>`;
    }
    if (access.may === 'nothing') return html`<p class="notice">${access.message ?? nothing}</p>`;
    const hint =
      access.may === 'sign-in'
        ? words.signInFirst
        : survey.leastLevel === 'GUEST'
          ? words.noSignIn
          : nothing;
    return html`<div>
      ${button({ label: words.start, kind: 'primary', onClick: () => void this.#surveys.start() })}
      <p class="muted small hint">${hint}</p>
    </div>`;
  }

  async #open(id: string): Promise<void> {
    this.#surveys.choose(id);
    await this.#focus('.back button');
  }

  async #toList(): Promise<void> {
    const { current } = this.#surveys;
    this.#surveys.choose(null);
    await this.#focus(`[data-survey='${CSS.escape(current ?? '')}']`);
  }

  async #leave(): Promise<void> {
    this.#surveys.leave();
    await this.#focus('#title');
  }

  async #load(part: 'answering' | 'results'): Promise<void> {
    if (this.loaded[part]) return;
    if (part === 'answering') {
      await (await import('./survey-answering.ts')).defineSurveyAnswering();
    } else {
      await (await import('./survey-results.ts')).defineSurveyResults();
    }
    if (!this.loaded[part]) this.loaded = { ...this.loaded, [part]: true };
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-satisfaction-survey', LinliSatisfactionSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'linli-satisfaction-survey': LinliSatisfactionSurvey;
  }
}
