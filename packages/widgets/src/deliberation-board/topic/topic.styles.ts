import { css } from 'lit';

export const topicStyles = css`
  .page,
  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 40px;
  }
  :host([wide]) .page {
    grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
    grid-template-rows: auto auto 1fr;
    gap: 48px;
  }
  :host([wide]) .page > .top,
  :host([wide]) .page > .report,
  :host([wide]) .page > [part='arguments'],
  :host([wide]) .page > [part='course'] {
    grid-column: 1 / -1;
  }
  :host([wide]) .page > .act {
    grid-column: 1;
    grid-row: 2;
  }
  :host([wide]) .page > [part='statements'] {
    grid-column: 1;
  }
  :host([wide]) .page > [part='opinions'] {
    grid-column: 2;
    grid-row: 2 / span 2;
  }
  .title > * + * {
    margin-block-start: 8px;
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    font-size: 1.25em;
  }
  .text {
    white-space: pre-line;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  summary {
    min-block-size: var(--_target);
    line-height: var(--_target);
    color: var(--_brand-strong);
    font-weight: 600;
    cursor: pointer;
  }
  .now {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_brand);
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
  linli-read-aloud {
    margin-inline-start: -12px;
  }
  .ballot {
    padding: 20px;
    border-color: var(--_line-strong);
  }
  .ballot-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    max-inline-size: none;
  }
  .statement {
    margin-block: 4px 20px;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.5;
  }
  .lead {
    font-size: 1.125em;
    font-weight: 600;
  }
  .votes {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .vote {
    display: flex;
    flex: 1 1 5.2em;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 0 8px;
    min-block-size: 56px;
    padding: 8px 4px;
    border: 2px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_surface);
    font: inherit;
    font-size: 1.0625em;
    font-weight: 600;
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .sign {
    line-height: 1.2;
  }
  :host([wide]) .vote {
    flex-direction: row;
  }
  .agree {
    --_side: var(--_agree);
    --_soft: var(--_agree-soft);
  }
  .disagree {
    --_side: var(--_disagree);
    --_soft: var(--_disagree-soft);
  }
  .pass {
    --_side: var(--_pass);
    --_soft: var(--_raised);
  }
  .vote,
  .chosen {
    color: var(--_side);
  }
  .vote:hover,
  .vote[aria-pressed='true'] {
    background: var(--_soft);
  }
  .vote[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px currentColor;
  }
  .vote[aria-disabled='true'] {
    cursor: default;
  }
  .vote[aria-disabled='true'][aria-busy='false'] {
    border-color: var(--_line);
    color: var(--_muted);
  }
  .chosen {
    font-weight: 600;
  }
  .answer {
    display: grid;
    gap: 16px 24px;
    min-block-size: 7.5em;
  }
  .counted {
    align-content: space-between;
  }
  :host([wide]) .answer {
    min-block-size: 5em;
  }
  :host([wide]) .counted {
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
  }
  .next .button {
    min-block-size: 56px;
    inline-size: 100%;
  }
  .ballot .notice {
    margin-block-start: 16px;
  }
  .counts {
    display: block;
    margin-block-start: 8px;
    border-radius: 4px;
  }
  .counts rect {
    fill: var(--_side);
    stroke: var(--_surface);
    stroke-width: 1;
  }
  .counts .pass {
    fill: var(--_line);
  }
  .numbers {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .rows > li {
    max-inline-size: none;
    padding-block: 16px 12px;
    border-block-end: 1px solid var(--_line);
  }
  .rows > li:last-child {
    border-block-end: 0;
  }
  .tally,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: center;
    max-inline-size: none;
  }
  .rows .tally {
    min-block-size: var(--_target);
  }
  .numbers {
    margin-inline-end: auto;
  }
  .acts .quiet {
    margin-inline: -12px;
  }
  .acts .quiet + .quiet {
    margin-inline-start: 0;
  }
  .faint {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .rows .votes {
    margin-block-start: 12px;
  }
  .report {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -12px;
  }
  .report .button {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  @media (forced-colors: active) {
    .vote[aria-pressed='true'] {
      border-width: 4px;
    }
    .counts rect {
      forced-color-adjust: none;
    }
  }
`;
