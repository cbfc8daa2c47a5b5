import { html, nothing, svg, type TemplateResult } from 'lit';
import { formatShare } from '../foundation/format.ts';
import { bestFirst, mostChosen, type QuestionResult } from './findings.ts';
import type { SurveyResultsStrings } from './survey-results.strings.ts';

interface MatrixChartWords {
  readonly own: SurveyResultsStrings;
  readonly showTable: string;
}

/** A stacked bar for each row, under one legend, and the same as a table. */
export function matrixChart(
  title: string,
  rows: readonly QuestionResult[],
  { own: words, showTable }: MatrixChartWords,
): TemplateResult {
  const columns = (rows.find(({ options }) => options.length)?.options ?? []).map(
    ({ label }) => label,
  );
  const steps = Math.max(1, columns.length - 1);
  const best = bestFirst(columns);
  const step = (index: number) => {
    const tone = Math.round((index / steps) * 4);
    return best ? 4 - tone : tone;
  };
  return html`<figure class="chart">
    <figcaption><strong>${title}</strong></figcaption>
    <ul class="plain legend" aria-hidden="true">
      ${columns.map((label, index) => html`<li><svg width="14" height="14"><rect class="likert-${step(index)}" width="14" height="14"></rect></svg> ${label}</li>`)}
    </ul>
    <ul class="plain" aria-hidden="true">
      ${rows.map((row) => {
        const top = mostChosen(row);
        return html`<li>
          <span class="bar-label"><span>${row.rowLabel}</span><span>${
            row.suppressed
              ? words.suppressed
              : top
                ? `${top.label} ${formatShare(top.share)}`
                : nothing
          }</span></span>
          ${row.suppressed ? nothing : stackedBar(row, step)}
        </li>`;
      })}
    </ul>
    <details>
      <summary>${showTable}</summary>
      <div class="wide" tabindex="0" role="region" aria-label=${title}>
        <table>
          <thead><tr><th scope="col">${words.row}</th>${columns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
          <tbody>
            ${rows.map(
              (row) =>
                html`<tr><th scope="row">${row.rowLabel}</th>${
                  row.suppressed
                    ? html`<td colspan=${columns.length}>${words.suppressed}</td>`
                    : row.options.map(
                        ({ count, share }) =>
                          html`<td>${formatShare(share)}<br><span class="muted small">${count}</span></td>`,
                      )
                }</tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </figure>`;
}

function stackedBar(row: QuestionResult, step: (index: number) => number): TemplateResult {
  let before = 0;
  const parts = row.options.map(({ share }, index) => {
    const start = before;
    before += share;
    return svg`<rect class="likert-${step(index)}" x="${start * 100}%" width="${share * 100}%" height="24"></rect>`;
  });
  return html`<svg class="likert" width="100%" height="24" focusable="false">${parts}</svg>`;
}
