import { html, nothing } from 'lit';
import { formatDay, formatMoment } from '../foundation/format.ts';
import { printPage } from '../templates/print-page.ts';
import type { ReceiptOptions } from './suggestion-receipt.ts';

/** Prints the receipt on a page of its own. */
export function printReceipt({ made, words, locale, office }: ReceiptOptions): void {
  const { suggestion, receipt } = made;
  const page = html`<h1>${office.name} ${words.receiptTitle}</h1>
    <p>${words.code}</p>
    <p class="code">${receipt.code}</p>
    <p>${words.madeAt}: ${formatMoment(receipt.createdAt, locale)}</p>
    <p>${words.answerBy(office.name, formatDay(suggestion.answerDueAt, locale))}</p>
    <p>${words.findAgainText}</p>
    ${office.telephone ? html`<p>${words.telephone}: ${office.telephone}</p>` : nothing}
    <h2>${words.yourWords}</h2>
    <p>${suggestion.body}</p>`;
  printPage(page, locale);
}
