import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { formatDay, formatMoment } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import type { Page } from '../../foundation/paged-query.ts';
import { badge } from '../../templates/badge.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { emptyState, skeleton } from '../../templates/placeholder.ts';
import { selectField } from '../../templates/select-field.ts';
import { type ItemActed, LinliDeskActed } from '../desk.events.ts';
import { PartsController } from '../parts.controller.ts';
import { type Matter, type MatterKind, MattersController } from './matters.controller.ts';
import { type MattersStrings, mattersStrings } from './matters.strings.ts';

/**
 * The needs and the incidents of the place: what is open and what is over, each with its own next
 * steps. Only `<linli-desk>` uses it.
 *
 * @fires linli-desk-acted - a step was taken; `detail.id`, `detail.kind`, `detail.action`
 */
export class LinliDeskMatters extends LinliElement<MattersStrings> {
  static override strings = mattersStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .choice {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
        gap: 12px 16px;
      }
      .choice .field {
        margin: 0;
      }
      .matter {
        max-inline-size: none;
        border-block-end: 1px solid var(--_line);
      }
      .head {
        display: flex;
        flex-direction: column;
        gap: 2px;
        inline-size: 100%;
        padding: 14px 4px;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        font-weight: 400;
        text-align: start;
        cursor: pointer;
      }
      .head:hover {
        background: var(--_raised);
      }
      .head:focus-visible {
        outline-offset: -3px;
      }
      .title {
        max-inline-size: 38em;
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 2px 12px;
      }
      .body {
        padding: 4px 4px 20px;
      }
    `,
  ];

  /** Id of the community. */
  @property({ attribute: false }) place: string | null = null;
  /** Whether the viewer reads the list of needs. */
  @property({ attribute: false }) needs = false;
  /** Whether the viewer reads the incidents. */
  @property({ attribute: false }) incidents = false;

  @state() private opened: string | null = null;
  @state() private done: string | null = null;

  readonly #parts = new PartsController(this);
  readonly #matters = new MattersController(
    this,
    () => this.place,
    () => (['needs', 'incidents'] as const).filter((kind) => this[kind]),
  );

  override render(): TemplateResult {
    return html`<div class="stack" lang=${this.locale}>
      <h3 class="visually-hidden">${this.words[this.#matters.kind]}</h3>
      ${this.#choice()}
      <div role="status">${this.done ? html`<p class="notice">${this.done}</p>` : nothing}</div>
      ${this.#content()}
    </div>`;
  }

  #choice(): TemplateResult {
    const { words } = this;
    const matters = this.#matters;
    const show = (kind: MatterKind, over: boolean) => {
      this.opened = null;
      this.done = null;
      matters.show(kind, over);
    };
    const kinds = matters.may();
    return html`<div class="choice">
      ${
        kinds.length > 1
          ? selectField({
              id: 'matters-kind',
              label: words.list,
              value: matters.kind,
              options: kinds.map((value) => ({ value, label: words[value] })),
              onChange: (kind) => show(kind as MatterKind, matters.over),
            })
          : nothing
      }
      ${selectField({
        id: 'matters-over',
        label: words.which,
        value: matters.over ? 'over' : 'open',
        options: [
          { value: 'open', label: words.open },
          { value: 'over', label: words.over },
        ],
        onChange: (value) => show(matters.kind, value === 'over'),
      })}
    </div>`;
  }

  #content(): TemplateResult {
    const { words } = this;
    const matters = this.#matters;
    const { view } = matters;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return skeleton(this.sharedWords.loading, ['tall', 'tall', 'tall']);
      case 'empty':
        return emptyState(matters.over ? words.noneOver : words.none[matters.kind]);
      case 'refused':
      case 'failed':
        return this.failureView(view.failure, () => void matters.refetch());
      case 'ready':
        return this.#list(view.data, view.refreshing);
    }
  }

  #list({ items, next }: Page<Matter, null>, busy: boolean): TemplateResult {
    const places = new Set(items.map(({ place }) => place.id)).size > 1;
    return html`<ul class="plain">
        ${repeat(
          items,
          ({ id }) => id,
          (matter) => this.#line(matter, places),
        )}
      </ul>
      ${next ? button({ label: this.sharedWords.more, busy, onClick: () => void this.#matters.more() }) : nothing}`;
  }

  #line(matter: Matter, places: boolean): TemplateResult {
    const { words, locale } = this;
    const open = this.opened === matter.id;
    const toggle = () => {
      this.opened = open ? null : matter.id;
      this.done = null;
    };
    const { dispatchBy } = matter;
    return html`<li class="matter">
      <h4><button class="head" type="button" id="matter-${matter.id}" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
        <span class="title">${matter.title}</span>
        <span class="facts small">
          ${badge(matter.stateLabel, 'waiting')} <span>${matter.about}</span>
          ${places ? html`<span class="muted">${matter.place.name}</span>` : nothing}
          <span class="muted">${dispatchBy ? words.by(formatMoment(dispatchBy, locale)) : words.since(formatDay(matter.since, locale))}</span>
        </span>
      </button></h4>
      ${open ? html`<div class="body">${this.#body(matter)}</div>` : nothing}
    </li>`;
  }

  #body({ id, kind, title }: Matter): TemplateResult {
    const part = kind === 'Need' ? 'need' : 'incident';
    if (!this.#parts.has(part)) {
      this.#parts.load(part);
      return skeleton(this.sharedWords.loading, ['line', 'short', 'tall']);
    }
    const item = { kind, subject: id, title };
    const acted = (event: ItemActed) => void this.#acted(event);
    return kind === 'Need'
      ? html`<linli-desk-need .item=${item} @item-acted=${acted}></linli-desk-need>`
      : html`<linli-desk-incident .item=${item} @item-acted=${acted}></linli-desk-incident>`;
  }

  async #acted({ detail }: ItemActed): Promise<void> {
    const { item, action, label } = detail;
    this.opened = null;
    this.done = this.words.done(`${item.title} · ${label}`);
    this.dispatchEvent(new LinliDeskActed(item, action));
    await this.#matters.refetch();
    await this.updateComplete;
    const line = this.renderRoot.querySelector<HTMLElement>(`#matter-${CSS.escape(item.subject)}`);
    // What is over has left the list.
    (line ?? this.renderRoot.querySelector<HTMLElement>('#matters-over'))?.focus();
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-matters', LinliDeskMatters);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-matters': LinliDeskMatters;
  }
}
