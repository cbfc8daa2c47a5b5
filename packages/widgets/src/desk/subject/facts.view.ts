import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';

/** What is known of a subject, by name; what is empty is left out. */
export function factsView(
  facts: readonly (readonly [name: string, value: string | null | undefined])[],
): TemplateResult {
  return html`<dl class="facts">
    ${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}
  </dl>`;
}

/** What happened to it so far, once that is more than its beginning. */
export function stepsView(
  title: string,
  timeline: readonly {
    readonly at: string;
    readonly label: string;
    readonly reason?: string | null;
  }[],
  locale: Locale,
): TemplateResult | typeof nothing {
  if (timeline.length < 2) return nothing;
  return html`<h5>${title}</h5>
    <ol class="plain steps">
      ${timeline.map(
        ({ at, label, reason }) => html`<li>
          <span>${label}</span> <span class="muted small">${formatMoment(at, locale)}</span>
          ${reason ? html`<p class="own-words">${reason}</p>` : nothing}
        </li>`,
      )}
    </ol>`;
}
