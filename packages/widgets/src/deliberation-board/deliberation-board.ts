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
import { BoardController, type BoardFilter } from './deliberation-board.controller.ts';
import { LinliTopicOpened } from './deliberation-board.events.ts';
import { type BoardStrings, boardStrings } from './deliberation-board.strings.ts';
import { boardStyles } from './deliberation-board.styles.ts';
import { STAGES } from './stages.ts';
import { topicColumns } from './topic-columns.ts';
import { TopicLink } from './topic-link.ts';
import { topicList } from './topic-list.ts';

/** The parts that are loaded when they are first shown. */
const PARTS = {
  'linli-deliberation-topic': () => import('./topic/topic.ts'),
  'linli-deliberation-propose': () => import('./propose/propose.ts'),
};
type PartTag = keyof typeof PARTS;

/** CSS pixels from which the steps stand beside one another. */
const ROOM_FOR_COLUMNS = 1000;
/** CSS pixels from which the names of all steps stand in a row. */
const ROOM_FOR_TABS = 600;

/**
 * A community's topics: what neighbours discuss, decide and see carried out, and a form to propose
 * another. A list to be filtered where it is narrow, a column for each step where there is room.
 *
 * @attr community - id or official 12-digit code; the page's community unless given
 * @attr topic - shows this topic in place of the list; follows what the viewer opens
 * @attr link - name of the parameter that keeps the topic in the page's address, `linli-topic`
 * unless given; `none` leaves the address alone
 * @fires linli-topic-opened - a topic is shown; `detail.topic`
 * @fires linli-topic-proposed - `detail.topic`, `detail.receiptCode`
 * @fires linli-vote-cast - `detail.topic`, `detail.statement`, `detail.value`
 * @fires linli-statement-added - `detail.topic`, `detail.statement`
 * @fires linli-argument-added - `detail.topic`, `detail.argument`
 * @fires linli-topic-advanced - `detail.topic`, `detail.action`, `detail.state`
 * @csspart frame - everything
 * @csspart columns - the steps beside one another
 * @csspart topics - a list
 * @csspart topic - a topic in it
 */
export class LinliDeliberationBoard extends LinliElement<BoardStrings> {
  static override strings = boardStrings;
  static override styles = [...baseStyles, tabsStyles, boardStyles];

  @property({ reflect: true }) topic: string | null = null;
  @property() link = 'linli-topic';
  /** Whether there is room for columns. */
  @property({ type: Boolean, reflect: true }) wide = false;
  /** Whether the steps are chosen from a list, as on a phone. */
  @property({ type: Boolean, reflect: true }) narrow = false;
  @state() private proposing = false;
  /** Part whose code could not be loaded. */
  @state() private missing: PartTag | null = null;

  readonly #board = new BoardController(this);
  readonly #link = new TopicLink(this);
  /** True once the viewer has moved: only then does the focus follow. */
  #moved = false;
  #room: ResizeObserver | null = null;

  override connectedCallback(): void {
    // Known before anything is asked, so that the list is not read where columns will stand.
    this.#measure();
    super.connectedCallback();
    // A frame later, or the change of height would be told of within the same turn.
    this.#room = new ResizeObserver(() => requestAnimationFrame(this.#measure));
    this.#room.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#room?.disconnect();
  }

