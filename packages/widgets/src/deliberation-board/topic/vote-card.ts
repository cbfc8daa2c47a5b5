import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../foundation/locale.ts';
import { button } from '../../templates/button.ts';
import type { VoteCard } from './topic.controller.ts';
import type { TopicStrings } from './topic.strings.ts';
import { type Statement, VOTE_SIGNS, type VoteValue } from './topic-facts.ts';
import { voteButtons } from './vote-buttons.ts';
import { voteCounts } from './vote-counts.ts';

export interface VoteCardOptions {
  readonly card: VoteCard;
  readonly words: TopicStrings;
  readonly locale: Locale;
  /** Why this viewer may not vote here. */
  readonly refusal: string | undefined;
  readonly casting: VoteValue | null;
  readonly failure: Failure | null;
  readonly failureMessage: (failure: Failure) => string;
  readonly onVote: (statement: Statement, value: VoteValue) => void;
  readonly onNext: () => void;
}

/** The main act: one statement at a time, then what others think of it, then the next. */
export function voteCard(options: VoteCardOptions): TemplateResult {
  const { card, words, refusal } = options;
  const introduction = card.kind === 'ask' || card.kind === 'counted' ? words.voteIntroduction : '';
  return html`<section class="stack" part="vote" aria-labelledby="vote-title">
    <div>
      <h3 id="vote-title">${words.vote}</h3>
      ${introduction ? html`<p class="muted">${introduction}</p>` : nothing}
    </div>
    ${refusal ? html`<p class="notice">${refusal}</p>` : nothing}
    <div class="card ballot">${content(options)}</div>
  </section>`;
}

function content(options: VoteCardOptions): TemplateResult {
  const { card, words } = options;
  switch (card.kind) {
    case 'none':
      return html`<p>${words.noStatements}</p>`;
    case 'done':
      return html`<p class="lead" tabindex="-1"><span aria-hidden="true">✓ </span>${words.allDone}</p><p class="muted">${words.allDoneHint}</p>`;
    case 'ask':
      return html`${statementText(card.statement, words, card.remaining)}
      ${options.refusal ? voteCounts(card.statement.counts, words, options.locale) : ask(options, card.statement)}`;
    case 'counted':
      return html`${statementText(card.statement, words, card.remaining)} ${counted(options, card)}`;
  }
}

function statementText(
  { body, authorName }: Statement,
  words: TopicStrings,
  remaining: number,
): TemplateResult {
  return html`<p class="muted small ballot-head">
      <span>${authorName ? words.by(authorName) : words.anonymous}</span>
      ${remaining > 0 ? html`<span>${remaining === 1 ? words.lastOne : words.remaining(remaining)}</span>` : nothing}
    </p>
    <p class="statement" id="statement" tabindex="-1">${body}</p>`;
}

function ask(options: VoteCardOptions, statement: Statement): TemplateResult {
  const { words, casting, failure, onVote } = options;
  return html`<div class="answer">${voteButtons({
    words,
    labelledBy: 'statement',
    chosen: casting,
    casting,
    onVote: (value) => onVote(statement, value),
  })}</div>
  ${voteProblem(options, failure)}`;
}

/** Why the vote is not noted; what was chosen can be pressed again. */
export function voteProblem(
  { words, failureMessage }: Pick<VoteCardOptions, 'words' | 'failureMessage'>,
  failure: Failure | null,
): TemplateResult | typeof nothing {
  if (!failure) return nothing;
  const text = failure.kind === 'offline' ? words.voteOffline : failureMessage(failure);
  return html`<p class="notice error" role="alert">${text}</p>`;
}

function counted(
  { words, locale, onNext }: VoteCardOptions,
  card: Extract<VoteCard, { kind: 'counted' }>,
): TemplateResult {
  const { statement, value, remaining } = card;
  return html`<div class="answer counted">
    <div>
      <p class="chosen ${value.toLowerCase()}"><span aria-hidden="true">${VOTE_SIGNS[value]}</span> ${words.chose(words[value])}</p>
      ${voteCounts(statement.counts, words, locale)}
    </div>
    <p class="next">${button({
      label: remaining > 0 ? words.nextStatement : words.finish,
      kind: 'primary',
      onClick: onNext,
    })}</p>
  </div>`;
}
