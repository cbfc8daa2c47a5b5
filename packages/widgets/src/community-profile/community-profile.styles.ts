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
    .reach {
      margin-block-start: 16px;
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
    linli-profile-building:not(:defined) {
      display: block;
      min-block-size: 14em;
    }
    linli-profile-structure:not(:defined) {
      display: block;
      min-block-size: 40em;
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
    }
    @media print {
      .contents {
        display: none;
      }
      .office {
        break-inside: avoid;
      }
    }
  `,
];
