import { css } from 'lit';

export const serviceApplicationStyles = css`
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
  .stack {
    max-inline-size: 44em;
  }
  .questions {
    margin-block: 24px 32px;
  }
  form .questions > * + * {
    margin-block-start: 32px;
  }
  .reason {
    white-space: pre-line;
  }
  .review {
    margin-block-end: 0;
    border-block-end: 1px solid var(--_line);
  }
  .review > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 16px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .review dt,
  .review dd:not(.change) {
    grid-column: 1;
  }
  .review .change {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: center;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
  }
  .review p {
    white-space: pre-line;
  }
  .back .button {
    margin-inline-start: -12px;
  }
  .tick {
    display: inline-block;
    inline-size: 1.5em;
    border-radius: 50%;
    background: var(--_brand-strong);
    color: var(--_on-brand);
    line-height: 1.5;
    text-align: center;
  }
  .code {
    font-size: 1.75em;
    font-weight: 700;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
  }
`;
