import { html, svg, type TemplateResult } from 'lit';
import { type Bar, type ChartWords, chartTable } from './bar-chart.ts';

/**
 * One bar of parts that make up the whole, from the first (worst or disagree) to the last, each
 * named below with its share, and the same as a table.
 */
export function likertChart(
  title: string,
  parts: readonly Bar[],
  words: ChartWords,
): TemplateResult {
  let before = 0;
  const steps = Math.max(1, parts.length - 1);
  const drawn = parts.map((part, index) => {
    const start = before;
    before += part.share;
    return { ...part, start, step: Math.round((index / steps) * 4) };
  });
  return html`<figure class="chart">
    <figcaption><strong>${title}</strong></figcaption>
    <svg class="likert" width="100%" height="28" aria-hidden="true" focusable="false">
      ${drawn.map(
        ({ start, share, step }) =>
          svg`<rect class="likert-${step}" x="${start * 100}%" width="${share * 100}%" height="28"></rect>`,
      )}
    </svg>
    <ul class="plain legend" aria-hidden="true">
      ${drawn.map(
        ({ label, shown, step }) =>
          html`<li><svg width="14" height="14"><rect class="likert-${step}" width="14" height="14"></rect></svg> ${label} ${shown}</li>`,
      )}
    </ul>
    ${chartTable(title, parts, words)}
  </figure>`;
}
