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
  return html`<ul class="plain topics" part="topics">
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
  const { triageClassLabel, answerOverdue } = topic;
  const reasons = argumentCounts.for + argumentCounts.against + argumentCounts.neutral;
  const facts = [
    participantCount && words.participants(formatPeople(participantCount, locale)),
    statementCount && words.statements(formatCount(statementCount, locale)),
    reasons && words.reasons(formatCount(reasons, locale)),
  ].filter(Boolean);
  const name = html`<button class="open" type="button" data-topic=${id} @click=${() => open(id)}>${title}</button>`;
  return html`<li class="card topic" part="topic">
    <div class="what">
      ${level === 3 ? html`<h3>${name}</h3>` : html`<h4>${name}</h4>`}
      <p class="muted small">${words.proposedBy(topic.proposerName, formatDay(topic.proposedAt, locale))}</p>
    </div>
    <p class="facts">${plain ? nothing : badge(stateLabel, TONES[state])}${triageClassLabel ? html`<strong>${triageClassLabel}</strong>` : nothing}${answerOverdue ? badge(words.overdue, 'error') : nothing}${facts.map((fact) => html`<span>${fact}</span>`)}</p>
  </li>`;
}
