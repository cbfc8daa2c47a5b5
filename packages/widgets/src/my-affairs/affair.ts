import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { formatDay, formatMoment } from '../foundation/format.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { fieldStyles } from '../templates/field.css.ts';
import { textAreaField } from '../templates/field.ts';
import { skeleton } from '../templates/placeholder.ts';
import { ratingField } from '../templates/rating-field.ts';
import {
  AffairController,
  type Outcome,
  type RequestSubject,
  type SuggestionSubject,
} from './affair.controller.ts';
import { affairStyles } from './affair.styles.ts';
import type { Affair } from './my-affairs.controller.ts';
import {
  LinliAffairOpened,
  LinliServiceRated,
  LinliSuggestionSettled,
} from './my-affairs.events.ts';
import { type MyAffairsStrings, myAffairsStrings } from './my-affairs.strings.ts';
import { timeline } from './timeline.ts';

const MOST_CHARACTERS = 500;

/**
 * One affair, opened inside `<linli-my-affairs>`; hosts do not use it.
 *
 * @fires linli-suggestion-settled - `detail.suggestion`, `detail.settled`
 * @fires linli-service-rated - `detail.serviceRequest`, `detail.stars`
 * @fires linli-affair-opened - the viewer follows the link to the subject's own page
 */
export class LinliAffair extends LinliElement<MyAffairsStrings> {
  static override strings = myAffairsStrings;
  static override styles = [...baseStyles, fieldStyles, affairStyles];

  /** Read by the list that it stands in, so that it is shown without asking again. */
  @property({ attribute: false }) affair: Affair | null = null;
  @property({ type: Boolean, attribute: 'signed-in' }) signedIn = false;
  /** Address of the subject's own page, or null. */
  @property() href: string | null = null;

