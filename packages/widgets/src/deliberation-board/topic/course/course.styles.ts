import { css } from 'lit';

export const courseStyles = css`
  h3 {
    font-size: 1.25em;
  }
  h3:focus:not(:focus-visible) {
    outline: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    max-inline-size: none;
  }
  .badge {
    white-space: normal;
  }
  .text {
    white-space: pre-line;
  }
  .facts + p,
  .text + p {
    margin-block-start: 4px;
  }
  .timeline {
    padding-inline-start: 20px;
    border-inline-start: 2px solid var(--_line);
  }
  .timeline li + li {
    margin-block-start: 12px;
  }
  .entries > li {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .entries > li:last-child {
    border-block-end: 0;
  }
  .link {
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand-strong);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  summary {
    min-block-size: var(--_target);
    line-height: var(--_target);
    color: var(--_brand-strong);
    font-weight: 600;
    cursor: pointer;
  }
`;
