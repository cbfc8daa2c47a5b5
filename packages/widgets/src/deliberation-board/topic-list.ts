import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatDay, formatPeople } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';
import { type BadgeTone, badge } from '../templates/badge.ts';
import type { TopicCard } from './deliberation-board.controller.ts';
import type { BoardStrings } from './deliberation-board.strings.ts';

/** How a stage stands. */
export const TONES: Readonly<Record<TopicCard['state'], BadgeTone>> = {
  PROPOSED: 'waiting',
  DISCUSSING: 'active',
  CONVERGING: 'active',
  DECIDED: 'active',
  PUBLISHED: 'active',
  IMPLEMENTING: 'active',
  DONE: 'done',
  RETURNED: 'warning',
  MERGED: 'done',
  WITHDRAWN: 'done',
};

/** The cards of a list; a press anywhere on a card opens it. */
export function topicList(
  topics: readonly TopicCard[],
  words: BoardStrings,
  locale: Locale,
  open: (id: string) => void,
): TemplateResult {
  return html`<ul class="plain topics" part="topics">
    ${topics.map((topic) => topicCard(topic, words, locale, open))}
  </ul>`;
}

function topicCard(
  topic: TopicCard,
  words: BoardStrings,
  locale: Locale,
  open: (id: string) => void,
): TemplateResult {
  const { id, title, state, stateLabel, participantCount, statementCount, argumentCounts } = topic;
  const reasons = argumentCounts.for + argumentCounts.against + argumentCounts.neutral;
  const facts = [
    participantCount && words.participants(formatPeople(participantCount, locale)),
    statementCount && words.statements(formatCount(statementCount, locale)),
    reasons && words.reasons(formatCount(reasons, locale)),
  ].filter(Boolean);
  return html`<li class="card topic" part="topic">
    <div class="what">
      <h3><button class="open" type="button" data-topic=${id} @click=${() => open(id)}>${title}</button></h3>
      <p class="muted small">${words.proposedBy(topic.proposerName, formatDay(topic.proposedAt, locale))}</p>
    </div>
    <p class="facts">${badge(stateLabel, TONES[state])}${facts.length ? html`<span>${facts.join('　')}</span>` : nothing}</p>
  </li>`;
}
