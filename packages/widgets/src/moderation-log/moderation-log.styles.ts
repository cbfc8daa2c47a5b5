import { css } from 'lit';

export const moderationLogStyles = css`
  header {
    margin-block-end: 20px;
  }
  header h2 {
    margin-block-end: 8px;
  }
  .acts {
    max-inline-size: 52em;
    border-block-start: 1px solid var(--_line);
  }
  .act {
    max-inline-size: none;
    padding-block: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .act:focus-visible {
    outline-offset: -3px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
  }
  .head h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 10px;
    font-size: 1em;
  }
  dl {
    max-inline-size: 46em;
    margin: 8px 0 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block: 2px;
  }
  dt {
    flex: 0 0 6em;
    color: var(--_muted);
  }
  dd {
    flex: 1 1 14em;
    margin: 0;
  }
  .words {
    white-space: pre-line;
  }
  .acts + .button {
    margin-block-start: 16px;
  }
`;
