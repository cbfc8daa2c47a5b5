import { css } from 'lit';
import { officeStyles } from './office.styles.ts';

export const communityProfileStyles = [
  officeStyles,
  css`
    .reachable ~ .telephone {
      display: none;
    }
    .office {
      padding: 20px 16px;
    }
    .office h2 {
      margin-block: 2px 4px;
    }
    .office .state {
      margin-block-end: 16px;
      font-size: 1.125em;
    }
    .call {
      inline-size: 100%;
      min-block-size: 56px;
      font-size: 1.25em;
    }
    .call > span + span {
      min-inline-size: 0;
    }
    dl {
      margin: 20px 0 0;
      display: grid;
      gap: 16px;
    }
    dt {
      color: var(--_muted);
      font-size: 0.875em;
    }
    dd {
      margin: 0;
    }
    .line {
      display: block;
    }
    .map a {
      display: inline-block;
      padding-block: 8px;
      font-weight: 600;
    }
    .map .small {
      font-weight: 400;
    }
    .contents {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: 4px 16px;
      margin-block: 8px 32px;
    }
    .contents ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    .contents a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--_target);
    }
    .contents .button {
      margin-inline-start: -12px;
    }
    h2 {
      margin-block-end: 12px;
    }
    .finder {
      max-inline-size: 30em;
    }
    .found {
      margin-block-start: 12px;
    }
    .found li {
      border-block-end: 1px solid var(--_line);
    }
    .found li:first-child {
      margin-block-start: 8px;
      border-block-start: 1px solid var(--_line);
    }
    .choice-row {
      display: flex;
      justify-content: space-between;
      align-items: center;
      gap: 12px;
      inline-size: 100%;
      min-block-size: max(var(--_target), 52px);
      padding: 8px 4px;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      text-align: start;
      cursor: pointer;
    }
    .choice-row:hover {
      background: var(--_brand-soft);
    }
    .choice-row span + span {
      color: var(--_brand-strong);
    }
    .heading {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: center;
      gap: 0 16px;
      margin-block-end: 8px;
    }
    .heading .button {
      margin-inline: -12px;
    }
    ol.persons {
      display: grid;
      gap: 12px;
      margin-block-end: 12px;
    }
    .persons li {
      max-inline-size: none;
      padding: 16px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .persons .first {
      border-color: var(--_brand);
      border-inline-start-width: 4px;
    }
    .person strong {
      font-size: 1.125em;
    }
    .person .button {
      margin-block-start: 8px;
    }
    .first .note {
      margin-inline-start: 4px;
      color: var(--_brand-strong);
      font-weight: 600;
    }
    .grids {
      margin-block-start: 12px;
    }
    .grids summary {
      min-block-size: var(--_target);
      padding-block: 8px;
      color: var(--_brand-strong);
      font-weight: 600;
      cursor: pointer;
    }
    .grids ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
      gap: 0 24px;
    }
    .grids li {
      padding-block: 12px;
      border-block-start: 1px solid var(--_line);
    }
    @media (min-width: 640px) {
      .office {
        padding: 28px 32px;
      }
      .office h2 {
        font-size: 1.75em;
      }
      .call {
        inline-size: auto;
        padding-inline: 32px;
      }
      dl {
        grid-template-columns: 1fr 1fr;
        gap: 32px;
      }
      ol.persons {
        grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
      }
    }
    @media print {
      .contents,
      .finder,
      .heading .button {
        display: none;
      }
      .person,
      .office {
        break-inside: avoid;
      }
    }
  `,
];
