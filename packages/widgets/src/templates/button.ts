import { html, nothing, type TemplateResult } from 'lit';

export interface ButtonOptions {
  readonly label: string;
  /** One `primary` on a screen. */
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  /** Shown instead of the label while the act runs; the button keeps its focus. */
  readonly busyLabel?: string | undefined;
  readonly busy?: boolean;
  /** Why it cannot be pressed now; said by screen readers and shown beside it. */
  readonly refusal?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly onClick?: (event: Event) => void;
}

/** A button that is never `disabled`: who presses it hears why nothing happens. */
export function button(options: ButtonOptions): TemplateResult {
  const { label, kind = 'secondary', busy = false, busyLabel, refusal, type = 'button' } = options;
  const inert = busy || refusal !== undefined;
  const click = (event: Event) => {
    if (inert) event.preventDefault();
    else options.onClick?.(event);
  };
  return html`<button class="button ${kind}" part="button ${kind}" type=${type}
      aria-disabled=${inert ? 'true' : nothing} aria-busy=${busy ? 'true' : nothing} @click=${click}
    >${busy ? (busyLabel ?? `${label}…`) : label}</button>${refusal ? html`<span class="muted small">${refusal}</span>` : nothing}`;
}
