import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../../foundation/base-styles.css.ts';
import { defineWidget } from '../../../foundation/define-widget.ts';
import { DraftController } from '../../../foundation/draft-controller.ts';
import { LinliElement } from '../../../foundation/linli-element.ts';
import { button } from '../../../templates/button.ts';
import { dialogStyles } from '../../../templates/dialog.css.ts';
import { closeDialog, openDialog } from '../../../templates/dialog.ts';
import { fieldStyles } from '../../../templates/field.css.ts';
import type { Course, CourseAct } from '../course/course-facts.ts';
import { TopicActs } from './act.controller.ts';
import { type ActStrings, actStrings } from './act.strings.ts';
import { type ActProblem, EMPTY_ACT, problemsOfAct } from './act-draft.ts';
import { actFields } from './act-fields.ts';
import { ActLists } from './act-lists.ts';

/** Milliseconds after the last key before topics are looked for. */
const PAUSE = 350;

/**
 * The dialog of one act on a topic: sorting, answering, reviewing, deciding, merging, splitting.
 *
 * @fires acted - it was done; `detail` says so
 * @fires closed - the dialog is closed, done or not
 */
export class LinliDeliberationAct extends LinliElement<ActStrings> {
  static override strings = actStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    dialogStyles,
    css`
      .choice {
        align-items: start;
        inline-size: fit-content;
        padding-block: 8px;
        line-height: 1.5;
      }
    `,
  ];

  @property() action: CourseAct | '' = '';
  @property() label = '';
  @property({ attribute: false }) course: Course | null = null;
  @state() private problems: readonly ActProblem[] = [];
  @state() private searched: string | null = null;

  readonly #acts = new TopicActs(this);
  readonly #draft = new DraftController(this, {
    key: () => this.course && this.action && `topic-act-${this.action}:${this.course.id}`,
    initial: EMPTY_ACT,
  });
  readonly #lists = new ActLists(this, () => ({
    act: this.action || null,
    topic: this.course?.id ?? '',
    community: this.course?.community.id ?? '',
    search: this.searched ?? this.course?.title ?? '',
  }));
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(): TemplateResult | typeof nothing {
    const { action, course, words, sharedWords } = this;
    if (!action || !course) return nothing;
    const { failure } = this.#acts;
    return html`<dialog aria-labelledby="act-title" @close=${() => this.dispatchEvent(new Event('closed'))}>
      <form class="stack" novalidate @submit=${this.#submit}>
        <h2 id="act-title">${this.label}</h2>
        <p>${words.introductions[action]}</p>
        ${actFields({
          act: action,
          course,
          draft: this.#draft.value,
          problems: this.problems,
          words,
          optional: sharedWords.optional,
          lists: this.#lists,
          set: (change) => {
            this.#draft.set(change);
            if (change.search !== undefined) this.#search(change.search);
            this.requestUpdate();
          },
        })}
        ${this.#draft.restored ? html`<p class="muted small" role="status">${sharedWords.restored}</p>` : nothing}
        ${failure ? html`<p class="notice error" role="alert">${this.failureMessage(failure)}</p>` : nothing}
        <div class="row">
          ${button({ label: this.label, kind: 'primary', type: 'submit', busy: this.#acts.busy })}
          ${button({ label: sharedWords.cancel, kind: 'quiet', onClick: () => this.#close() })}
        </div>
      </form>
    </dialog>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const dialog = this.#dialog;
    if (changed.has('action') && dialog) openDialog(dialog);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #search(text: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.searched = text.trim();
    }, PAUSE);
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { action, course } = this;
    if (!action || !course || this.#acts.busy) return;
    const draft = this.#draft.value;
    this.problems = problemsOfAct(action, draft);
    const first = this.problems[0];
    if (first) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>(`#${first}, [name=${first}]`)?.focus();
      return;
    }
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
    const { parts } = this.#lists;
    const kinds = { statements: ids(parts.statements), arguments: ids(parts.arguments) };
    if (!(await this.#acts.run(action, course, draft, kinds))) return;
    this.#draft.clear();
    this.dispatchEvent(new CustomEvent('acted', { detail: this.words.done(this.label) }));
    this.#close();
  };

  #close(): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    closeDialog(dialog);
    if (typeof dialog.close !== 'function') this.dispatchEvent(new Event('closed'));
  }
}

void defineWidget('linli-deliberation-act', LinliDeliberationAct);

declare global {
  interface HTMLElementTagNameMap {
    'linli-deliberation-act': LinliDeliberationAct;
  }
}
