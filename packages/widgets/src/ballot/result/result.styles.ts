import { css } from 'lit';

export const resultStyles = css`
  .outcome {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .checks {
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
  .steps {
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
  .steps th[scope='row'] {
    font-weight: 400;
  }
  .steps td {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
