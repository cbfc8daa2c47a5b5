import { html, type TemplateResult } from 'lit';

/** The way back, above what it leaves. Its arrow is for the eye only. */
export function backButton(label: string, onClick: () => void): TemplateResult {
  return html`<div class="back">
    <button class="button quiet" part="button quiet" type="button" @click=${onClick}>
      <span aria-hidden="true">‹</span>${label}
    </button>
  </div>`;
}
