import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../../foundation/base-styles.css.ts';
import { defineWidget } from '../../../foundation/define-widget.ts';
import { DraftController } from '../../../foundation/draft-controller.ts';
import { button } from '../../../templates/button.ts';
import { dialogStyles } from '../../../templates/dialog.css.ts';
import { closeDialog, openDialog } from '../../../templates/dialog.ts';
import { fieldStyles } from '../../../templates/field.css.ts';
import { textAreaField } from '../../../templates/field.ts';
import { selectField } from '../../../templates/select-field.ts';
import { BoardPart } from '../../board-part.ts';
import type { Moderating } from './moderate-event.ts';
import { ModerationActs } from './moderation.controller.ts';
import { type ModerationStrings, moderationStrings } from './moderation.strings.ts';
import { CATEGORIES, type Category } from './moderation-facts.ts';

/** The most characters of the words of each act; the server's limits. */
const MOST = { report: 500, hide: 500, restore: 500, appeal: 1000 } as const;

/**
 * The dialog in which a contribution is reported, hidden, shown again or its hiding appealed.
 *
 * @fires moderated - it was done; `detail` is what
 * @fires closed - the dialog is closed, done or not
 */
export class LinliDeliberationModeration extends BoardPart<ModerationStrings> {
  static override strings = moderationStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    dialogStyles,
    css`
      blockquote {
        margin: 0;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--_line-strong);
      }
    `,
  ];

  @property({ attribute: false }) act: Moderating | null = null;
  @state() private error = '';

  readonly #acts = new ModerationActs(this);
  readonly #draft = new DraftController(this, {
    key: () => this.act && `moderate-${this.act.kind}:${this.act.subject}`,
    initial: { words: '', category: CATEGORIES[0] as Category },
  });

  override render(): TemplateResult | typeof nothing {
    const { act, words, sharedWords } = this;
    if (!act) return nothing;
    const own = words.acts[act.kind];
    const { failure } = this.#acts;
    const optional = !this.#needsWords(act);
    return html`<dialog aria-labelledby="moderation-title" @close=${() => this.dispatchEvent(new Event('closed'))}>
      <form class="stack" novalidate @submit=${this.#submit}>
        <h2 id="moderation-title">${own.title}</h2>
        ${act.text ? html`<blockquote>${act.text}</blockquote>` : nothing}
        <p>${own.introduction}</p>
        ${
          act.kind === 'report' || act.kind === 'hide'
            ? selectField({
                id: 'category',
                label: words.category,
                value: this.#draft.value.category,
                options: CATEGORIES.map((value) => ({ value, label: words.categories[value] })),
                onChange: (category) => {
                  this.#draft.set({ category: category as Category });
                  this.requestUpdate();
                },
              })
            : nothing
        }
        ${textAreaField({
          id: 'words',
          label: own.label,
          hint: own.hint,
          ...(optional && { optional: sharedWords.optional }),
          error: this.error || undefined,
          rows: 4,
          value: this.#draft.value.words,
          onInput: (text) => this.#draft.set({ words: text }),
        })}
        ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
        <div class="row">
          ${button({ label: own.submit, kind: 'primary', type: 'submit', busy: this.#acts.busy })}
          ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => this.#close() })}
        </div>
      </form>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.#dialog;
    if (changed.has('act') && dialog) openDialog(dialog);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #needsWords({ kind }: Moderating): boolean {
    if (kind === 'report') return this.#draft.value.category === 'OTHER';
    return kind !== 'restore';
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { act } = this;
    if (!act || this.#acts.busy) return;
    const text = this.#draft.value.words.trim();
    this.error = '';
    if (!text && this.#needsWords(act)) this.error = this.words.missing;
    if (text.length > MOST[act.kind])
      this.error = this.words.tooLong(text.length - MOST[act.kind], MOST[act.kind]);
    if (this.error) return this.focusOn('#words');
    if (!(await this.#acts.run(act, this.#draft.value.category, text))) return;
    this.#draft.clear();
    this.dispatchEvent(new CustomEvent('moderated', { detail: act }));
    this.announce(this.words.acts[act.kind].done);
    this.#close();
  };

  #close(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    closeDialog(dialog);
    if (typeof dialog.close !== 'function') this.dispatchEvent(new Event('closed'));
  }
}

void defineWidget('linli-deliberation-moderation', LinliDeliberationModeration);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-moderation': LinliDeliberationModeration;
  }
}
