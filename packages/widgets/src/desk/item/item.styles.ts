import { css } from 'lit';

export const itemStyles = css`
  h5 {
    margin: 0;
    font-size: 1em;
  }
  h5 + * {
    margin-block-start: 4px !important;
  }
  .facts {
    max-inline-size: 46em;
    margin: 0;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .facts dt {
    flex: 0 1 9em;
    color: var(--_muted);
  }
  .facts dd {
    flex: 1 1 12em;
    margin: 0;
  }
  .own-words {
    white-space: pre-line;
  }
  .earlier {
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line-strong);
  }
  .steps li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    padding-block: 2px;
  }
  ul.photos {
    margin-block-start: 12px;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .photos img {
    display: block;
    object-fit: cover;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_target);
  }
  .check input {
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_brand-strong);
  }
  .becomes {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }
`;
