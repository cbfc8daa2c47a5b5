import { css } from 'lit';

export const argumentsStyles = css`
  h3 {
    font-size: 1.25em;
  }
  .rows > li {
    max-inline-size: none;
    padding-block: 16px 4px;
    border-block-end: 1px solid var(--_line);
  }
  .rows > li:last-child {
    border-block-end: 0;
  }
  .choices {
    gap: 0 24px;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: end;
  }
  .order .field {
    flex: 0 1 14em;
  }
  .order p {
    flex: 1 1 16em;
    padding-block-end: 8px;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 24px;
  }
  .column {
    padding-block-start: 8px;
    border-block-start: 3px solid var(--_line-strong);
  }
  .column.for {
    border-color: var(--_agree);
  }
  .column.against {
    border-color: var(--_disagree);
  }
  [role='tabpanel'] .column {
    border: 0;
    padding: 0;
  }
  [role='tabpanel'] .rows > li:first-child {
    padding-block-start: 8px;
  }
`;