  readonly #affair = new AffairController(this, {
    affair: () => this.affair,
    signedIn: () => this.signedIn,
    onOutcome: (outcome, subject, stars) => this.#tell(outcome, subject, stars),
  });

  @state() private problem: 'comment' | 'stars' | null = null;

  override render(): TemplateResult {
    const { view } = this.#affair;
    switch (view.state) {
      case 'pending':
        return html`<div class="body">${skeleton(this.sharedWords.loading, ['short', 'tall', 'short'])}</div>`;
      case 'initial':
      case 'empty':
        return html`<div class="body stack">${this.#steps(null)} ${this.#link(this.words.openTopic, 'Topic')}</div>`;
      case 'refused':
      case 'failed':
        return html`<div class="body stack">
          ${this.failureView(view.failure, () => this.#affair.refetch())} ${this.#steps(null)}
        </div>`;
      case 'ready':
        return html`<div class="body stack" lang=${this.locale}>
          ${view.data.__typename === 'Suggestion' ? this.#suggestion(view.data) : this.#request(view.data)}
        </div>`;
    }
  }

  #suggestion(suggestion: SuggestionSubject): TemplateResult {
    const { words, locale } = this;
    const { answer, body, photos } = suggestion;
    return html`<section>
        <h4>${words.yourWords}</h4>
        <blockquote>${body}</blockquote>
        ${photos.length ? this.#photos(photos) : nothing}
      </section>
      ${
        answer
          ? html`<section class="answer">
            <h4>${words.answer}</h4>
            <p class="reason">${answer.body}</p>
            <p class="muted small">${answer.byName ? words.answeredBy(answer.byName, formatMoment(answer.at, locale)) : formatMoment(answer.at, locale)}</p>
          </section>`
          : nothing
      }
      ${this.#outcome() ?? this.#settleForm(suggestion)} ${this.#steps(answer ? 'ANSWER' : null)}`;
  }

  #photos(photos: SuggestionSubject['photos']): TemplateResult {
    const origin = this.client?.origin ?? '';
    return html`<ul class="plain photos" aria-label=${this.words.photos}>
      ${photos.map(
        ({ url }, index) => html`<li>
          <a href=${origin + url} target="_blank" rel="noopener"><img src=${origin + url} alt=${this.words.photo(index + 1)} loading="lazy" /></a>
        </li>`,
      )}
    </ul>`;
  }

  /** The server says which of the two answers this viewer may give. */
  #settleForm({ availableActions }: SuggestionSubject): TemplateResult | typeof nothing {
    const { words } = this;
    const offered = availableActions.filter(
      ({ action, allowed }) => allowed && (action === 'SETTLE' || action === 'UNSETTLE'),
    );
    if (!offered.length) return nothing;
    return html`<div class="ask" role="group" aria-labelledby="ask">
      <h4 id="ask">${words.settleQuestion}</h4>
      ${this.#comment()} ${this.#failure()}
      <div class="row">
        ${offered.map(({ action, label }) =>
          button({
            label,
            kind: action === 'SETTLE' ? 'primary' : 'secondary',
            busy: this.#affair.busy,
            busyLabel: words.settling,
            onClick: () => void this.#settle(action === 'SETTLE'),
          }),
        )}
      </div>
    </div>`;
  }

  #request(request: RequestSubject): TemplateResult {
    const { words } = this;
    const { returnedReason, rating, availableActions } = request;
    const may = (name: string) =>
      availableActions.some(({ action, allowed }) => action === name && allowed);
    return html`${
      returnedReason
        ? html`<section class="notice stack">
            <h4>${words.returned}</h4>
            <p class="reason">${returnedReason}</p>
            ${may('RESUBMIT') ? this.#link(words.complete, 'ServiceRequest') : nothing}
          </section>`
        : nothing
    }
    ${this.#outcome() ?? (may('RATE') ? this.#rateForm() : nothing)}
    ${
      rating
        ? html`<section>
            <h4>${words.yourRating}</h4>
            <p><span class="stars" aria-hidden="true">${'★'.repeat(rating.stars)}</span> ${words.stars[rating.stars - 1]}</p>
            ${rating.comment ? html`<p class="reason">${rating.comment}</p>` : nothing}
          </section>`
        : nothing
    }
    ${this.#steps(returnedReason ? 'RETURN' : null)}`;
  }

  #rateForm(): TemplateResult {
    const { words } = this;
    return html`<form class="ask" novalidate @submit=${this.#rate}>
      ${ratingField({
        legend: words.rateQuestion,
        words: words.stars,
        stars: this.#affair.stars,
        error: this.problem === 'stars' ? words.rateMissing : undefined,
        onChoose: (stars) => {
          this.problem = null;
          this.#affair.choose(stars);
        },
      })}
      ${this.#comment()} ${this.#failure()}
      ${button({ label: words.rate, kind: 'primary', type: 'submit', busy: this.#affair.busy, busyLabel: words.rating })}
    </form>`;
  }

  #comment(): TemplateResult {
    const { words } = this;
    return textAreaField({
      id: 'comment',
      label: words.settleComment,
      error: this.problem === 'comment' ? words.commentTooLong : undefined,
      value: this.#affair.comment,
      rows: 2,
      onInput: (comment) => {
        this.problem = null;
        this.#affair.write(comment);
      },
    });
  }

  #failure(): TemplateResult | typeof nothing {
    const { failure } = this.#affair;
    return failure
      ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>`
      : nothing;
  }

  #outcome(): TemplateResult | null {
    const { outcome } = this.#affair;
    if (!outcome) return null;
    return html`<p class="outcome" id="outcome" role="status" tabindex="-1">
      <span aria-hidden="true">✓</span> ${this.#outcomeText(outcome)}
    </p>`;
  }

  #outcomeText(outcome: Outcome): string {
    const { words } = this;
    if (outcome.done === 'unsettled')
      return words.unsettled(formatDay(outcome.answerDueAt, this.locale));
    return outcome.done === 'settled' ? words.settled : words.rated;
  }

  #steps(told: string | null): TemplateResult {
    return timeline(this.words.steps, this.affair?.timeline ?? [], this.locale, told);
  }

  #link(label: string, kind: string): TemplateResult | typeof nothing {
    if (!this.href || this.affair?.kind !== kind) return nothing;
    const open = (event: Event) => {
      const detail = { kind, subject: this.affair?.subjectId ?? '' };
      if (!this.dispatchEvent(new LinliAffairOpened(detail))) event.preventDefault();
    };
    return html`<p><a class="button" href=${this.href} @click=${open}>${label}</a></p>`;
  }

  async #settle(settled: boolean): Promise<void> {
    if (await this.#commentTooLong()) return;
    await this.#affair.settle(settled);
    await this.#focus('#outcome');
  }

  readonly #rate = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#affair.stars) {
      this.problem = 'stars';
      return this.#focus('#stars-1');
    }
    if (await this.#commentTooLong()) return;
    await this.#affair.rate();
    await this.#focus('#outcome');
  };

  async #commentTooLong(): Promise<boolean> {
    if ([...this.#affair.comment.trim()].length <= MOST_CHARACTERS) return false;
    this.problem = 'comment';
    await this.#focus('#comment');
    return true;
  }

  #tell(outcome: Outcome, subject: string, stars: number): void {
    const event =
      outcome.done === 'rated'
        ? new LinliServiceRated({ serviceRequest: subject, stars })
        : new LinliSuggestionSettled({ suggestion: subject, settled: outcome.done === 'settled' });
    this.dispatchEvent(event);
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

void defineWidget('linli-affair', LinliAffair);

declare global {
  interface HTMLElementTagNameMap {
    'linli-affair': LinliAffair;
  }
}
