import { css } from 'lit';

export const paperStyles = css`
  .options {
    display: grid;
    gap: 8px;
  }
  .plain.options {
    margin-block-start: 8px;
  }
  .option {
    display: flex;
    gap: 12px;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 12px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .option input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_brand-strong);
  }
  .option:focus-within,
  .option:hover {
    border-color: var(--_brand-strong);
  }
  .option .text {
    display: grid;
    gap: 4px;
    flex: 1;
    min-inline-size: 0;
  }
  .place {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    font-weight: 600;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .rank[aria-pressed='true'] .place {
    border-color: var(--_brand-strong);
    background: var(--_brand);
    color: var(--_on-brand);
  }
  .points {
    inline-size: auto;
  }
  .plain.chosen {
    margin-block-start: 8px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_brand-strong);
    background: var(--_brand-soft);
    font-weight: 600;
  }
  .option.still {
    cursor: auto;
    border-color: var(--_line);
  }
`;
