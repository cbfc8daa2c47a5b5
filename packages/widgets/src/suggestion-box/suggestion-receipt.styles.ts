import { css } from 'lit';

export const suggestionReceiptStyles = css`
  .receipt {
    max-inline-size: 38em;
  }
  .receipt h2 {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
  }
  .receipt h2:focus {
    outline: none;
  }
  .tick {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    margin-block-start: 0.1em;
    border-radius: 50%;
    background: var(--_brand-strong);
    color: var(--_on-brand);
    font-size: 0.85em;
  }
  .receipt.stack > * + * {
    margin-block-start: 24px;
  }
  .code-box {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_brand-soft);
    text-align: center;
  }
  .code-box p {
    max-inline-size: none;
  }
  .code {
    margin-block-end: 12px;
    font-size: min(2em, 10vw);
    font-weight: 700;
    line-height: 1.3;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    user-select: all;
  }
  .more {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }
`;
