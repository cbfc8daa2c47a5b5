import { css } from 'lit';

/** Styles of the trend chart, beside those of all charts. Parts differ in lightness too. */
export const trendChartStyles = css`
  .trend {
    display: block;
    margin-block-start: 4px;
  }
  .trend rect,
  .legend rect {
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .trend-line {
    stroke: var(--_line);
    stroke-dasharray: 2 4;
  }
  .trend-base {
    stroke: var(--_line-strong);
  }
  .trend-most {
    margin-block-start: 12px;
  }
  .trend-periods {
    display: flex;
    justify-content: space-between;
    margin-block: 4px 8px;
  }
  .trend-0 {
    fill: var(--_brand-strong);
  }
  .trend-1 {
    fill: #e9a673;
  }
  .trend-2 {
    fill: #1f5fae;
  }
  .trend-3 {
    fill: #8ab2e3;
  }
  .trend-4 {
    fill: #c9cfce;
  }
  .wide {
    overflow-x: auto;
  }
  .wide th {
    min-inline-size: 5em;
  }
  @media (forced-colors: active) {
    .trend rect,
    .legend rect {
      forced-color-adjust: none;
    }
  }
`;
