import type { Failure } from '@linli/client';
import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.ts';
import { textAreaField } from './field.ts';

/** What a form of one text needs of its composer. */
export interface Writing {
  readonly open: boolean;
  readonly done: boolean;
  readonly busy: boolean;
  readonly restored: boolean;
  readonly failure: Failure | null;
}

export interface SayFormOptions {
  readonly id: string;
  readonly writing: Writing;
  /** The button that opens the form, and its title. */
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly doneText: string;
  readonly value: string;
  readonly rows: number;
  readonly error: string | undefined;
  /** How many characters are left, in words. */
  readonly left?: string | undefined;
  readonly refusal: string | undefined;
  readonly restoredText: string;
  /** Controls before the text, as the choice of a stance. */
  readonly before?: TemplateResult | undefined;
  readonly failureMessage: (failure: Failure) => string;
  readonly onOpen: () => void;
  readonly onInput: (value: string) => void;
  readonly onSubmit: () => void;
}

/** A button that opens a small form in its place, and the result where the act was. */
export function sayForm(options: SayFormOptions): TemplateResult {
  const { id, writing, title, doneText, refusal, onOpen } = options;
  const done = html`<p class="said" id="${id}-done" tabindex="-1"><span aria-hidden="true">✓ </span>${doneText}</p>`;
  if (!writing.open) {
    return html`${writing.done ? done : nothing}
      <p class="row" id="${id}-open">${button({ label: title, refusal, onClick: onOpen })}</p>`;
  }
  const submit = (event: Event) => {
    event.preventDefault();
    options.onSubmit();
  };
  const { failure } = writing;
  return html`<form class="card stack" novalidate @submit=${submit}>
    ${options.before ?? nothing}
    ${textAreaField({
      id,
      label: options.label,
      hint: options.hint,
      error: options.error,
      rows: options.rows,
      value: options.value,
      onInput: options.onInput,
    })}
    <linli-voice-input @dictated=${(event: CustomEvent<string>) => options.onInput(options.value + event.detail)}></linli-voice-input>
    ${options.left ? html`<p class="muted small">${options.left}</p>` : nothing}
    ${writing.restored ? html`<p class="muted small" role="status">${options.restoredText}</p>` : nothing}
    ${failure ? html`<p class="notice ${failure.queued ? '' : 'error'}" role="alert">${options.failureMessage(failure)}</p>` : nothing}
    <p>${button({ label: options.submit, type: 'submit', busy: writing.busy })}</p>
  </form>`;
}
