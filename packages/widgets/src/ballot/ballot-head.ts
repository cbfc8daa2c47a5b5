import { html, nothing, type TemplateResult } from 'lit';
import { formatDeadline, formatMoment } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import { heading } from '../templates/heading.ts';
import type { BallotStrings } from './ballot.strings.ts';
import type { Ballot } from './ballot-facts.ts';
import { formatExact } from './format-exact.ts';

const TONES: Readonly<Record<Ballot['state'], BadgeTone>> = {
  DRAFT: 'waiting',
  OPEN: 'active',
  CLOSED: 'waiting',
  COUNTED: 'done',
  CANCELLED: 'warning',
};

/** What is asked, until when, of whom, how secretly, and by which rule. */
export function ballotHead(
  ballot: Ballot,
  words: BallotStrings,
  locale: Locale,
  inside: boolean,
): TemplateResult {
  const { title, question, state, stateLabel, rule, roll, votingUnit, secrecy } = ballot;
  return html`<header class="stack">
    <div>
      ${heading(inside ? 3 : 2, title)}
      <p class="facts">${badge(stateLabel, TONES[state])}<span>${time(ballot, words, locale)}</span></p>
    </div>
    <p class="question">${question}</p>
    ${
      roll
        ? html`<p class="muted">${words.turnout[votingUnit](formatExact(roll.cast), formatExact(roll.entries))}</p>`
        : nothing
    }
    <details ?open=${state === 'DRAFT'}>
      <summary>${words.rules}</summary>
      <ul class="plain rules">
        ${rule.inWords.map((sentence) => html`<li>${words.condition(sentence)}</li>`)}
        <li>${words.condition(words.units[votingUnit])}</li>
        <li>${words.secrecy[secrecy]}</li>
        ${ballot.hidden && state !== 'COUNTED' ? html`<li>${words.hiddenUntilClose}</li>` : nothing}
        ${rule.sources.length ? html`<li class="muted small">${words.basis(rule.sources.join('；'))}</li>` : nothing}
      </ul>
    </details>
  </header>`;
}

function time(ballot: Ballot, words: BallotStrings, locale: Locale): string {
  const { state, opensAt, closesAt, countedAt, cancelReason } = ballot;
  switch (state) {
    case 'DRAFT':
      return words.opens(formatMoment(opensAt, locale));
    case 'OPEN':
      return `${words.closes(formatMoment(closesAt, locale))}　${formatDeadline(closesAt, locale)}`;
    case 'CLOSED':
      return words.closed(formatMoment(closesAt, locale));
    case 'COUNTED':
      return words.counted(formatMoment(countedAt ?? closesAt, locale));
    case 'CANCELLED':
      return words.cancelled(cancelReason ?? '');
  }
}
