import { css } from 'lit';

export const tabsStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-end: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .tab {
    min-block-size: var(--_target);
    padding: 4px 16px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_muted);
    font: inherit;
    cursor: pointer;
  }
  .tab[aria-selected='true'] {
    border-color: var(--_brand-strong);
    color: var(--_brand-strong);
    font-weight: 600;
  }
`;
