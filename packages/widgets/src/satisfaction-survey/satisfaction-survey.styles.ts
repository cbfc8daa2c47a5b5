import { css } from 'lit';

export const satisfactionSurveyStyles = css`
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
  .back .button {
    margin-inline-start: -12px;
  }
  section {
    margin-block-start: 24px;
  }
  section .list {
    margin-block-start: 12px;
  }
  .item {
    position: relative;
    max-inline-size: none;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .item + .item {
    margin-block-start: 12px;
  }
  .item:hover {
    border-color: var(--_brand);
    background: var(--_brand-soft);
  }
  .item .row {
    margin-block-start: 4px;
    gap: 4px 16px;
  }
  .item-name {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand-strong);
    font: inherit;
    font-size: 1.125em;
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .item-name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .item-name:focus-visible {
    outline: none;
  }
  .item-name:focus-visible::after {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .introduction {
    white-space: pre-line;
  }
  dl {
    max-inline-size: 44em;
    margin-block-end: 0;
  }
  dl > div {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  .hint {
    margin-block-start: 8px;
  }
  .answered {
    font-size: 1.125em;
    font-weight: 600;
    color: var(--_brand-strong);
  }
  linli-survey-results {
    margin-block-start: 24px;
  }
`;
