import { visibleQuestions } from '@linli/methods';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { answerInWords } from '../form/answer-in-words.ts';
import { formStyles } from '../form/form.css.ts';
import { type FormStrings, formStrings } from '../form/form.strings.ts';
import { summaryLines } from '../form/form-state.ts';
import { questionField } from '../form/question.ts';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { joinStrings } from '../foundation/strings.ts';
import { backButton } from '../templates/back-button.ts';
import { button } from '../templates/button.ts';
import { errorSummary, focusErrorSummary } from '../templates/field.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { printPage } from '../templates/print-page.ts';
import {
  type Application,
  type SentApplication,
  ServiceApplicationController,
} from './service-application.controller.ts';
import {
  type ServiceApplicationStrings,
  serviceApplicationStrings,
} from './service-application.strings.ts';
import { serviceApplicationStyles } from './service-application.styles.ts';
import { LinliRequestResubmitted, LinliServiceApplied } from './service-menu.events.ts';

const TAG = 'linli-service-application';

interface Words {
  readonly own: ServiceApplicationStrings;
  readonly part: FormStrings;
}

/**
 * One application inside the service menu: the form, the look over it, the receipt.
 *
 * @fires linli-service-applied - the application reached the server
 * @fires linli-request-resubmitted - the returned application was sent again
 * @fires close - the viewer goes back
 */
export class LinliServiceApplication extends LinliElement<Words> {
  static override strings = joinStrings(serviceApplicationStrings, formStrings);
  static override styles = [...baseStyles, ...formStyles, serviceApplicationStyles];

  @property() service: string | null = null;
  @property() request: string | null = null;

  readonly #application = new ServiceApplicationController(this, (sent) => void this.#sent(sent));

  #focused = false;

  /** True once the server has the application. */
  get finished(): boolean {
    return this.#application.step === 'done';
  }

  get formWords(): FormStrings {
    return this.words.part;
  }

