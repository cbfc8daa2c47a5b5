import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../../foundation/base-styles.css.ts';
import { defineWidget } from '../../../foundation/define-widget.ts';
import { formatAgo, formatCount, formatPeople } from '../../../foundation/format.ts';
import { PagedQuery } from '../../../foundation/paged-query.ts';
import { button } from '../../../templates/button.ts';
import { fieldStyles } from '../../../templates/field.css.ts';
import { skeleton } from '../../../templates/placeholder.ts';
import { BoardPart } from '../../board-part.ts';
import { LinliArgumentAdded } from '../../deliberation-board.events.ts';
import { ModerateWanted, type Moderating } from '../moderation/moderate-event.ts';
import { type Argument, actOn } from './argument-facts.ts';
import { type ArgumentsStrings, argumentsStrings } from './arguments.strings.ts';
import { ArgumentReplies } from './operations.ts';
import { reasonStyles } from './reason.styles.ts';
import { ReasonActs } from './reason-acts.ts';
import { reasonForm } from './reason-form.ts';

/** An argument or a reply with what can be done about it, and below it what others reply. */
export class LinliDeliberationReason extends BoardPart<ArgumentsStrings> {
  static override strings = argumentsStrings;
  static override styles = [...baseStyles, fieldStyles, reasonStyles];

  @property({ attribute: false }) reason: Argument | null = null;
  @property() topic = '';
  @property({ type: Boolean }) moderates = false;
  /** Whether the topic's stage takes no replies. */
  @property({ type: Boolean }) closed = false;
  @state() private unfolded = false;
  /** As an act of the viewer left it, until the list is read anew. */
  @state() private changed: Argument | null = null;
  /** As the list was last read. */
  #read: Argument | null = null;

