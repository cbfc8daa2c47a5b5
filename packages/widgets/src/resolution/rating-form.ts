import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../foundation/format.ts';
import type { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { heading } from '../templates/heading.ts';
import { ratingField } from '../templates/rating-field.ts';
import type { Done, Resolution, ResolutionController } from './resolution.controller.ts';
import { LinliResolutionRated } from './resolution.events.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

const ANSWERS: readonly Done[] = ['YES', 'PARTLY', 'NO'];

type Host = LinliElement<ResolutionStrings> & { focusOn(selector: string): Promise<void> };

/** A resident's word on whether it was done, and how well. */
export class RatingForm {
  readonly #host: Host;
  readonly #resolution: ResolutionController;
  #done: Done | null = null;
  #stars = 0;
  #open = false;
  #sent = false;
  #error: string | undefined;

  constructor(host: Host, resolution: ResolutionController) {
    this.#host = host;
    this.#resolution = resolution;
  }

  form(resolution: Resolution, level: 3 | 4): TemplateResult | typeof nothing {
    const { words } = this.#host;
    const { myRating } = resolution;
    const offer = resolution.availableActions.find(({ action }) => action === 'RATE');
    if (!resolution.takesRatings || !offer) return nothing;
    if (!offer.allowed && offer.refusal?.code === 'NOT_FOR_YOU') return nothing;
    if (myRating && !this.#open) return this.#given(resolution, myRating);
    const { busy, failure } = this.#resolution.rating;
    return html`<form class="stack" novalidate @submit=${(event: Event) => this.#submit(event, resolution.id)}>
      ${heading(level, words.rate)}
      ${resolution.rateUntil ? html`<p class="muted small">${words.rateUntil(formatDay(resolution.rateUntil, this.#host.locale))}</p>` : nothing}
      ${this.#error ? html`<p class="field-error" role="alert">${this.#error}</p>` : nothing}
      <fieldset>
        <legend>${words.done}</legend>
        ${ANSWERS.map(
          (answer) => html`<label class="choice"><input type="radio" name="done" value=${answer}
            .checked=${this.#done === answer} @change=${() =>
              this.#set(() => {
                this.#done = answer;
              })} />${words[answer]}</label>`,
        )}
      </fieldset>
      ${ratingField({
        legend: words.stars,
        words: words.starWords,
        stars: this.#stars,
        error: undefined,
        onChoose: (stars) =>
          this.#set(() => {
            this.#stars = stars;
          }),
      })}
      ${failure ? html`<p class="notice error" role="alert">${this.#host.failureMessage(failure)}</p>` : nothing}
      <p>${button({ label: words.rateSubmit, kind: 'primary', type: 'submit', busy, refusal: offer.allowed ? undefined : offer.refusal?.message })}</p>
    </form>`;
  }

  #given(resolution: Resolution, { done, stars }: NonNullable<Resolution['myRating']>) {
    const { words } = this.#host;
    const change = () => {
      this.#open = true;
      this.#sent = false;
      this.#done = done;
      this.#stars = stars;
      this.#host.requestUpdate();
      void this.#host.focusOn('input[name=done]');
    };
    return html`<div class="stack">
      <p class="said" id="rated" tabindex="-1">${this.#sent ? html`<span aria-hidden="true">✓ </span>${words.rated} ` : nothing}${words.yours(words[done], words.starWords[stars - 1] ?? '')}</p>
      ${resolution.takesRatings ? html`<p>${button({ label: words.rateChange, onClick: change })}</p>` : nothing}
    </div>`;
  }

  #set(change: () => void): void {
    change();
    this.#error = undefined;
    this.#host.requestUpdate();
  }

  async #submit(event: Event, resolution: string): Promise<void> {
    event.preventDefault();
    const host = this.#host;
    if (!this.#done || !this.#stars) {
      this.#error = host.words.ratingMissing;
      host.requestUpdate();
      return host.focusOn('input[name=done]');
    }
    if (!(await this.#resolution.rate(resolution, this.#done, this.#stars))) return;
    this.#open = false;
    this.#sent = true;
    host.requestUpdate();
    host.dispatchEvent(new LinliResolutionRated(resolution));
    await host.focusOn('#rated');
  }
}
