import { html, type TemplateResult } from 'lit';
import type { TopicStrings } from './topic.strings.ts';
import { VOTE_SIGNS, VOTES, type VoteValue } from './topic-facts.ts';

export interface VoteButtonsOptions {
  readonly words: TopicStrings;
  /** What the buttons answer to: the id of the element with the statement's text. */
  readonly labelledBy: string;
  readonly chosen: VoteValue | null;
  /** The vote on its way. */
  readonly casting: VoteValue | null;
  readonly onVote: (value: VoteValue) => void;
}

/** The three answers to a statement: blue, orange and grey, each with its sign and word. */
export function voteButtons(options: VoteButtonsOptions): TemplateResult {
  const { words, labelledBy, chosen, casting, onVote } = options;
  return html`<div class="votes" role="group" aria-labelledby=${labelledBy}>
    ${VOTES.map(
      (value) => html`<button class="vote ${value.toLowerCase()}" type="button" data-vote=${value}
        aria-pressed=${value === chosen ? 'true' : 'false'} aria-busy=${value === casting ? 'true' : 'false'}
        aria-disabled=${casting ? 'true' : 'false'}
        @click=${() => !casting && onVote(value)}
        ><span class="sign" aria-hidden="true">${VOTE_SIGNS[value]}</span>${words[value]}</button>`,
    )}
  </div>`;
}
