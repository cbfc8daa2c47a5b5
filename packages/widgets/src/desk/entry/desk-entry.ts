import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formStyles } from '../../form/form.css.ts';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { LinliSuggestionRecorded } from '../desk.events.ts';
import { EntryController } from './entry.controller.ts';
import { type EntryStrings, entryStrings } from './entry.strings.ts';
import { entryStyles } from './entry.styles.ts';
import { entryView } from './entry.view.ts';

/**
 * The desk's quick entry, loaded for those who may record. Only `<linli-desk>` uses it.
 *
 * @fires linli-suggestion-recorded - `detail.receiptCode`
 */
export class LinliDeskEntry extends LinliElement<EntryStrings> {
  static override strings = entryStrings;
  static override styles = [...baseStyles, formStyles, entryStyles];

  /** Whether the form is open; on a narrow screen a button opens it. */
  @property({ attribute: false }) open = false;
  /** Whether its button is the primary one on the screen. */
  @property({ attribute: false }) primary = true;

  readonly #entry = new EntryController(
    this,
    () => this.community,
    (code) => this.dispatchEvent(new LinliSuggestionRecorded(code)),
  );

  /** Opened by the worker, here and now. */
  @state() private opened = false;

  override render(): TemplateResult {
    const entry = this.#entry;
    const view = entryView({
      entry,
      words: this.words,
      sharedWords: this.sharedWords,
      open: this.open || this.opened || entry.restored || entry.notes.length > 0,
      primary: this.primary,
      failure: entry.failure && this.failureMessage(entry.failure),
      onOpen: () => {
        this.opened = true;
        void this.#focus('body');
      },
      onSubmit: () => void this.#submit(),
    });
    return html`<div lang=${this.locale}>${view}</div>`;
  }

  /** Reads again what is under way, to choose from. */
  refetch(): void {
    this.#entry.refetch();
  }

  async #submit(): Promise<void> {
    await this.#entry.submit();
    await this.#focus(this.#entry.problems[0]?.field ?? 'body');
  }

  async #focus(field: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#entry-${field}`)?.focus();
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-entry', LinliDeskEntry);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-entry': LinliDeskEntry;
  }
}
