import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { tabsStyles } from '../templates/tabs.css.ts';
import { tabs } from '../templates/tabs.ts';
import { BoardController, FILTERS } from './deliberation-board.controller.ts';
import { LinliTopicOpened } from './deliberation-board.events.ts';
import { type BoardStrings, boardStrings } from './deliberation-board.strings.ts';
import { boardStyles } from './deliberation-board.styles.ts';
import { topicList } from './topic-list.ts';

/** The parts that are loaded when they are first shown. */
const PARTS = {
  'linli-deliberation-topic': () => import('./topic/topic.ts'),
  'linli-deliberation-propose': () => import('./propose/propose.ts'),
};
type PartTag = keyof typeof PARTS;

/**
 * A community's topics: what neighbours discuss, vote on and have in common, and a form to propose
 * another.
 *
 * @attr community - id or official 12-digit code; the page's community unless given
 * @attr topic - shows this topic in place of the list; follows what the viewer opens
 * @fires linli-topic-opened - a topic is shown; `detail.topic`
 * @fires linli-topic-proposed - `detail.topic`, `detail.receiptCode`
 * @fires linli-vote-cast - `detail.topic`, `detail.statement`, `detail.value`
 * @fires linli-statement-added - `detail.topic`, `detail.statement`
 * @fires linli-argument-added - `detail.topic`, `detail.argument`
 * @fires linli-topic-advanced - `detail.topic`, `detail.action`, `detail.state`
 * @csspart frame - everything
 * @csspart topics - the list
 * @csspart topic - a topic in it
 */
export class LinliDeliberationBoard extends LinliElement<BoardStrings> {
  static override strings = boardStrings;
  static override styles = [...baseStyles, tabsStyles, boardStyles];

  @property({ reflect: true }) topic: string | null = null;
  @state() private proposing = false;
  /** Part whose code could not be loaded. */
  @state() private missing: PartTag | null = null;

  readonly #board = new BoardController(this);
  /** True once the viewer has moved: only then does the focus follow. */
  #moved = false;

  override render(): TemplateResult {
    if (this.topic) {
      return this.#part(
        'linli-deliberation-topic',
        keyed(
          this.topic,
          html`<linli-deliberation-topic topic=${this.topic} ?entered=${this.#moved} @back=${this.#back}></linli-deliberation-topic>`,
        ),
      );
    }
    const community = this.#board.community;
    if (this.proposing && community) {
      return this.#part(
        'linli-deliberation-propose',
        html`<linli-deliberation-propose community=${community} entered @back=${this.#back}
          @see=${(event: CustomEvent<string>) => this.#open(event.detail)}></linli-deliberation-propose>`,
      );
    }
    const { words } = this;
    return this.frame(html`<div class="head">
        <div>
          <h2 tabindex="-1">${words.title}</h2>
          <p class="muted">${words.introduction}</p>
        </div>
        ${community ? button({ label: words.propose, kind: 'primary', onClick: this.#propose }) : nothing}
      </div>
      ${tabs(
        {
          label: words.filters,
          tabs: FILTERS.map((id) => ({ id, label: words[id] })),
          selected: this.#board.filter,
          onSelect: (filter) => this.#board.select(filter),
        },
        this.#list(),
      )}`);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('topic')) return;
    if (this.topic) this.dispatchEvent(new LinliTopicOpened(this.topic));
    else if (this.#moved) void this.#focusList(changed.get('topic'));
  }

  #list(): TemplateResult {
    const { words } = this;
    const { view, filter, known } = this.#board;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['tall', 'line', 'tall', 'line', 'tall']);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#board.refetch());
      case 'empty':
        return emptyState(known ? words.empty[filter] : words.unknownCommunity);
      case 'ready':
        return html`${topicList(view.data.items, words, this.locale, (id) => this.#open(id))}
        ${
          view.data.next
            ? html`<p class="more">${button({
                label: this.sharedWords.more,
                busy: view.refreshing,
                onClick: () => void this.#board.more(),
              })}</p>`
            : nothing
        }
        ${view.failure ? html`<p class="notice error" role="alert">${this.failureMessage(view.failure)}</p>` : nothing}`;
    }
  }

  /** A part in the frame; lines in its place while its code is on its way. */
  #part(tag: PartTag, content: unknown): TemplateResult {
    if (customElements.get(tag)) return this.frame(content);
    if (this.missing === tag) {
      const failure = { kind: 'offline', code: 'CHUNK', message: '', requestId: null } as const;
      return this.frame(this.failureView(failure, () => void this.#load(tag)));
    }
    void this.#load(tag);
    return this.frame(skeleton(this.sharedWords.loading, ['short', 'line', 'tall', 'tall']));
  }

  async #load(tag: PartTag): Promise<void> {
    try {
      await PARTS[tag]();
      await customElements.whenDefined(tag);
      this.missing = null;
    } catch {
      this.missing = tag;
    }
    this.requestUpdate();
  }

  #open(topic: string): void {
    this.#moved = true;
    this.proposing = false;
    this.topic = topic;
  }

  readonly #propose = (): void => {
    this.#moved = true;
    this.proposing = true;
  };

  readonly #back = (): void => {
    this.#moved = true;
    const wasProposing = this.proposing;
    this.proposing = false;
    this.topic = null;
    if (wasProposing) void this.#focusList(null);
  };

  /** Back to the entry that was opened, or to the top where there is no such entry. */
  async #focusList(topic: string | null | undefined): Promise<void> {
    await this.updateComplete;
    const root = this.renderRoot;
    const entry = [...root.querySelectorAll<HTMLElement>('.open')].find(
      (open) => open.dataset['topic'] === topic,
    );
    (entry ?? root.querySelector<HTMLElement>('h2'))?.focus();
  }
}

void defineWidget('linli-deliberation-board', LinliDeliberationBoard);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-board': LinliDeliberationBoard;
  }
}
