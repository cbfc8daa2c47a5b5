import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../foundation/locale.ts';
import { printPage } from '../../templates/print-page.ts';
import type { UnlinkableStrings } from './unlinkable.strings.ts';

/** In fours, as people read it out. */
export const inFours = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ');

/** The number of a paper, large enough to be copied by hand. */
export function paperNumber(number: string, words: UnlinkableStrings): TemplateResult {
  return html`<div class="tracking">
    <p class="muted small">${words.number}</p>
    <p class="number" id="number"><span>${inFours(number.slice(0, 8))}</span> <span>${inFours(number.slice(8))}</span></p>
  </div>`;
}

/** Prints the number alone, with what it is for. */
export function printNumber(
  title: string,
  number: string,
  words: UnlinkableStrings,
  locale: Locale,
): void {
  printPage(
    html`<h1>${title}</h1>
      <p>${words.number}</p>
      <p class="code">${inFours(number)}</p>
      <p>${words.numberUse}</p>
      <p>${words.numberSecret}</p>`,
    locale,
  );
}
