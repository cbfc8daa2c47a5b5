import { css } from 'lit';

export const surveyResultsStyles = css`
  :host {
    max-inline-size: 48em;
  }
  .respondents {
    margin-block-start: 4px;
    font-size: 1.125em;
  }
  .channels {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .finding {
    max-inline-size: none;
    margin-block-start: 24px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .finding h4 {
    font-weight: 400;
  }
  figcaption,
  .finding > p:first-of-type {
    margin-block: 4px 12px;
  }
  figcaption strong {
    font-size: 1.125em;
  }
  .chart .legend li {
    margin: 0;
  }
  .wide {
    overflow-x: auto;
  }
  .wide td[colspan] {
    text-align: start;
  }
  .wide th,
  .wide td {
    min-inline-size: 4.5em;
  }
`;