  override render(): TemplateResult {
    const { view } = this.#application;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['short', 'line', 'tall', 'tall']);
      case 'empty':
        return html`${this.#back()} ${emptyState(this.words.own.gone)}`;
      case 'refused':
      case 'failed':
        return html`${this.#back()}
        ${this.failureView(view.failure, () => void this.#application.refetch())}`;
      case 'ready':
        return this.#ready(view.data);
    }
  }

  override updated(): void {
    const { state } = this.#application.view;
    if (this.#focused || state === 'initial' || state === 'pending') return;
    this.#focused = true;
    void this.#focusTitle();
  }

  #ready(application: Application): TemplateResult {
    const words = this.words.own;
    const { step } = this.#application;
    if (step === 'done') return this.#receipt(application);
    if (application.stateLabel) {
      return html`${this.#back()} ${emptyState(words.notReturned(application.stateLabel))}`;
    }
    if (application.refusal) {
      return html`${this.#back()} ${emptyState(application.refusal.message)}`;
    }
    return step === 'review' ? this.#review(application) : this.#fill(application);
  }

  #fill(application: Application): TemplateResult {
    const words = this.words.own;
    const { problems, answers, restored } = this.#application;
    const questions = visibleQuestions(application.form, answers);
    return html`${this.#back()}
      <form class="stack" novalidate @submit=${this.#toReview}>
        ${this.#title(application)} ${this.#returned(application)}
        ${errorSummary(this.sharedWords.summaryTitle, summaryLines(application.form, problems))}
        <p class="muted small" role="status">
          ${restored ? this.sharedWords.restored : questions.length ? words.kept : words.noQuestions}
        </p>
        <div class="questions">
          ${questions.map((question) =>
            questionField({
              question,
              value: answers[question.id],
              error: problems.find(({ questionId }) => questionId === question.id)?.message,
              words: this.words.part,
              onAnswer: (value) => this.#application.answer(question.id, value),
            }),
          )}
        </div>
        ${button({ label: words.review, kind: 'primary', type: 'submit' })}
      </form>`;
  }

  #review(application: Application): TemplateResult {
    const words = this.words.own;
    const { answers, busy, failure } = this.#application;
    const questions = visibleQuestions(application.form, answers);
    const queued = failure?.queued === true;
    return html`<div class="stack">
      <h2 id="title" tabindex="-1">${words.reviewTitle}</h2>
      <p class="muted">${application.serviceName}</p>
      <dl class="review">
        ${questions.map((question) => {
          const label = question.label['zh-CN'];
          const value = answers[question.id];
          return html`<div>
            <dt>${label}</dt>
            <dd>
              ${
                value === undefined
                  ? html`<span class="muted">${words.notAnswered}</span>`
                  : answerInWords(question, value, this.words.part).map(
                      (line) => html`<p>${line}</p>`,
                    )
              }
            </dd>
            <dd class="change">
              <button class="button quiet" type="button" aria-label=${words.changeWhat(label)}
                @click=${() => void this.#edit(question.id)}>${words.change}</button>
            </dd>
          </div>`;
        })}
      </dl>
      ${
        failure
          ? html`<p class="notice ${queued ? '' : 'error'}" role="alert">${this.failureMessage(failure)}</p>`
          : nothing
      }
      ${
        queued
          ? nothing
          : html`<div class="row">
            ${button({
              label: application.returnedReason === null ? words.submit : words.resubmit,
              kind: 'primary',
              busy,
              busyLabel: words.submitting,
              onClick: () => void this.#send(),
            })}
            ${button({ label: words.back, kind: 'quiet', onClick: () => void this.#edit() })}
          </div>`
      }
    </div>`;
  }

  #receipt(application: Application): TemplateResult {
    const words = this.words.own;
    const again = this.request !== null;
    return html`<div class="stack">
      <h2 id="title" tabindex="-1"><span class="tick" aria-hidden="true">✓</span> ${again ? words.resubmitted : words.done}</h2>
      <p>${application.serviceName}</p>
      <dl class="receipt card">
        <dt>${words.code}</dt>
        <dd class="code">${this.#application.code}</dd>
        <dd class="muted small">${words.codeHint}</dd>
      </dl>
      <h3>${words.next}</h3>
      <p>${words.answer(application.timeLimitDays)}</p>
      <p>${words.follow}</p>
      <div class="row acts">
        ${button({ label: words.print, onClick: () => this.#print(application) })}
        ${button({ label: words.otherServices, kind: 'quiet', onClick: () => this.#close() })}
      </div>
    </div>`;
  }

  #print({ serviceName, timeLimitDays }: Application): void {
    const words = this.words.own;
    const { name, telephone } = this.site?.community ?? {};
    printPage(
      html`<h1>${words.done}</h1>
        <p>${serviceName}</p>
        <p>${words.code}</p>
        <p class="code">${this.#application.code}</p>
        <p>${words.answer(timeLimitDays)}</p>
        ${name && telephone ? html`<p>${this.sharedWords.telephone(name)} ${telephone}</p>` : nothing}`,
      this.locale,
    );
  }

  #title({ serviceName, returnedReason }: Application): TemplateResult {
    const words = this.words.own;
    const title = returnedReason === null ? words.applyFor : words.correct;
    return html`<h2 id="title" tabindex="-1">${title(serviceName)}</h2>`;
  }

  #returned({ returnedReason }: Application): TemplateResult | typeof nothing {
    return returnedReason
      ? html`<div class="notice">
          <h3>${this.words.own.returnedTitle}</h3>
          <p class="reason">${returnedReason}</p>
        </div>`
      : nothing;
  }

  #back(): TemplateResult {
    return backButton(this.words.own.back, () => this.#close());
  }

  #close(): void {
    this.dispatchEvent(new Event('close'));
  }

  readonly #toReview = (event: Event): void => {
    event.preventDefault();
    if (this.#application.review()) void this.#focusTitle();
    else void focusErrorSummary(this);
  };

  async #edit(question?: string): Promise<void> {
    this.#application.edit();
    await this.updateComplete;
    const id = question ? `question-${question}` : 'title';
    const control = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    control?.focus();
  }

  async #send(): Promise<void> {
    await this.#application.send();
    if (this.#application.problems.length) await focusErrorSummary(this);
  }

  async #sent({ id, code }: SentApplication): Promise<void> {
    this.dispatchEvent(
      this.request
        ? new LinliRequestResubmitted({ serviceRequest: id })
        : new LinliServiceApplied({
            service: this.service ?? '',
            serviceRequest: id,
            receiptCode: code,
          }),
    );
    await this.#focusTitle();
  }

  async #focusTitle(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
  }
}

/** Defines the element once; the menu calls it when somebody first applies. */
export function defineServiceApplication(): Promise<void> {
  return defineWidget(TAG, LinliServiceApplication);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-service-application': LinliServiceApplication;
  }
}
