import { css } from 'lit';
import { officeStyles } from './office.styles.ts';

export const profileBuildingStyles = [
  officeStyles,
  css`
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
      ol.persons {
        grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
      }
    }
    @media print {
      .finder,
      .heading .button {
        display: none;
      }
      .person {
        break-inside: avoid;
      }
    }
  `,
];
