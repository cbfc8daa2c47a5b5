import { html, type TemplateResult } from 'lit';

export interface RatingFieldOptions {
  readonly legend: string;
  /** Words for 1 to 5 stars. */
  readonly words: readonly string[];
  /** 0 before one is chosen. */
  readonly stars: number;
  readonly error: string | undefined;
  readonly onChoose: (stars: number) => void;
}

/** One to five stars, each with its word: a radio group, so arrows move and screen readers say it. */
export function ratingField(options: RatingFieldOptions): TemplateResult {
  const { legend, words, stars, error, onChoose } = options;
  return html`<fieldset class="rating ${error ? 'wrong' : ''}">
    <legend>${legend}</legend>
    ${error ? html`<p class="field-error" id="stars-error" role="alert">${error}</p>` : ''}
    ${words.map((word, index) => {
      const count = index + 1;
      return html`<label class="choice">
        <input type="radio" name="stars" id="stars-${count}" .value=${String(count)}
          .checked=${stars === count} @change=${() => onChoose(count)} />
        <span class="stars" aria-hidden="true">${'★'.repeat(count)}<span class="none">${'☆'.repeat(words.length - count)}</span></span>
        <span>${word}</span>
      </label>`;
    })}
  </fieldset>`;
}
