import { css } from 'lit';

export const entryStyles = css`
  .clamp {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .open-entry .button {
    inline-size: 100%;
  }
  .entry {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .entry h3 {
    margin-block-end: 12px;
  }
  .entry .control,
  .entry .rating-step span {
    background: var(--_surface);
  }
  .entry .rating-step input:checked + span {
    background: var(--_brand-soft);
  }
  .entry .button[type='submit'] {
    inline-size: 100%;
  }
  .entry legend {
    padding-block-end: 6px;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  .pair .field {
    flex: 1 1 9em;
    margin: 0;
  }
  .receipt {
    margin-block-start: 16px;
    padding: 12px 16px;
    border: 2px solid var(--_brand-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  .code {
    max-inline-size: none;
    font-size: 2em;
    font-weight: 700;
    line-height: 1.4;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
  }
  .code-small {
    font-weight: 600;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  .entry [role='status'] .notice {
    margin-block-start: 16px;
  }
  .recent {
    margin-block-start: 20px;
  }
  .recent li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .recent li:last-child {
    border: 0;
  }
  .recent .clamp {
    flex: 1 1 8em;
  }
  /* The page need not wait for what a touch keyboard cannot do. */
  @media (pointer: coarse) {
    #entry-body-hint {
      display: none;
    }
  }
`;
