import { html, svg, type TemplateResult } from 'lit';

export interface Bar {
  readonly label: string;
  readonly count: number;
  /** From 0 to 1. */
  readonly share: number;
  /** As said to people, for example `67.2%`. */
  readonly shown: string;
  /** Beside the bar in place of `shown`, for example with the count. */
  readonly caption?: string;
}

export interface ChartWords {
  readonly showTable: string;
  readonly option: string;
  readonly count: string;
  readonly share: string;
}

/**
 * Bars with their label and number, and the same as a table. `title` says the finding, not the
 * subject: “六成居民对门禁满意”.
 */
export function barChart(title: string, bars: readonly Bar[], words: ChartWords): TemplateResult {
  return html`<figure class="chart">
    <figcaption><strong>${title}</strong></figcaption>
    <ul class="plain" aria-hidden="true">
      ${bars.map(
        ({ label, share, shown, caption = shown }) => html`<li>
          <span class="bar-label"><span>${label}</span><span>${caption}</span></span>
          <svg class="bar" width="100%" height="14" focusable="false">
            <rect class="bar-track" width="100%" height="14" rx="3"></rect>
            ${svg`<rect class="bar-value" width="${share * 100}%" height="14" rx="3"></rect>`}
          </svg>
        </li>`,
      )}
    </ul>
    ${chartTable(title, bars, words)}
  </figure>`;
}

/** The numbers of a chart, folded away for those who see the picture. */
export function chartTable(title: string, bars: readonly Bar[], words: ChartWords): TemplateResult {
  return html`<details>
    <summary>${words.showTable}</summary>
    <table>
      <caption class="visually-hidden">${title}</caption>
      <thead><tr><th scope="col">${words.option}</th><th scope="col">${words.count}</th><th scope="col">${words.share}</th></tr></thead>
      <tbody>
        ${bars.map(({ label, count, shown }) => html`<tr><th scope="row">${label}</th><td>${count}</td><td>${shown}</td></tr>`)}
      </tbody>
    </table>
  </details>`;
}
