import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatDay, formatMoment, formatPeople } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import { badge } from '../../templates/badge.ts';
import { TONES } from '../stages.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { Topic } from './topic-facts.ts';

/**
 * What it is about: title, stage and what that means, who proposed it, the matter itself.
 *
 * @param place - where it is, drawn after the matter
 * @param spoken - what others think of it, read aloud after the matter
 */
export function topicHead(
  topic: Topic,
  words: TopicStrings,
  locale: Locale,
  place: unknown,
  spoken: string,
): TemplateResult {
  const { title, body, state, stateLabel, proposerName, proposedAt, source, votingUntil } = topic;
  const proposer = topic.onBehalfOf?.name ?? proposerName;
  const facts = [
    topic.participantCount && words.participants(formatPeople(topic.participantCount, locale)),
    topic.voteCount && words.votes(formatCount(topic.voteCount, locale)),
  ].filter(Boolean);
  return html`<header class="stack" part="head">
    <div class="title">
      <h2 tabindex="-1">${title}</h2>
      <p class="facts">${badge(stateLabel, TONES[state])}${topic.triageClassLabel ? html`<strong>${topic.triageClassLabel}</strong>` : nothing}${topic.answerOverdue ? badge(words.overdue, 'error') : nothing}${topic.triageContested ? badge(words.contested, 'waiting') : nothing}${facts.map((fact) => html`<span>${fact}</span>`)}</p>
      <p class="muted small">${words.proposedBy(proposer, formatDay(proposedAt, locale))}</p>
      <p class="now">${words.now[state]}${votingUntil ? html` <strong>${words.votingUntil(formatMoment(votingUntil, locale))}</strong>` : nothing}</p>
    </div>
    ${body ? html`<p class="text">${body}</p>` : nothing}
    ${place}
    <linli-read-aloud .text=${`${title}。\n${words.now[state]}\n${body}\n${spoken}`}></linli-read-aloud>
    ${source?.attribution || source?.url ? origin(source, words) : nothing}
  </header>`;
}

function origin(source: NonNullable<Topic['source']>, words: TopicStrings): TemplateResult {
  const name = source.attribution ?? source.url;
  return html`<p class="muted small">${words.source} ${source.url?.startsWith('https:') ? html`<a href=${source.url} rel="noopener">${name}</a>` : name}${source.licence ? ` · ${source.licence}` : nothing}</p>`;
}
