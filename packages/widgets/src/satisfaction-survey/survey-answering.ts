import type { Question } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { answerInWords } from '../form/answer-in-words.ts';
import { controlId } from '../form/answer-messages.ts';
import { formStyles } from '../form/form.css.ts';
import { type FormStrings, formStrings } from '../form/form.strings.ts';
import { questionField } from '../form/question.ts';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatMoment } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { joinStrings } from '../foundation/strings.ts';
import { backButton } from '../templates/back-button.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { LinliSurveyAnswered } from './satisfaction-survey.events.ts';
import {
  type AnsweringStep,
  SurveyAnsweringController,
  type SurveyQuestions,
} from './survey-answering.controller.ts';
import { type SurveyAnsweringStrings, surveyAnsweringStrings } from './survey-answering.strings.ts';
import { surveyAnsweringStyles } from './survey-answering.styles.ts';

interface Words {
  readonly own: SurveyAnsweringStrings;
  readonly part: FormStrings;
}

type QuestionStep = Extract<AnsweringStep, { readonly step: 'question' }>;

/**
 * The questions of a survey inside the survey widget, one on a screen; then the look over the
 * answers, and the thanks.
 *
 * @fires linli-survey-answered - the answers reached the server
 * @fires close - the viewer goes back
 */
export class LinliSurveyAnswering extends LinliElement<Words> {
  static override strings = joinStrings(surveyAnsweringStrings, formStrings);
  static override styles = [...baseStyles, ...formStyles, surveyAnsweringStyles];

  @property() survey: string | null = null;

  readonly #answering = new SurveyAnsweringController(this, () => void this.#done());
  #focused = false;

  get formWords(): FormStrings {
    return this.words.part;
  }

  override render(): TemplateResult {
    const { view } = this.#answering;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'line', 'tall']);
      case 'empty':
        return emptyState(this.sharedWords.failures.refused, this.#leave());
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#answering.refetch());
      case 'ready':
        return this.#ready(view.data);
    }
  }

  override updated(): void {
    if (this.#focused || this.#answering.view.state !== 'ready') return;
    this.#focused = true;
    void this.#focus('#place');
  }

  #ready(survey: SurveyQuestions): TemplateResult {
    const { step } = this.#answering;
    switch (step.step) {
      case 'question':
        return this.#question(survey, step);
      case 'check':
        return this.#check(survey);
      case 'done':
        return this.#thanks(survey);
    }
  }

  #question(survey: SurveyQuestions, { question, number, last }: QuestionStep): TemplateResult {
    const words = this.words.own;
    const { answers, answered, questions, restored, problem } = this.#answering;
    const skip = !question.required && answers[question.id] === undefined && !last;
    const next = last ? words.toEnd : skip ? words.skip : words.next;
    const total = questions.length;
    return html`${this.#leave()}
    <form novalidate @submit=${this.#next}>
      <h2>${survey.title}</h2>
      <div class="place">
        <h3 id="place" tabindex="-1">${words.progress(number, total)}</h3>
        <span class="muted small">${words.answered(answered)}</span>
      </div>
      <progress aria-label=${words.answered(answered)} max=${total} value=${answered}></progress>
      <div class="question">
        ${questionField({
          question,
          value: answers[question.id],
          error: problem,
          words: this.words.part,
          onAnswer: (value) => this.#answering.answer(question.id, value),
        })}
      </div>
      <div class="acts">
        ${button({ label: next, kind: 'primary', type: 'submit' })}
        ${number > 1 ? button({ label: words.previous, onClick: () => void this.#previous() }) : nothing}
      </div>
      <p class="muted small" role="status">${restored ? this.sharedWords.restored : words.kept}</p>
    </form>`;
  }

  #check(survey: SurveyQuestions): TemplateResult {
    const words = this.words.own;
    const { questions, busy, failure } = this.#answering;
    const queued = failure?.queued === true;
    return html`${this.#leave()}
      <h2>${survey.title}</h2>
      <h3 id="place" tabindex="-1">${words.endTitle}</h3>
      <dl>${questions.map((question) => this.#answer(question))}</dl>
      ${
        failure
          ? html`<p class="notice ${queued ? '' : 'error'}" role="alert">${this.failureMessage(failure)}</p>`
          : nothing
      }
      ${
        queued
          ? nothing
          : html`<div class="acts">
            ${button({
              label: words.submit,
              kind: 'primary',
              busy,
              busyLabel: words.submitting,
              onClick: () => void this.#send(),
            })}
            ${button({ label: words.previous, onClick: () => void this.#previous() })}
          </div>`
      }`;
  }

  #answer(question: Question): TemplateResult {
    const words = this.words.own;
    const label = question.label['zh-CN'];
    const value = this.#answering.answers[question.id];
    return html`<div>
      <dt>${label}</dt>
      <dd>
        ${
          value === undefined
            ? html`<span class="muted">${words.notAnswered}</span>`
            : answerInWords(question, value, this.words.part).map((line) => html`<p>${line}</p>`)
        }
      </dd>
      <dd class="change">
        <button class="button quiet" type="button" aria-label=${words.changeWhat(label)}
          @click=${() => void this.#change(question)}>${words.change}</button>
      </dd>
    </div>`;
  }

  #thanks(survey: SurveyQuestions): TemplateResult {
    const words = this.words.own;
    return html`<div class="stack">
      <h2 id="place" tabindex="-1"><span class="tick" aria-hidden="true">✓</span> ${words.done}</h2>
      <h3>${words.whatNext}</h3>
      <p>${words.counted}</p>
      <p>${words.resultsOn(formatMoment(survey.closesAt, this.locale))}</p>
      ${button({ label: words.close, onClick: () => this.#close() })}
    </div>`;
  }

  #leave(): TemplateResult {
    return backButton(this.words.own.leave, () => this.#close());
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }

  readonly #next = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#answering.next()) await this.#focus('#place');
    else await this.#focusProblem();
  };

  async #previous(): Promise<void> {
    this.#answering.previous();
    await this.#focus('#place');
  }

  async #change(question: Question): Promise<void> {
    this.#answering.change(question.id);
    await this.#focus('#place');
  }

  async #send(): Promise<void> {
    await this.#answering.send();
    await this.#focusProblem();
  }

  async #focusProblem(): Promise<void> {
    const { step, problem } = this.#answering;
    if (problem && step.step === 'question') {
      await this.#focus(`#${CSS.escape(controlId(step.question))}`);
    }
  }

  async #done(): Promise<void> {
    this.dispatchEvent(new LinliSurveyAnswered(this.survey ?? ''));
    await this.#focus('#place');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Defines the element once; the survey calls it when somebody begins. */
export function defineSurveyAnswering(): Promise<void> {
  return defineWidget('linli-survey-answering', LinliSurveyAnswering);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-survey-answering': LinliSurveyAnswering;
  }
}
