import { html, nothing, type TemplateResult } from 'lit';
import { formatCount, formatDay, formatMoment, formatPeople } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { TONES } from '../stages.ts';
import type { TopicStrings } from './topic.strings.ts';
import type { Topic, TopicAction } from './topic-facts.ts';

/** The steps that a button takes; other acts need more than a reason and have places of their own. */
const STEPS = [
  'OPEN_DISCUSSION',
  'CONVERGE',
  'REOPEN_DISCUSSION',
  'COMPLETE',
  'RETURN',
  'WITHDRAW',
];

/** Title, stage, who proposed it, the matter, its history, and the steps that this viewer may take. */
export function topicHead(
  topic: Topic,
  words: TopicStrings,
  locale: Locale,
  onStep: (action: TopicAction) => void,
): TemplateResult {
  const { title, body, state, stateLabel, proposerName, proposedAt, source } = topic;
  const proposer = topic.onBehalfOf?.name ?? proposerName;
  const facts = [
    topic.participantCount && words.participants(formatPeople(topic.participantCount, locale)),
    topic.voteCount && words.votes(formatCount(topic.voteCount, locale)),
  ].filter(Boolean);
  return html`<header class="stack" part="head">
    <div class="title">
      <h2 tabindex="-1">${title}</h2>
      <p class="facts">${badge(stateLabel, TONES[state])}${topic.triageClassLabel ? html`<strong>${topic.triageClassLabel}</strong>` : nothing}${topic.answerOverdue ? badge(words.overdue, 'error') : nothing}${facts.map((fact) => html`<span>${fact}</span>`)}</p>
      <p class="muted small">${words.proposedBy(proposer, formatDay(proposedAt, locale))}</p>
    </div>
    ${body ? html`<p class="text">${body}</p>` : nothing}
    <linli-read-aloud .text=${`${title}。\n${body}`}></linli-read-aloud>
    ${source?.attribution || source?.url ? origin(source, words) : nothing}
    ${timeline(topic, words, locale)} ${steps(topic, words, onStep)}
  </header>`;
}

function origin(source: NonNullable<Topic['source']>, words: TopicStrings): TemplateResult {
  const name = source.attribution ?? source.url;
  return html`<p class="muted small">${words.source} ${source.url?.startsWith('https:') ? html`<a href=${source.url} rel="noopener">${name}</a>` : name}${source.licence ? ` · ${source.licence}` : nothing}</p>`;
}

function timeline(
  { timeline: entries }: Topic,
  words: TopicStrings,
  locale: Locale,
): TemplateResult | typeof nothing {
  if (!entries.length) return nothing;
  return html`<details>
    <summary>${words.timeline}</summary>
    <ol class="plain timeline">
      ${entries.map(
        ({ at, label, reason }) => html`<li>
          <strong>${label}</strong> <span class="muted small">${formatMoment(at, locale)}</span>
          ${reason ? html`<p>${words.reason(reason)}</p>` : nothing}
        </li>`,
      )}
    </ol>
  </details>`;
}

function steps(
  { availableActions }: Topic,
  words: TopicStrings,
  onStep: (action: TopicAction) => void,
): TemplateResult | typeof nothing {
  const offers = availableActions.filter(
    ({ action, refusal }) => STEPS.includes(action) && refusal?.code !== 'NOT_FOR_YOU',
  );
  if (!offers.length) return nothing;
  return html`<div class="row steps" role="group" aria-label=${words.office}>
    ${offers.map((offer) =>
      button({
        label: offer.label,
        refusal: offer.allowed ? undefined : offer.refusal?.message,
        onClick: () => onStep(offer),
      }),
    )}
  </div>`;
}
