import { css } from 'lit';

export const courseStyles = css`
  section {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  h3 {
    font-size: 1.125em;
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
  .entries > li {
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .entries > li:last-child {
    border-block-end: 0;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .photos img {
    display: block;
    inline-size: 120px;
    block-size: 120px;
    border-radius: var(--_radius);
    object-fit: cover;
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
