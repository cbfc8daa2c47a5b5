import { css } from 'lit';

export const resultStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .verify-hint {
    margin-block-start: 8px;
  }
  .outcome strong {
    font-size: 1.25em;
  }
  .stack > .chart {
    max-inline-size: 40em;
    margin-block-start: 20px;
  }
  .plain.checks {
    margin-block-start: 16px;
    display: grid;
    gap: 12px;
  }
  .checks li {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    max-inline-size: none;
  }
  .checks span:last-child {
    flex: 1 1 12em;
  }
  summary {
    min-block-size: var(--_target);
    line-height: var(--_target);
    cursor: pointer;
  }
  .plain.steps {
    display: grid;
    gap: 16px;
    margin-block-start: 12px;
  }
  .steps > li {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
    max-inline-size: none;
  }
  .steps table {
    inline-size: 100%;
    margin-block-start: 8px;
    border-collapse: collapse;
  }
  .steps th,
  .steps td {
    padding: 6px 8px 6px 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--_line);
  }
  .steps thead th + th {
    white-space: nowrap;
  }
  .steps th[scope='row'] {
    font-weight: 400;
  }
  .steps td {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
