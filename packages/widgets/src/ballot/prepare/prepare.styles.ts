import { css } from 'lit';

export const prepareStyles = css`
  .choice {
    padding-block: 8px;
    align-items: flex-start;
  }
  .line {
    display: block;
  }
  summary {
    min-block-size: var(--_target);
    line-height: var(--_target);
    cursor: pointer;
  }
  .told {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_brand-strong);
    background: var(--_brand-soft);
  }
  .told h4 {
    margin: 0 0 4px;
  }
  .told ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .editor {
    display: grid;
    gap: 16px;
    margin-block: 8px 12px;
  }
  .editor > li {
    max-inline-size: none;
  }
  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
  }
  .times .field {
    flex: 1 1 10em;
    margin: 0;
  }
`;
