import { css } from 'lit';

export const resolutionStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    margin-block-start: 8px;
  }
  a.quiet {
    margin-inline-start: -12px;
  }
  .stack > section {
    margin-block-start: 28px;
  }
  .stack > .by {
    margin-block-start: 4px;
  }
  .stack > .chart {
    max-inline-size: 40em;
  }
  .text {
    white-space: pre-line;
  }
  .cited li,
  .tasks li,
  .objections li {
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }
  .cited li {
    display: flex;
    gap: 12px;
  }
  .cited .small {
    flex: none;
    min-inline-size: 4em;
  }
  .answer {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_brand-strong);
    background: var(--_brand-soft);
  }
  .answer p + p {
    margin-block-start: 6px;
  }
  h4,
  h5 {
    margin: 0;
    font-size: inherit;
  }
  .stars {
    letter-spacing: 2px;
  }
  .said {
    color: var(--_brand-strong);
    font-weight: 600;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
`;
