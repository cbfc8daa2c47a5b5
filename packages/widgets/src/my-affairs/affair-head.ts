import { html, nothing, type TemplateResult } from 'lit';
import { formatAgo, formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import type { Affair } from './my-affairs.controller.ts';
import type { MyAffairsStrings } from './my-affairs.strings.ts';

/** How a state stands for the one who waits; states not named here are under way. */
const TONES: Readonly<Record<string, BadgeTone>> = {
  RECEIVED: 'waiting',
  UNSETTLED: 'waiting',
  SUBMITTED: 'waiting',
  PROPOSED: 'waiting',
  RETURNED: 'warning',
  SETTLED: 'done',
  RATED: 'done',
  CLOSED: 'done',
  DONE: 'done',
  MERGED: 'done',
  WITHDRAWN: 'done',
};

/** States in which somebody else has the next step to take by `dueAt`. */
const DUE = ['RECEIVED', 'UNSETTLED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS'];

/** An affair in a few lines: what kind, how it stands, what it is, what happened last, what is due. */
export function affairHead(
  affair: Affair,
  words: MyAffairsStrings,
  locale: Locale,
): TemplateResult {
  const { kind, state, stateLabel, title, timeline } = affair;
  const last = timeline[timeline.length - 1];
  return html`<span class="line">
      <span class="muted small">${words.kinds[kind] ?? words.otherKind}</span>
      ${stateLabel ? badge(stateLabel, TONES[state ?? ''] ?? 'active') : nothing}
    </span>
    <span class="name">${title ?? words.untitled}</span>
    <span class="muted small">${last ? words.lastChange(last.label, formatAgo(last.at, locale)) : formatAgo(affair.createdAt, locale)}</span>
    ${due(affair, words, locale)}`;
}

function due(
  { dueAt, state }: Affair,
  words: MyAffairsStrings,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!dueAt || !DUE.includes(state ?? '')) return nothing;
  if (Date.parse(dueAt) < Date.now())
    return html`<span class="small late"><span aria-hidden="true">▲ </span>${words.overdue}</span>`;
  return html`<span class="small">${words.dueBy(formatDay(dueAt, locale))}</span>`;
}
