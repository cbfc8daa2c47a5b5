import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import type { Affair } from './my-affairs.controller.ts';

/**
 * The steps of an affair, oldest first, with their dates and reasons. The reason of the last
 * `told` step is left out: it is shown in full above.
 */
export function timeline(
  title: string,
  steps: Affair['timeline'],
  locale: Locale,
  told: string | null,
): TemplateResult {
  const last = steps.map(({ action }) => action).lastIndexOf(told ?? '');
  return html`<section>
    <h4>${title}</h4>
    <ol class="plain timeline">
      ${steps.map(
        ({ at, label, reason }, index) => html`<li>
          <p class="step">${label}</p>
          <p class="muted small"><time datetime=${at}>${formatMoment(at, locale)}</time></p>
          ${reason && index !== last ? html`<p class="reason">${reason}</p>` : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}
