import { css } from 'lit';

export const prepareStyles = css`
  .choice {
    padding-block: 8px;
    align-items: flex-start;
  }
  .line {
    display: block;
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