  readonly #acts = new ReasonActs(this, (argument, act) => this.#acted(argument, act));
  readonly #replies = new PagedQuery(this, {
    document: ArgumentReplies,
    variables: (after) => (this.unfolded && this.reason ? { id: this.reason.id, after } : null),
    select: ({ node }) =>
      node?.__typename === 'Argument'
        ? {
            items: node.replies.edges.map((edge) => edge.node),
            next: node.replies.pageInfo.hasNextPage ? node.replies.pageInfo.endCursor : null,
            facts: node.id,
          }
        : null,
    watch: ({ facts }) => [facts],
  });

  /** The argument as it stands. */
  get shown(): Argument | null {
    return this.changed ?? this.reason;
  }

  override willUpdate(): void {
    super.willUpdate();
    if (this.#read !== this.reason) this.changed = null;
    this.#read = this.reason;
  }

  override render(): TemplateResult | typeof nothing {
    const argument = this.shown;
    if (!argument) return nothing;
    return html`${this.#text(argument)} ${this.#buttons(argument)}
      ${reasonForm(this.#acts, this.words, this)}
      ${this.unfolded ? this.#thread() : nothing}
      <p class="visually-hidden" role="status">${this.heard}</p>`;
  }

  #text(argument: Argument): TemplateResult {
    const { words, locale } = this;
    const { body, authorName, createdAt, editedAt, own, state, stateLabel } = argument;
    if (state === 'HIDDEN') void import('../moderation/hidden-notice.ts');
    return html`<p class="text ${body === null ? 'muted' : ''}" id="text" tabindex="-1">${body ?? stateLabel}</p>
      ${state === 'HIDDEN' ? html`<linli-deliberation-hidden subject=${argument.id} ?own=${own} .label=${body === null ? '' : stateLabel}></linli-deliberation-hidden>` : nothing}
      <p class="muted small facts">
        ${own ? html`<strong>${words.own}</strong>` : nothing}${authorName ? html`<span>${authorName}</span>` : nothing}
        <span>${formatAgo(createdAt, locale)}</span>${editedAt ? html`<span>${words.edited}</span>` : nothing}
      </p>`;
  }

  #buttons(argument: Argument): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const { replyCount, state, own, body } = argument;
    const act = (action: 'REPLY' | 'EDIT' | 'WITHDRAW') => {
      const offer = actOn(argument, action);
      return offer?.allowed || offer?.refusal?.code === 'SIGN_IN_REQUIRED'
        ? this.#quiet(offer.label, () => this.#acts.open(action))
        : nothing;
    };
    const moderate = (kind: Moderating['kind'], label: string) =>
      this.#quiet(
        label,
        () =>
          this.dispatchEvent(new ModerateWanted({ kind, subject: argument.id, text: body ?? '' })),
        'faint',
      );
    return html`<p class="acts">
      ${this.#thanks(argument)}
      ${
        replyCount
          ? html`<button class="button quiet" type="button" aria-expanded=${this.unfolded ? 'true' : 'false'} aria-describedby="text"
              @click=${this.#unfold}>${this.unfolded ? words.repliesClose : words.replies(formatCount(replyCount, locale))}</button>`
          : nothing
      }
      ${this.closed ? nothing : act('REPLY')} ${own ? html`${act('EDIT')} ${act('WITHDRAW')}` : nothing}
      ${state === 'SHOWN' && !own ? moderate('report', words.report) : nothing}
      ${this.moderates && state === 'SHOWN' && !own ? moderate('hide', words.hide) : nothing}
      ${this.moderates && state === 'HIDDEN' && !own ? moderate('restore', words.restore) : nothing}
    </p>
    ${this.#acts.failureText ? html`<p class="notice error" role="alert">${this.#acts.failureText}</p>` : nothing}`;
  }

  #thanks(argument: Argument): TemplateResult | typeof nothing {
    const { words, locale } = this;
    const { thanked, thanksCount } = argument;
    const offer = actOn(argument, thanked ? 'WITHDRAW_THANKS' : 'THANK');
    const usable = offer?.allowed || offer?.refusal?.code === 'SIGN_IN_REQUIRED';
    if (!offer || !usable) {
      return thanksCount
        ? html`<span class="small muted">${words.thanksCount(formatPeople(thanksCount, locale))}</span>`
        : nothing;
    }
    return html`<button class="button quiet thank" type="button" aria-pressed=${thanked ? 'true' : 'false'}
      aria-busy=${this.#acts.thanking ? 'true' : 'false'} aria-describedby="text"
      @click=${() => void this.#acts.thank(argument)}><span aria-hidden="true">${thanked ? '♥' : '♡'}</span>${words.thanks(thanksCount ? formatCount(thanksCount, locale) : '')}</button>`;
  }

  #quiet(label: string, onClick: () => void, more = ''): TemplateResult {
    return html`<button class="button quiet ${more}" type="button" aria-describedby="text" @click=${onClick}>${label}</button>`;
  }

  #thread(): TemplateResult {
    const { view } = this.#replies;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['line', 'line']);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#replies.refetch());
      case 'empty':
        return html``;
      case 'ready':
        return html`<ul class="plain replies">
            ${view.data.items.map(
              (reply) =>
                html`<li><linli-deliberation-reason topic=${this.topic} .reason=${reply} ?moderates=${this.moderates} ?closed=${this.closed}></linli-deliberation-reason></li>`,
            )}
          </ul>
          ${view.data.next ? html`<p>${button({ label: this.sharedWords.more, busy: view.refreshing, onClick: () => void this.#replies.more() })}</p>` : nothing}`;
    }
  }

  readonly #unfold = (): void => {
    this.unfolded = !this.unfolded;
  };

  #acted(argument: Argument, act: 'thank' | 'edit' | 'withdraw' | 'reply'): void {
    const { words } = this;
    if (act === 'reply') {
      const { shown } = this;
      if (shown) this.changed = { ...shown, replyCount: shown.replyCount + 1 };
      if (this.unfolded) void this.#replies.refetch();
      this.unfolded = true;
      this.say(words.replyDone);
      void this.focusOn('#text');
      this.dispatchEvent(new LinliArgumentAdded(this.topic, argument.id));
      return;
    }
    this.changed = argument;
    if (act === 'thank') this.say(argument.thanked ? words.thanked : words.thanksTaken);
    else {
      this.say(act === 'edit' ? words.editDone : words.withdrawDone);
      void this.focusOn('#text');
    }
  }
}

void defineWidget('linli-deliberation-reason', LinliDeliberationReason);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-reason': LinliDeliberationReason;
  }
}
