import { html, nothing, type TemplateResult } from 'lit';

export interface FieldOptions {
  /** Unique in the widget; the control must carry it as its `id`. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong, beside the control. */
  readonly error?: string | undefined;
  /** The words that mark a field that may be left out. */
  readonly optional?: string | undefined;
}

/** Label above, hint below it, error beside the control. */
export function field(options: FieldOptions, control: TemplateResult): TemplateResult {
  const { id, label, hint, error, optional } = options;
  return html`<div class="field ${error ? 'wrong' : ''}" part="field">
    <label for=${id}>${label}${optional ? html`<span class="muted">${optional}</span>` : nothing}</label>
    ${hint ? html`<p class="muted small" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="field-error" id="${id}-error">${error}</p>` : nothing}
    ${control}
  </div>`;
}

/** Ids for the control's `aria-describedby`; Lit's `nothing` when there are none. */
export function describedBy(options: FieldOptions): string | typeof nothing {
  const ids = [options.hint && `${options.id}-hint`, options.error && `${options.id}-error`];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** A one-line text control with its field. `type` and `autocomplete` as in HTML. */
export function textField(
  options: FieldOptions & {
    readonly value: string;
    readonly type?: 'text' | 'tel' | 'date' | 'time' | 'number';
    readonly autocomplete?: string;
    readonly onInput: (value: string) => void;
  },
): TemplateResult {
  const { id, value, type = 'text', autocomplete, error, onInput } = options;
  return field(
    options,
    html`<input class="control" id=${id} type=${type} .value=${value} autocomplete=${autocomplete ?? nothing}
      inputmode=${type === 'number' ? 'decimal' : nothing} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      @input=${(event: Event) => onInput((event.target as HTMLInputElement).value)} />`,
  );
}

/** A text of several lines with its field. */
export function textAreaField(
  options: FieldOptions & {
    readonly value: string;
    readonly rows?: number;
    readonly onInput: (value: string) => void;
  },
): TemplateResult {
  const { id, value, rows = 5, error, onInput } = options;
  return field(
    options,
    html`<textarea class="control" id=${id} rows=${rows} .value=${value} aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(options)}
      @input=${(event: Event) => onInput((event.target as HTMLTextAreaElement).value)}></textarea>`,
  );
}

/** What is wrong with a form, linked to its fields. Focus it after a refused submit. */
export function errorSummary(
  title: string,
  problems: readonly { readonly fieldId: string; readonly message: string }[],
): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  const go = (event: Event, id: string) => {
    event.preventDefault();
    const root = (event.target as Element).getRootNode() as ShadowRoot;
    root.getElementById(id)?.focus();
  };
  return html`<div class="notice error" id="error-summary" role="alert" tabindex="-1">
    <h3>${title}</h3>
    <ul class="plain">
      ${problems.map(
        ({ fieldId, message }) =>
          html`<li><a href="#${fieldId}" @click=${(event: Event) => go(event, fieldId)}>${message}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** Focuses the summary once it is drawn. */
export async function focusErrorSummary(widget: {
  readonly updateComplete: Promise<boolean>;
  readonly renderRoot: HTMLElement | DocumentFragment;
}): Promise<void> {
  await widget.updateComplete;
  widget.renderRoot.querySelector<HTMLElement>('#error-summary')?.focus();
}
