import { css } from 'lit';

export const reasonStyles = css`
  .text {
    white-space: pre-line;
  }
  .facts,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    max-inline-size: none;
  }
  .facts strong {
    color: var(--_brand-strong);
  }
  .acts {
    gap: 0;
    margin-inline-start: -12px;
  }
  .acts > span {
    margin-inline: 12px;
  }
  .acts:empty {
    display: none;
  }
  .faint {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .thank {
    gap: 6px;
  }
  .replies {
    margin-block-start: 4px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  .replies > li {
    max-inline-size: none;
    padding-block: 12px 4px;
  }
  .notice {
    margin-block: 8px;
  }
  form {
    margin-block: 8px 12px;
  }
  .said {
    color: var(--_brand-strong);
    font-weight: 600;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
`;
