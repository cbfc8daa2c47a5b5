import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatDay, formatPeople } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { badge } from '../templates/badge.ts';
import type { BoardStrings } from './deliberation-board.strings.ts';
import { TONES, type TopicCard } from './stages.ts';

/** How cards are drawn: the level of their headings, and whether the state goes without saying. */
export interface CardStyle {
  readonly level: 3 | 4;
  readonly plain: boolean;
}

/** The cards of a list; a press anywhere on a card opens it. */
export function topicList(
  topics: readonly TopicCard[],
  words: BoardStrings,
  locale: Locale,
  open: (id: string) => void,
  style: CardStyle = { level: 3, plain: false },
): TemplateResult {
  // eslint-disable-next-line lit-a11y/no-redundant-role -- A list without marks is none to VoiceOver.
  return html`<ul class="plain topics" role="list" part="topics">
    ${topics.map((topic) => topicCard(topic, words, locale, open, style))}
  </ul>`;
}

function topicCard(
  topic: TopicCard,
  words: BoardStrings,
  locale: Locale,
  open: (id: string) => void,
  { level, plain }: CardStyle,
): TemplateResult {
  const { id, title, state, stateLabel, participantCount, statementCount, argumentCounts } = topic;
  const { proposerName, proposedAt, triageClassLabel, triageContested, answerOverdue } = topic;
  const until = topic.votingUntil;
  const reasons = argumentCounts.for + argumentCounts.against + argumentCounts.neutral;
  const facts = [
    plain ? nothing : badge(stateLabel, TONES[state]),
    until && badge(words.votingUntil(formatDay(until, locale)), 'active'),
    answerOverdue && badge(words.overdue, 'error'),
    triageContested && badge(words.contested, 'waiting'),
    triageClassLabel && html`<strong>${triageClassLabel}</strong>`,
    participantCount && words.participants(formatPeople(participantCount, locale)),
    statementCount && words.statements(formatCount(statementCount, locale)),
    reasons && words.reasons(formatCount(reasons, locale)),
  ].filter((fact) => fact && fact !== nothing);
  const name = html`<button class="open" type="button" data-topic=${id} @click=${() => open(id)}>${title}</button>`;
  return html`<li class="card topic" part="topic">
    <div class="what">
      ${level === 3 ? html`<h3>${name}</h3>` : html`<h4>${name}</h4>`}
      <p class="muted small by">${proposerName} <span>${words.proposedOn(formatDay(proposedAt, locale))}</span></p>
    </div>
    ${facts.length ? html`<p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>` : nothing}
  </li>`;
}
