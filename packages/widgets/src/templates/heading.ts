import { html, nothing, type TemplateResult } from 'lit';

/** A heading of a level that depends on where its widget stands; with an id it can be focused. */
export function heading(
  level: 2 | 3 | 4 | 5,
  content: unknown,
  id: string | null = null,
): TemplateResult {
  const [name, tab] = id ? [id, -1] : [nothing, nothing];
  switch (level) {
    case 2:
      return html`<h2 id=${name} tabindex=${tab}>${content}</h2>`;
    case 3:
      return html`<h3 id=${name} tabindex=${tab}>${content}</h3>`;
    case 4:
      return html`<h4 id=${name} tabindex=${tab}>${content}</h4>`;
    case 5:
      return html`<h5 id=${name} tabindex=${tab}>${content}</h5>`;
  }
}
