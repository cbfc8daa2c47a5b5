import { html, nothing, svg, type TemplateResult } from 'lit';

/** A part of every column, in the order in which they lie on one another. */
export interface TrendSeries {
  readonly label: string;
  /** One for each period. */
  readonly values: readonly number[];
}

export interface TrendChartOptions {
  /** The finding, not the subject: “负担一年减了三成”. */
  readonly title: string;
  /** What more there is to say; beside the drawing. */
  readonly sentence?: string | undefined;
  readonly periods: readonly string[];
  readonly series: readonly TrendSeries[];
  /** A value as said to people, with its unit. */
  readonly shown: (value: number) => string;
  readonly words: { readonly showTable: string; readonly period: string; readonly total: string };
}

const HEIGHT = 180;
/** Series that are told apart; the caller sums the rest up. */
export const MOST_SERIES = 5;

/**
 * Columns over time, stacked by part, and the same as a table. The axis begins at zero. Every
 * colour has its name below; the heaviest part lies at the bottom, where it is compared best.
 */
export function trendChart(options: TrendChartOptions): TemplateResult {
  const { title, sentence, periods, series, shown, words } = options;
  const totals = periods.map((_, at) =>
    series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0),
  );
  const most = Math.max(1, ...totals);
  const step = 100 / Math.max(1, periods.length);
  const columns = periods.map((_, at) => {
    let below = 0;
    return series.map(({ values }, index) => {
      const height = ((values[at] ?? 0) / most) * HEIGHT;
      below += height;
      return svg`<rect class="trend-${index}" x="${step * (at + 0.12)}%" y=${HEIGHT - below}
        width="${step * 0.76}%" height=${height}></rect>`;
    });
  });
  const every = Math.ceil(periods.length / 4);
  return html`<figure class="chart">
    <figcaption><strong>${title}</strong>${sentence ? html`<p>${sentence}</p>` : nothing}</figcaption>
    <p class="small muted trend-most" aria-hidden="true">${shown(most)}</p>
    <svg class="trend" width="100%" height=${HEIGHT} aria-hidden="true" focusable="false">
      <line class="trend-line" x1="0" x2="100%" y1="0.5" y2="0.5"></line>
      ${columns}
      <line class="trend-base" x1="0" x2="100%" y1=${HEIGHT - 0.5} y2=${HEIGHT - 0.5}></line>
    </svg>
    <div class="trend-periods small muted" aria-hidden="true">
      ${periods.filter((_, at) => at % every === 0 || periods.length <= 4).map((period) => html`<span>${period}</span>`)}
    </div>
    <ul class="plain legend" aria-hidden="true">
      ${series.map(
        ({ label }, index) =>
          html`<li><svg width="14" height="14"><rect class="trend-${index}" width="14" height="14"></rect></svg> ${label}</li>`,
      )}
    </ul>
    <details>
      <summary>${words.showTable}</summary>
      <div class="wide" tabindex="0" role="group" aria-label=${title}>
        <table>
          <caption class="visually-hidden">${title}</caption>
          <thead><tr><th scope="col">${words.period}</th><th scope="col">${words.total}</th>
            ${series.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
          <tbody>
            ${periods.map(
              (
                period,
                at,
              ) => html`<tr><th scope="row">${period}</th><td>${shown(totals[at] ?? 0)}</td>
                ${series.map(({ values }) => html`<td>${shown(values[at] ?? 0)}</td>`)}</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}
