import { html, nothing, type TemplateResult } from 'lit';
import { formatDeadline } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import { heading } from '../templates/heading.ts';
import type { Resolution } from './resolution.controller.ts';
import type { ResolutionStrings } from './resolution.strings.ts';

const TONES: Readonly<Record<Resolution['work'][number]['state'], BadgeTone>> = {
  OPEN: 'waiting',
  IN_PROGRESS: 'active',
  DONE: 'active',
  VERIFIED: 'done',
  CANCELLED: 'warning',
};

/** What it gives to do, or, once it is in force, how far each of it is. */
export function workList(
  { work, current }: Resolution,
  words: ResolutionStrings,
  locale: Locale,
  level: 3 | 4,
): TemplateResult | typeof nothing {
  if (work.length) {
    return html`<section class="stack" part="work">
      ${heading(level, words.work)}
      <ul class="plain tasks">
        ${work.map(
          ({ title, state, stateLabel, dueAt, overdue, ownerName }) => html`<li>
            <p><strong>${title}</strong></p>
            <p class="facts">${badge(stateLabel, TONES[state])}${overdue ? badge(words.overdue, 'error') : nothing}
              ${state === 'OPEN' || state === 'IN_PROGRESS' ? html`<span>${formatDeadline(dueAt, locale)}</span>` : nothing}
              ${ownerName ? html`<span>${words.owner(ownerName)}</span>` : nothing}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }
  if (!current.tasks.length) return nothing;
  return html`<section class="stack" part="work">
    ${heading(level, words.tasks)}
    <ul class="plain tasks">
      ${current.tasks.map(
        ({ title, body, days, ownerOrganization }) => html`<li>
          <p><strong>${title}</strong></p>
          ${body ? html`<p>${body}</p>` : nothing}
          <p class="muted small">${words.owner(ownerOrganization.name)}　${words.days(days)}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}
