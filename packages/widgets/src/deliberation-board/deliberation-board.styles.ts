import { css } from 'lit';

export const boardStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
    align-items: flex-end;
    justify-content: space-between;
    margin-block-end: 16px;
  }
  .head > div {
    flex: 1 1 16em;
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
  .tab {
    padding-inline: min(16px, 2.2vw);
  }
  .telephone {
    max-inline-size: none;
  }
  .more {
    margin-block-start: 16px;
  }
`;
