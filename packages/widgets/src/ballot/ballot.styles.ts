import { css } from 'lit';

export const ballotStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    margin-block-start: 10px;
  }
  .question {
    font-size: 1.125em;
    font-weight: 600;
  }
  summary {
    min-block-size: var(--_target);
    line-height: var(--_target);
    cursor: pointer;
  }
  .plain.rules {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  .plain.rules li + li {
    margin-block-start: 8px;
  }
  linli-ballot-run {
    display: block;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
`;
