import { html, nothing, type TemplateResult } from 'lit';
import { type BadgeTone, badge } from '../templates/badge.ts';
import { heading } from '../templates/heading.ts';
import type { Resolution } from './resolution.controller.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

const TONES: Readonly<Record<Resolution['state'], BadgeTone>> = {
  DRAFT: 'waiting',
  PUBLISHED: 'active',
  TO_AMEND: 'warning',
  IN_FORCE: 'active',
  DELIVERED: 'done',
  WITHDRAWN: 'warning',
};

/** What was decided, how, and what it rests on. */
export function resolutionHead(
  resolution: Resolution,
  words: ResolutionStrings,
  level: 2 | 3,
  origin: string,
): TemplateResult {
  const { title, state, stateLabel, basisLabel, organization, current, document } = resolution;
  return html`<header class="stack">
    <div>
      ${heading(level, title)}
      <p class="facts">${badge(stateLabel, TONES[state])}<span>${words.basis(basisLabel)}</span>
        ${organization ? html`<span>${words.by(organization.name)}</span>` : nothing}
        ${current.number > 1 ? html`<span>${words.version(current.number)}</span>` : nothing}</p>
    </div>
    ${resolution.withdrawReason ? html`<p class="notice">${words.withdrawn(resolution.withdrawReason)}</p>` : nothing}
    <p class="text">${current.text}</p>
    ${current.amendReason ? html`<p class="muted">${words.amended(current.amendReason)}</p>` : nothing}
    ${citations(resolution, words)}
    ${document ? html`<p><a class="button quiet" href=${origin + document} download>${words.document}</a></p>` : nothing}
  </header>`;
}

function citations(
  { current: { citations: cited } }: Resolution,
  words: ResolutionStrings,
): TemplateResult | typeof nothing {
  if (!cited.length) return nothing;
  return html`<details>
    <summary>${words.citations}</summary>
    <ul class="plain cited">
      ${cited.map(
        ({ kind, excerpt }) =>
          html`<li><span class="muted small">${words.kinds[kind] ?? kind}</span>${excerpt ? html`<span>${excerpt}</span>` : nothing}</li>`,
      )}
    </ul>
  </details>`;
}
