import { html, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { ItemActed } from '../desk.events.ts';
import type { DeskItem, Permission } from '../desk-items.ts';
import { titleFrom } from './becomes-form.view.ts';
import { type DeskAction, ItemController, turnsInto } from './item.controller.ts';
import { type ItemStrings, itemStrings } from './item.strings.ts';
import { itemStyles } from './item.styles.ts';
import { itemView } from './item.view.ts';

/**
 * What is behind an item of the desk's list, loaded when the first is opened. Only `<linli-desk>`
 * uses it.
 *
 * @fires item-acted - a step was taken; `detail.item`, `detail.action`, `detail.label`
 */
export class LinliDeskItem extends LinliElement<ItemStrings> {
  static override strings = itemStrings;
  static override styles = [...baseStyles, fieldStyles, itemStyles];

  @property({ attribute: false }) item: DeskItem | null = null;
  @property({ attribute: false }) permissions: readonly Permission[] = [];

  readonly #act = new ItemController(
    this,
    () => this.item,
    () => this.permissions,
  );

  @state() private textMissing = false;

  override render(): TemplateResult {
    const { item } = this;
    if (!item) return html``;
    const view = itemView({
      act: this.#act,
      item,
      words: this.words,
      sharedWords: this.sharedWords,
      locale: this.locale,
      textMissing: this.textMissing && this.#lackOf(this.#act.draft.value.act) !== null,
      failureMessage: (failure) => this.failureMessage(failure),
      onAct: (action) => void this.#take(item, action),
      onChoose: (act) => {
        this.textMissing = false;
        const { title, body } = this.#act.draft.value;
        const detail = this.#act.detail;
        const said =
          detail.state === 'ready' && 'body' in detail.data ? (detail.data.body ?? '') : '';
        const begun = !act || !turnsInto(act) || title || body;
        this.#act.draft.set(begun ? { act } : { act, title: titleFrom(said), body: said });
        void this.#focus(act ? '#act-text' : '.row button');
      },
    });
    return html`<div lang=${this.locale}>${view}</div>`;
  }

  async #take(item: DeskItem, { action, label, reasonRequired }: DeskAction): Promise<void> {
    const text = this.#act.draft.value.text.trim();
    const needsWords = action === 'ANSWER' || turnsInto(action) || reasonRequired;
    const lack = needsWords ? this.#lackOf(action) : null;
    this.textMissing = lack !== null;
    if (lack) return this.#focus(lack);
    if (await this.#act.act(action, text || null)) {
      this.dispatchEvent(new ItemActed(item, action, label));
    }
  }

  /** The first field that lacks something for an act. */
  #lackOf(action: string | null): string | null {
    if (!action || !turnsInto(action))
      return this.#act.draft.value.text.trim() ? null : '#act-text';
    const [fault] = this.#act.faultsOf(action);
    return fault ? { title: '#act-text', kind: '#act-kind' }[fault] : null;
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-item', LinliDeskItem);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-item': LinliDeskItem;
  }
}
