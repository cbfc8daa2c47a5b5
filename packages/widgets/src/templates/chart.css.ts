import { css } from 'lit';

/** Styles of the charts. Likert runs from orange to blue, told apart by lightness too. */
export const chartStyles = css`
  .chart {
    margin: 0;
  }
  .chart li {
    max-inline-size: none;
    margin-block-start: 8px;
  }
  .bar-label {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .bar-label > :last-child {
    flex: none;
    max-inline-size: 65%;
    text-align: end;
  }
  .bar,
  .likert {
    display: block;
    overflow: hidden;
    border-radius: 3px;
  }
  .bar-track {
    fill: var(--_raised);
  }
  .bar-value {
    fill: var(--_brand-strong);
  }
  .likert rect {
    stroke: var(--_surface);
    stroke-width: 2;
  }
  .likert-0 {
    fill: #a84a0c;
  }
  .likert-1 {
    fill: #e9a673;
  }
  .likert-2 {
    fill: #c9cfce;
  }
  .likert-3 {
    fill: #8ab2e3;
  }
  .likert-4 {
    fill: #1f5fae;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .chart details {
    margin-block-start: 8px;
  }
  .chart summary {
    min-block-size: var(--_target);
    line-height: var(--_target);
    cursor: pointer;
    color: var(--_brand-strong);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    padding: 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    font-weight: inherit;
  }
  td {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .bar-value {
      fill: Highlight;
    }
    .likert rect,
    .legend rect {
      forced-color-adjust: none;
    }
  }
`;
