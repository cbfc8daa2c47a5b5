import { css } from 'lit';

export const serviceMenuStyles = css`
  h2:focus,
  h2:focus-visible {
    outline: none;
  }
  .back .button {
    margin-inline-start: -12px;
  }
  .frame > .field,
  .chips {
    margin-block-start: 16px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chip {
    min-block-size: var(--_target);
    padding: 4px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .chip:hover {
    background: var(--_brand-soft);
  }
  .chip[aria-pressed='true'] {
    border: 2px solid var(--_brand-strong);
    background: var(--_brand-soft);
    color: var(--_brand-strong);
    font-weight: 600;
  }
  .chip[aria-pressed='true']::before {
    content: '✓ ';
  }
  .frame > [role='status'].muted {
    margin-block: 12px 0;
  }
  .groups section {
    margin-block-start: 24px;
  }
  .groups .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(20em, 40%)), 1fr));
    gap: 12px;
    margin-block-start: 12px;
  }
  .tile {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 4px;
    max-inline-size: none;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    transition: border-color var(--_motion);
  }
  .tile:hover {
    border-color: var(--_brand);
    background: var(--_brand-soft);
  }
  .tile-name {
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
  .tile-name::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  .tile-name:focus-visible {
    outline: none;
  }
  .tile-name:focus-visible::after {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .tile .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    margin-block-start: auto;
    padding-block-start: 8px;
    color: var(--_muted);
  }
  .facts .price {
    color: var(--_text);
    font-weight: 600;
  }
  .groups + .button {
    margin-block-start: 24px;
  }
  .service section {
    margin-block-start: 32px;
  }
  .service section h3 {
    margin-block-end: 8px;
  }
  .fact-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0 24px;
    margin: 24px 0 0;
  }
  .fact-list > div {
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
  .service .choice {
    padding-block: 8px;
    scroll-margin-block-end: 120px;
  }
  .service .choice input {
    scroll-margin-block-end: 120px;
  }
  .note {
    display: block;
  }
  .steps {
    counter-reset: step;
  }
  .steps li {
    position: relative;
    min-block-size: 2em;
    padding-inline-start: 3em;
    padding-block-end: 12px;
    counter-increment: step;
  }
  .steps li::before {
    content: counter(step);
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: -0.15em;
    inline-size: 2em;
    block-size: 2em;
    border: 1px solid var(--_brand-strong);
    border-radius: 50%;
    color: var(--_brand-strong);
    font-weight: 600;
    line-height: calc(2em - 2px);
    text-align: center;
  }
  .apply-bar {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    margin-block-start: 32px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .apply-bar .button {
    min-inline-size: min(100%, 12em);
  }
`;
