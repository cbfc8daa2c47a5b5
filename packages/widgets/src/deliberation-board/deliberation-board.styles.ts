import { css } from 'lit';

export const boardStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 12px;
  }
  .head p {
    flex: 1 0 100%;
    max-inline-size: none;
  }
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-end: 8px;
  }
  :host([narrow]) .search {
    margin-block-end: 16px;
  }
  .search input {
    flex: 1 1 9em;
    min-inline-size: 0;
    max-inline-size: 30em;
  }
  .search > * {
    min-block-size: var(--_target);
    padding: 4px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: 16px;
  }
  .column {
    min-inline-size: 0;
  }
  .column h3 {
    margin-block-end: 12px;
    padding-block-end: 8px;
    border-block-end: 3px solid var(--_line);
  }
  .column .topic {
    padding: 12px 16px;
  }
  .column .topic::after {
    content: none;
  }
  .column h4 {
    margin-block-end: 4px;
    font-size: inherit;
    line-height: 1.5;
  }
  .topics {
    display: grid;
    gap: 12px;
    margin: 0;
  }
  .topic {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    align-items: center;
    max-inline-size: none;
    padding: 16px 44px 16px 20px;
    transition: border-color var(--_motion);
  }
  .topic::after {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-end: 22px;
    inline-size: 9px;
    block-size: 9px;
    border-block-start: 2px solid var(--_muted);
    border-inline-end: 2px solid var(--_muted);
    transform: translateY(-50%) rotate(45deg);
  }
  .topic:hover {
    border-color: var(--_brand-strong);
  }
  .open {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: 1;
    border-radius: var(--_radius);
  }
  .open:focus-visible {
    outline: none;
  }
  .open:focus-visible::after {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .what {
    flex: 1 1 24em;
    min-inline-size: 0;
  }
  .what h3 {
    margin-block-end: 4px;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .facts > span,
  .by span {
    white-space: nowrap;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }
  .column .facts {
    font-size: 0.875em;
  }
  .more {
    margin-block-start: 16px;
  }
`;
