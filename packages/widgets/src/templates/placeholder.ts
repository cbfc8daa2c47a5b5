import { html, nothing, type TemplateResult } from 'lit';

/** Lines in the place of a text that is on its way. Repeat the final layout's tags around it. */
export function skeleton(
  label: string,
  lines: readonly ('line' | 'short' | 'tall')[],
): TemplateResult {
  return html`<div role="status" aria-busy="true">
    <span class="visually-hidden">${label}</span>
    ${lines.map((line) => html`<div class="skeleton ${line}" aria-hidden="true"></div>`)}
  </div>`;
}

/** Nothing there yet, and what to do next. */
export function emptyState(sentence: string, action?: TemplateResult): TemplateResult {
  return html`<div class="card stack"><p>${sentence}</p>${action ?? nothing}</div>`;
}
