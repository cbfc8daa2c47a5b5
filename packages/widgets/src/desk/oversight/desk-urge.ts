import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { button } from '../../templates/button.ts';
import { dialogStyles } from '../../templates/dialog.css.ts';
import { closeDialog, openDialog } from '../../templates/dialog.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { textAreaField } from '../../templates/field.ts';
import { ItemUrged } from '../desk.events.ts';
import type { DeskItem } from '../desk-items.ts';
import { DeskUrge } from './operations.ts';
import { type OversightStrings, oversightStrings } from './oversight.strings.ts';

/**
 * The button that urges something, and what is said with it. Only `<linli-desk>` uses it.
 *
 * @fires item-urged - `detail.item`
 */
export class LinliDeskUrge extends LinliElement<OversightStrings> {
  static override strings = oversightStrings;
  static override styles = [...baseStyles, fieldStyles, dialogStyles];

  @property({ attribute: false }) item: DeskItem | null = null;

  @state() private said = '';
  @state() private done = false;

  readonly #urge = new MutationController(this, { document: DeskUrge });

  override render(): TemplateResult {
    const { words, item, sharedWords } = this;
    const failure = this.#urge.failure;
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send();
    };
    return html`<div class="row" lang=${this.locale}>
      <span role="status">${this.done ? words.done : nothing}</span>
      <button class="button quiet" type="button" @click=${() => this.#open()}>${words.urge}<span
        class="visually-hidden"> ${item?.title}</span></button>
      <dialog aria-labelledby="urge-title">
        <form class="stack" novalidate @submit=${submit}>
          <h4 id="urge-title">${words.dialog}</h4>
          <p>${item?.title}</p>
          <p class="muted small">${words.explain}</p>
          ${textAreaField({
            id: 'urge-words',
            label: words.words,
            optional: sharedWords.optional,
            hint: words.wordsHint,
            rows: 3,
            value: this.said,
            onInput: (said) => {
              this.said = said;
            },
          })}
          ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
          <div class="row">
            ${button({
              label: words.send,
              kind: 'primary',
              type: 'submit',
              busy: this.#urge.busy,
              busyLabel: words.sending,
            })}
            ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => this.#close() })}
          </div>
        </form>
      </dialog>
    </div>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #open(): void {
    this.#urge.reset();
    if (this.#dialog) openDialog(this.#dialog);
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #close(): void {
    if (this.#dialog) closeDialog(this.#dialog);
  }

  async #send(): Promise<void> {
    const { item } = this;
    if (!item || this.#urge.busy) return;
    const words = this.said.trim() || null;
    const answer = await this.#urge.run({ input: { subject: item.subject, words } });
    if (!answer.ok) return;
    this.said = '';
    this.done = true;
    this.#close();
    this.dispatchEvent(new ItemUrged(item));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-urge': LinliDeskUrge;
  }
}
