import { css } from 'lit';

export const ballotStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .question {
    font-size: 1.125em;
    font-weight: 600;
  }
  .rules li + li,
  .checks li + li {
    margin-block-start: 8px;
  }
`;
