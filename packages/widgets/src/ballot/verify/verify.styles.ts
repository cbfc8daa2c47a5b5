import { css } from 'lit';

export const verifyStyles = css`
  .plain.checked {
    display: grid;
    gap: 8px;
    margin-block-start: 12px;
  }
  .plain.chosen {
    margin-block-start: 8px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_brand-strong);
    background: var(--_brand-soft);
    font-weight: 600;
  }
  .key {
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
`;
