import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatCount } from '../../foundation/format.ts';
import type { Locale } from '../../foundation/locale.ts';
import { button } from '../../templates/button.ts';
import type { Moderating } from './moderation/moderate-event.ts';
import type { TopicStrings } from './topic.strings.ts';
import { SHORT_VOTES, type Statement, VOTE_SIGNS, type VoteValue } from './topic-facts.ts';
import type { HiddenStatement } from './topic-lists.ts';
import { voteButtons } from './vote-buttons.ts';
import { voteProblem } from './vote-card.ts';
import { voteCounts } from './vote-counts.ts';

/** How many stand there before the rest is asked for. */
export const FEW_STATEMENTS = 5;

export interface StatementListOptions {
  readonly statements: readonly Statement[];
  readonly hidden: readonly HiddenStatement[];
  /** How many there are in all. */
  readonly count: number;
  readonly all: boolean;
  /** Whether more than are here can be loaded. */
  readonly more: boolean;
  readonly loading: boolean;
  readonly words: TopicStrings;
  readonly moreWord: string;
  readonly locale: Locale;
  readonly votable: boolean;
  readonly moderates: boolean;
  /** The statement whose vote is being changed. */
  readonly changing: string | null;
  readonly casting: (statement: string) => VoteValue | null;
  readonly failure: (statement: string) => Failure | null;
  readonly failureMessage: (failure: Failure) => string;
  readonly onShowAll: () => void;
  readonly onMore: () => void;
  readonly onChange: (statement: string | null) => void;
  readonly onVote: (statement: Statement, value: VoteValue) => void;
  readonly onModerate: (kind: Moderating['kind'], statement: Statement) => void;
}

/** Every statement with its votes, the viewer's own marked and open to change. */
export function statementList(options: StatementListOptions): TemplateResult {
  const { words, locale, count, all, statements, hidden } = options;
  const shown = all ? statements : statements.slice(0, FEW_STATEMENTS);
  const folded = !all && count > FEW_STATEMENTS;
  return html`<section class="stack" part="statements" aria-labelledby="statements-title">
    <h3 id="statements-title" tabindex="-1">${words.statements(formatCount(count, locale))}</h3>
    <ol class="plain rows">
      ${repeat(
        shown,
        ({ id }) => id,
        (statement) => row(statement, options),
      )}
    </ol>
    ${folded ? html`<p>${button({ label: words.showAll(count), onClick: options.onShowAll })}</p>` : nothing}
    ${all && options.more ? html`<p>${button({ label: options.moreWord, busy: options.loading, onClick: options.onMore })}</p>` : nothing}
    ${hidden.length ? hiddenList(options) : nothing}
  </section>`;
}

function row(statement: Statement, options: StatementListOptions): TemplateResult {
  const { words, locale, votable, moderates, changing } = options;
  const { id, number, body, myVote, counts } = statement;
  return html`<li id="row-${number}" tabindex="-1">
    <p id="text-${number}">${body}</p>
    ${voteCounts(
      counts,
      words,
      locale,
      html`${myVote ? html`<span class="chosen ${myVote.toLowerCase()}"><span aria-hidden="true">${VOTE_SIGNS[myVote]}</span> ${words.yours(words[SHORT_VOTES[myVote]])}</span>` : nothing}
      ${votable && changing !== id ? quiet(myVote ? words.change : words.take, number, () => options.onChange(id)) : nothing}
      ${quiet(words.report, number, () => options.onModerate('report', statement), 'faint')}
      ${moderates ? quiet(words.hide, number, () => options.onModerate('hide', statement), 'faint') : nothing}`,
    )}
    ${
      changing === id
        ? html`${voteButtons({
            words,
            labelledBy: `text-${number}`,
            chosen: myVote,
            casting: options.casting(id),
            onVote: (value) => options.onVote(statement, value),
          })}${button({ label: words.keep, kind: 'quiet', onClick: () => options.onChange(null) })}`
        : nothing
    }
    ${voteProblem(options, options.failure(id))}
  </li>`;
}

/** A quiet button that says which statement it is about to who does not see where it stands. */
function quiet(label: string, number: number, onClick: () => void, more = ''): TemplateResult {
  return html`<button class="button quiet ${more}" type="button" aria-describedby="text-${number}" @click=${onClick}>${label}</button>`;
}

function hiddenList({
  hidden,
  words,
  moderates,
  onModerate,
}: StatementListOptions): TemplateResult {
  void import('./moderation/hidden-notice.ts');
  return html`<details>
    <summary>${moderates ? words.hidden : words.hiddenOwn}</summary>
    <ul class="plain rows">
      ${hidden.map(
        (statement) => html`<li>
          <p id="text-${statement.number}">${statement.body}</p>
          <linli-deliberation-hidden subject=${statement.id} own></linli-deliberation-hidden>
          ${moderates ? quiet(words.restore, statement.number, () => onModerate('restore', statement)) : nothing}
        </li>`,
      )}
    </ul>
  </details>`;
}
