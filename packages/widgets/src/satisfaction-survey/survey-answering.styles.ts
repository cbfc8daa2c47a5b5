import { css } from 'lit';

export const surveyAnsweringStyles = css`
  :host {
    max-inline-size: 44em;
  }
  #place:focus,
  #place:focus-visible {
    outline: none;
  }
  h2:not(#place) {
    font-size: 1em;
    font-weight: 400;
    color: var(--_muted);
  }
  .back .button {
    margin-inline-start: -12px;
  }
  .place {
    margin-block-end: 4px;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 16px;
    margin-block-start: 8px;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 8px;
    border: 0;
    border-radius: 4px;
    background: var(--_raised);
    overflow: hidden;
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--_raised);
  }
  progress::-webkit-progress-value {
    background: var(--_brand-strong);
    transition: inline-size var(--_motion);
  }
  progress::-moz-progress-bar {
    background: var(--_brand-strong);
  }
  .question {
    min-block-size: 15em;
    margin-block: 24px;
  }
  .question legend,
  .question .field > label {
    margin-block-end: 8px;
    font-size: 1.25em;
    line-height: 1.5;
  }
  .question .matrix-row {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .question .matrix-row legend {
    margin: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block: 24px 12px;
  }
  .acts .primary {
    flex: 1 1 10em;
    max-inline-size: 20em;
  }
  dl {
    margin-block: 16px 0;
    border-block-end: 1px solid var(--_line);
  }
  dl > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 16px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  dt,
  dd:not(.change) {
    grid-column: 1;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  dd {
    margin: 0;
  }
  dd p {
    white-space: pre-line;
  }
  .change {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: center;
  }
  .notice {
    margin-block-start: 16px;
  }
  .tick {
    display: inline-block;
    inline-size: 1.5em;
    border-radius: 50%;
    background: var(--_brand-strong);
    color: var(--_on-brand);
    line-height: 1.5;
    text-align: center;
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid;
    }
  }
`;