  override render(): TemplateResult {
    if (this.topic) {
      return this.#part(
        'linli-deliberation-topic',
        keyed(
          this.topic,
          html`<linli-deliberation-topic topic=${this.topic} ?entered=${this.#moved} @back=${this.#back}
            @see=${(event: CustomEvent<string>) => this.#open(event.detail)}></linli-deliberation-topic>`,
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
    const { columned } = this.#board;
    return this.frame(html`<div class="head">
        <h2 tabindex="-1">${words.title}</h2>
        ${community ? button({ label: words.propose, kind: 'primary', onClick: this.#propose }) : nothing}
        <p class="muted small">${words.introduction}</p>
      </div>
      ${this.#search()}
      ${this.narrow ? this.#list() : this.#tabbed(columned ? this.#columns() : this.#list())}
      <p class="visually-hidden" role="status">${this.#found}</p>`);
  }

  get #filters(): readonly { readonly id: BoardFilter; readonly label: string }[] {
    const { words } = this;
    const filters: readonly BoardFilter[] = this.wide ? ['all', 'ended'] : ['all', ...STAGES];
    return filters.map((id) => ({ id, label: id === 'all' ? words.all : words.stages[id] }));
  }

  #tabbed(panel: TemplateResult): TemplateResult {
    const { columned, filter } = this.#board;
    return tabs(
      {
        label: this.words.filters,
        tabs: this.#filters,
        selected: columned ? 'all' : filter,
        onSelect: (id) => this.#board.select(id),
      },
      panel,
    );
  }

  /** What a search or a filter has found, for who does not see the list change. */
  get #found(): string {
    const { narrowed, shown } = this.#board;
    return narrowed && shown ? this.words.found(shown.count, shown.more) : '';
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('topic')) return;
    if (this.topic) this.dispatchEvent(new LinliTopicOpened(this.topic));
    else if (this.#moved) void this.#focusList(changed.get('topic'));
  }

  readonly #measure = (): void => {
    this.wide = this.clientWidth >= ROOM_FOR_COLUMNS;
    this.narrow = this.clientWidth < ROOM_FOR_TABS;
  };

  #search(): TemplateResult {
    const { words } = this;
    const search = (event: Event, now: boolean) =>
      this.#board.type((event.target as HTMLInputElement).value, now);
    return html`<div class="search" role="search">
      <input type="search" aria-label=${words.search} placeholder=${words.search}
        enterkeyhint="search" maxlength="50" .value=${this.#board.typed}
        @input=${(event: Event) => search(event, false)} @change=${(event: Event) => search(event, true)} />
      ${this.narrow ? this.#filter() : nothing}
    </div>`;
  }

  /** The steps as a list to choose from. */
  #filter(): TemplateResult {
    const select = (event: Event) =>
      this.#board.select((event.target as HTMLSelectElement).value as BoardFilter);
    return html`<select aria-label=${this.words.filters} @change=${select}>
      ${this.#filters.map(
        ({ id, label }) =>
          html`<option value=${id} .selected=${id === this.#board.filter}>${label}</option>`,
      )}
    </select>`;
  }

  #columns(): TemplateResult {
    const { columns, known } = this.#board;
    if (columns.every(({ view }) => view.state === 'empty')) return this.#empty(known);
    return topicColumns({
      board: this.#board,
      words: this.words,
      locale: this.locale,
      loading: this.sharedWords.loading,
      moreWord: this.sharedWords.more,
      open: (id) => this.#open(id),
      failure: (view, stage) =>
        this.failureView(view.failure, () => void this.#board.refetch(stage)),
    });
  }

  #list(): TemplateResult {
    const { words } = this;
    const { view, known } = this.#board;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['tall', 'line', 'tall', 'line', 'tall']);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void this.#board.refetch());
      case 'empty':
        return this.#empty(known);
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

  #empty(known: boolean): TemplateResult {
    const { words } = this;
    const { filter, search } = this.#board;
    if (!known) return emptyState(words.unknownCommunity);
    if (!search) return emptyState(words.empty[filter]);
    const clear = () => this.#board.type('');
    return emptyState(
      words.foundNone(search),
      html`<p>${button({ label: words.clearSearch, onClick: clear })}</p>`,
    );
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
    this.#link.open(topic);
  }

  readonly #propose = (): void => {
    this.#moved = true;
    this.proposing = true;
  };

  readonly #back = (): void => {
    this.#moved = true;
    const wasProposing = this.proposing;
    this.proposing = false;
    if (wasProposing) void this.#focusList(null);
    else this.#link.leave();
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
