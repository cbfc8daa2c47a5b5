import { css } from 'lit';

export const listStyles = css`
  .clamp {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .filter {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: var(--_target);
    padding: 4px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .filter[aria-pressed='true'] {
    border-color: var(--_brand-strong);
    background: var(--_brand-soft);
    font-weight: 600;
  }
  .count {
    color: var(--_muted);
  }
  ul.list {
    margin-block-start: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    max-inline-size: none;
    border-inline-start: 4px solid transparent;
  }
  .item + .item {
    border-block-start: 1px solid var(--_line);
  }
  .item.overdue {
    border-inline-start-color: var(--_error);
  }
  .item.open {
    border-inline-start-color: var(--_brand-strong);
  }
  .item h4 {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .item > p,
  .item-body {
    flex: 1 1 100%;
    min-inline-size: 0;
  }
  .item-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 8px 24px;
    inline-size: 100%;
    padding: 14px 16px 14px 12px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 400;
    text-align: start;
    cursor: pointer;
  }
  .item-head:hover {
    background: var(--_raised);
  }
  .item-head:focus-visible {
    outline-offset: -3px;
  }
  .item-about {
    display: flex;
    flex: 1 1 16em;
    flex-direction: column;
    min-inline-size: 0;
  }
  .item-kind {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    color: var(--_brand-strong);
    font-size: 0.875em;
    font-weight: 600;
  }
  .state {
    color: var(--_muted);
    font-weight: 400;
  }
  .item-text {
    display: -webkit-box;
    max-inline-size: 38em;
    overflow: hidden;
    font-weight: 600;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .open .item-text {
    display: block;
    white-space: pre-line;
  }
  .item-due {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
    align-content: flex-start;
    gap: 2px 10px;
  }
  .icon {
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  .small-icon {
    inline-size: 1em;
    block-size: 1em;
  }
  .item-body {
    padding: 4px 16px 20px 12px;
  }
  .wanted {
    font-weight: 600;
  }
  .urged {
    gap: 0 12px;
    padding: 0 8px 8px 0;
    color: var(--_warning);
  }
  .urged > span {
    display: inline-flex;
    padding-inline-start: 12px;
    align-items: center;
    gap: 6px;
  }
  .outcome {
    display: flex;
    align-items: center;
    gap: 8px;
    color: var(--_brand-strong);
    font-weight: 600;
  }
  .item-head + .outcome,
  h4 + .outcome {
    padding: 0 12px 12px;
  }
  .done {
    padding: 14px 16px 14px 12px;
    background: var(--_raised);
  }
  .done:focus-visible {
    outline-offset: -3px;
  }
`;
