import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { button } from '../../templates/button.ts';
import { emptyState, skeleton } from '../../templates/placeholder.ts';
import type { DeskController, DeskList } from '../desk.controller.ts';
import {
  type ItemActed,
  type ItemUrged,
  LinliDeskActed,
  type ScopeChosen,
} from '../desk.events.ts';
import { type DeskItem, type DeskSubject, keyOf } from '../desk-items.ts';
import { PartsController } from '../parts.controller.ts';
import { type ListStrings, listStrings } from './list.strings.ts';
import { listStyles } from './list.styles.ts';
import { filterView, rowView } from './list.view.ts';

/**
 * What waits, line by line, with what is behind the open one: loaded for those who have a desk.
 * Only `<linli-desk>` uses it.
 *
 * @fires linli-desk-acted - a step was taken; `detail.id`, `detail.kind`, `detail.action`
 */
export class LinliDeskList extends LinliElement<ListStrings> {
  static override strings = listStrings;
  static override styles = [...baseStyles, listStyles];

  @property({ attribute: false }) desk: DeskController | null = null;
  @property({ attribute: false }) list: DeskList | null = null;
  /** Says a result where the whole desk says its results. */
  @property({ attribute: false }) say: (sentence: string) => void = () => {};

  readonly #parts = new PartsController(this);

  override updated(): void {
    if (this.desk?.look === 'OVERSEEN') this.#parts.load('oversight');
  }

  override render(): TemplateResult | typeof nothing {
    const { desk, list, words } = this;
    if (!desk || !list) return nothing;
    const { items, counts, more, changing } = list;
    const oversees = desk.look === 'OVERSEEN';
    const places = oversees || new Set(list.places).size > 1;
    return html`<div class="stack" lang=${this.locale} aria-busy=${changing ? 'true' : 'false'}>
      ${oversees ? this.#oversight(desk, counts) : nothing}
      ${counts.total ? filterView({ desk, counts, words }) : nothing}
      ${items.length || changing ? nothing : emptyState(counts.total || oversees ? words.nothingHere : words.nothing)}
      <ul class="plain list" ?hidden=${!items.length}>
        ${repeat(
          items,
          (row) => keyOf('item' in row ? row.item : row),
          (row) =>
            rowView({
              desk,
              row,
              words,
              locale: this.locale,
              places,
              body: (item) => this.#item(desk, item),
              urge: (item) => this.#urge(desk, item),
            }),
        )}
      </ul>
      ${more ? button({ label: this.sharedWords.more, busy: changing, onClick: () => desk.showMore() }) : nothing}
    </div>`;
  }

  /** Puts the focus on an item's line. */
  async focusOn(item: DeskSubject): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#item-${CSS.escape(keyOf(item))}`)?.focus();
  }

  #oversight(desk: DeskController, counts: DeskList['counts']): TemplateResult {
    if (!this.#parts.has('oversight')) return skeleton(this.sharedWords.loading, ['line']);
    return html`<linli-desk-scope .counts=${counts} .scope=${desk.scope}
      @scope-chosen=${({ detail }: ScopeChosen) => desk.narrow(detail)}></linli-desk-scope>`;
  }

  #urge(desk: DeskController, item: DeskItem): TemplateResult {
    return html`<linli-desk-urge .item=${item}
      @item-urged=${({ detail }: ItemUrged) => desk.urged(detail.item)}></linli-desk-urge>`;
  }

  #item(desk: DeskController, item: DeskItem): TemplateResult {
    const { views } = this.#parts;
    const part = views?.partOf(item.kind);
    if (part === null) return html`<p class="muted">${this.words.dealtWithElsewhere}</p>`;
    if (!views || !part || !this.#parts.has(part)) {
      this.#parts.load(part ?? 'item');
      return skeleton(this.sharedWords.loading, ['line', 'short', 'tall']);
    }
    return views.subjectView(desk, item, (event) => void this.#acted(desk, event));
  }

  async #acted(desk: DeskController, { detail }: ItemActed): Promise<void> {
    const { item, action, label } = detail;
    const { words } = this;
    this.dispatchEvent(new LinliDeskActed(item, action));
    this.say(action === 'ANSWER' ? words.answered : words.acted(label));
    await desk.acted(detail);
    await this.focusOn(item);
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-list', LinliDeskList);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-list': LinliDeskList;
  }
}
