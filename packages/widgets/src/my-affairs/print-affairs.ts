import { html, nothing } from 'lit';
import { formatMoment } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { printPage } from '../templates/print-page.ts';
import type { Affair } from './my-affairs.controller.ts';
import type { MyAffairsStrings } from './my-affairs.strings.ts';

/** Prints the list on a page of its own. */
export function printAffairs(
  affairs: readonly Affair[],
  words: MyAffairsStrings,
  locale: Locale,
): void {
  const page = html`<h1>${words.printTitle}</h1>
    <p>${words.printedAt(formatMoment(new Date().toISOString(), locale))}</p>
    <table>
      <thead><tr>${words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>
        ${affairs.map(({ code, title, stateLabel, timeline }) => {
          const last = timeline[timeline.length - 1];
          return html`<tr>
            <td>${code}</td><td>${title ?? words.untitled}</td><td>${stateLabel}</td>
            <td>${last ? html`${last.label}<br />${formatMoment(last.at, locale)}` : nothing}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  printPage(page, locale);
}
