import { createIdempotencyKey } from '@linli/client';
import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { baseStyles } from '../../foundation/base-styles.css.ts';
import { defineWidget } from '../../foundation/define-widget.ts';
import { DraftController } from '../../foundation/draft-controller.ts';
import { daysUntil } from '../../foundation/format.ts';
import { LinliElement } from '../../foundation/linli-element.ts';
import { MutationController } from '../../foundation/mutation-controller.ts';
import { button } from '../../templates/button.ts';
import { fieldStyles } from '../../templates/field.css.ts';
import { textAreaField, textField } from '../../templates/field.ts';
import { WorkAssigned } from '../desk.events.ts';
import {
  type ChosenOwner,
  endOfDay,
  OwnerController,
  ownerInput,
} from '../owner/owner.controller.ts';
import { ownerFields } from '../owner/owner-fields.view.ts';
import { type AssignStrings, assignStrings } from './assign.strings.ts';
import { DeskAssignWork } from './operations.ts';

interface AssignDraft extends ChosenOwner {
  readonly title: string;
  readonly body: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  /** Of the attempt to send exactly this, also after a reload. */
  readonly idempotencyKey: string | null;
}

const EMPTY: AssignDraft = {
  title: '',
  body: '',
  due: '',
  organization: '',
  membership: '',
  idempotencyKey: null,
};

/**
 * Gives work to an organization or to somebody in it, loaded for those who may. Only
 * `<linli-desk>` uses it.
 *
 * @fires work-assigned
 */
export class LinliDeskAssign extends LinliElement<AssignStrings> {
  static override strings = assignStrings;
  static override styles = [
    ...baseStyles,
    fieldStyles,
    css`
      .button {
        inline-size: 100%;
      }
      .assign {
        padding: 20px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_raised);
      }
      .assign .control {
        background: var(--_surface);
      }
    `,
  ];

  @property({ attribute: false }) place: string | null = null;

  @state() private open = false;
  @state() private checked = false;
  @state() private done: string | null = null;

  readonly #draft = new DraftController<AssignDraft>(this, {
    key: () => (this.place ? `desk-assign:${this.place}` : null),
    initial: EMPTY,
  });
  readonly #assign = new MutationController(this, { document: DeskAssignWork, queue: true });
  readonly #owners = new OwnerController(
    this,
    () => (this.open ? this.place : null),
    () => this.#draft.value,
  );

  override render(): TemplateResult {
    const { words } = this;
    return html`<div lang=${this.locale} class="stack">
      <div role="status">${this.done ? html`<p class="notice">${words.done(this.done)}</p>` : nothing}</div>
      ${this.open ? this.#form() : button({ label: words.open, onClick: () => this.#begin() })}
    </div>`;
  }

  #form(): TemplateResult {
    const { words, sharedWords } = this;
    const draft = this.#draft.value;
    const faults = this.checked ? this.#faults : [];
    const { failure } = this.#assign;
    const set = (change: Partial<AssignDraft>) =>
      this.#draft.set({ ...change, idempotencyKey: null });
    const submit = (event: Event) => {
      event.preventDefault();
      void this.#send();
    };
    return html`<form class="assign stack" novalidate aria-labelledby="assign-heading" @submit=${submit}>
      <h3 id="assign-heading">${words.title}</h3>
      ${this.#draft.restored ? html`<p class="small muted" role="status">${sharedWords.restored}</p>` : nothing}
      ${textField({
        id: 'assign-title',
        label: words.what,
        hint: words.whatHint,
        error: faults.includes('assign-title') ? words.whatWrong : undefined,
        value: draft.title,
        onInput: (title) => set({ title }),
      })}
      ${ownerFields({
        owners: this.#owners,
        chosen: draft,
        words,
        missing: faults.includes('owner-organization'),
        onChoose: set,
      })}
      ${textField({
        id: 'assign-due',
        label: words.due,
        type: 'date',
        error: faults.includes('assign-due') ? words.dueMissing : undefined,
        value: draft.due,
        onInput: (due) => set({ due }),
      })}
      ${textAreaField({
        id: 'assign-body',
        label: words.more,
        optional: sharedWords.optional,
        rows: 3,
        value: draft.body,
        onInput: (body) => set({ body }),
      })}
      ${
        failure
          ? html`<div class="notice error" role="alert"><p>${this.failureMessage(failure)}</p>
              ${failure.problems?.map(({ message }) => html`<p>${message}</p>`)}</div>`
          : nothing
      }
      ${button({ label: words.send, type: 'submit', busy: this.#assign.busy, busyLabel: words.sending })}
      ${button({
        label: sharedWords.close,
        kind: 'quiet',
        onClick: () => {
          this.open = false;
          void this.#focus('.button');
        },
      })}
    </form>`;
  }

  /** Ids of the fields that lack something. */
  get #faults(): string[] {
    const { title, organization, due } = this.#draft.value;
    const { length } = [...title.trim()];
    const checks: [string, boolean][] = [
      ['assign-title', length < 2 || length > 100],
      ['owner-organization', !organization],
      ['assign-due', !due || daysUntil(endOfDay(due)) < 0],
    ];
    return checks.filter(([, wrong]) => wrong).map(([id]) => id);
  }

  #begin(): void {
    this.open = true;
    this.done = null;
    this.#assign.reset();
    void this.#focus('#assign-title');
  }

  async #send(): Promise<void> {
    const { place } = this;
    if (!place || this.#assign.busy) return;
    const [fault] = this.#faults;
    this.checked = fault !== undefined;
    if (fault) return this.#focus(`#${fault}`);
    const draft = this.#draft.value;
    const idempotencyKey = draft.idempotencyKey ?? createIdempotencyKey();
    this.#draft.set({ idempotencyKey });
    const title = draft.title.trim();
    const answer = await this.#assign.run({
      input: {
        community: place,
        title,
        body: draft.body.trim() || null,
        dueAt: endOfDay(draft.due),
        idempotencyKey,
        ...ownerInput(draft),
      },
    });
    if (!answer.ok && !answer.failure.queued) return;
    this.#draft.clear();
    if (!answer.ok) return;
    this.open = false;
    this.done = title;
    this.dispatchEvent(new WorkAssigned());
    await this.#focus('.button');
  }

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Defines the tag once its words are there. */
export function define(): Promise<void> {
  return defineWidget('linli-desk-assign', LinliDeskAssign);
}

declare global {
  interface HTMLElementTagNameMap {
    'linli-desk-assign': LinliDeskAssign;
  }
}
