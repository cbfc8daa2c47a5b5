import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../foundation/copy-text.ts';
import { formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { button } from '../templates/button.ts';
import { printReceipt } from './print-receipt.ts';
import type { MadeSuggestion } from './suggestion-box.controller.ts';
import type { SuggestionBoxStrings } from './suggestion-box.strings.ts';

export { suggestionReceiptStyles } from './suggestion-receipt.styles.ts';

export interface ReceiptOptions {
  readonly made: MadeSuggestion;
  readonly words: SuggestionBoxStrings;
  readonly locale: Locale;
  /** Who answers. */
  readonly office: { readonly name: string; readonly telephone: string | null };
  /** Where the viewer follows it; null when the host does not say. */
  readonly myAffairsHref: string | null;
}

/** What the contributor gets: the code, what happens next and how to find it again. */
export function suggestionReceipt(
  options: ReceiptOptions & {
    readonly announce: (message: string) => void;
    readonly onAnother: () => void;
  },
): TemplateResult {
  const { made, words, locale, office, myAffairsHref } = options;
  const copy = async () =>
    options.announce((await copyText(made.receipt.code)) ? words.copied : words.copyFailed);
  const day = formatDay(made.suggestion.answerDueAt, locale);
  return html`<article class="card stack receipt" part="receipt">
    <h2 id="result" tabindex="-1"><span class="tick" aria-hidden="true">✓</span>${words.received}</h2>
    <div class="code-box">
      <p class="muted">${words.code}</p>
      <p class="code">${made.receipt.code}</p>
      ${button({ label: words.copy, onClick: () => void copy() })}
    </div>
    <div>
      <h3>${words.next}</h3>
      <p>${words.answerBy(office.name, day)}</p>
    </div>
    <div>
      <h3>${words.findAgain}</h3>
      <p>${words.findAgainText}</p>
      ${myAffairsHref ? html`<p><a class="more" href=${myAffairsHref}>${words.myAffairs}</a></p>` : nothing}
    </div>
    <div>
      <h3>${words.yourWords}</h3>
      <blockquote>${made.suggestion.body}</blockquote>
    </div>
    <div class="row">
      ${button({ label: words.another, onClick: options.onAnother })}
      ${button({ label: words.print, kind: 'quiet', onClick: () => printReceipt(options) })}
    </div>
  </article>`;
}
