import { html, type TemplateResult } from 'lit';

/** How a state stands; each tone has its own shape, so that colour is never alone. */
export type BadgeTone = 'waiting' | 'active' | 'done' | 'warning' | 'error';

const SHAPES: Readonly<Record<BadgeTone, string>> = {
  waiting: '○',
  active: '◐',
  done: '●',
  warning: '▲',
  error: '■',
};

/** A state: shape, word and colour. */
export function badge(label: string, tone: BadgeTone): TemplateResult {
  return html`<span class="badge ${tone}"><span aria-hidden="true">${SHAPES[tone]}</span>${label}</span>`;
}
