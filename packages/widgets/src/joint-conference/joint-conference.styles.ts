import { css } from 'lit';

export const jointConferenceStyles = css`
  section {
    margin-block-start: 32px;
  }
  section > h3 {
    margin-block-end: 12px;
  }
  .kinds {
    gap: 8px;
  }
  .when {
    margin-block: 8px 4px;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.4;
  }
  .until {
    font-size: 0.667em;
    font-weight: 400;
    color: var(--_muted);
  }
  dl {
    margin: 12px 0 20px;
  }
  dl > div {
    display: flex;
    gap: 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    flex: none;
    inline-size: 5em;
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  .agenda {
    margin: 8px 0 0;
    padding-inline-start: 1.75em;
  }
  .agenda li {
    padding-block: 4px;
  }
  .agenda li::marker {
    font-weight: 600;
    color: var(--_brand-strong);
  }
  .acts {
    margin-block-start: 20px;
    max-inline-size: none;
  }
  details {
    margin-block-start: 8px;
  }
  summary {
    min-block-size: var(--_target);
    padding-block: 10px;
    line-height: 1.5;
    font-weight: 600;
    color: var(--_brand-strong);
    cursor: pointer;
  }
  .address {
    max-inline-size: none;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_raised);
    user-select: all;
  }
  .past,
  .choices {
    border-block-start: 1px solid var(--_line);
  }
  .past > li,
  .choices > li {
    max-inline-size: none;
    border-block-end: 1px solid var(--_line);
  }
  .past > li {
    padding-block: 16px;
  }
  .choice {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 16px 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .choice .name {
    font-size: 1.125em;
    font-weight: 700;
    color: var(--_brand-strong);
  }
  .choice:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  h5 {
    margin: 12px 0 0;
    font-size: 1em;
  }
  .resolutions > li {
    max-inline-size: none;
    margin-block-start: 12px;
  }
  .outcomes > li {
    margin-block-start: 8px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
  }
  .task {
    font-weight: 600;
  }
  .prose {
    white-space: pre-line;
  }
  .progress {
    display: block;
    max-inline-size: 24em;
    margin-block: 6px;
    border-radius: 4px;
  }
  .track {
    fill: var(--_line);
  }
  .value {
    fill: var(--_brand-strong);
  }
  .late .value {
    fill: var(--_error);
  }
  .states {
    gap: 4px 12px;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }
  .more {
    margin-block-start: 16px;
  }
  .members {
    columns: 16em;
    column-gap: 32px;
  }
  .members li {
    padding-block: 6px;
    break-inside: avoid;
  }
  #name:focus {
    outline: none;
  }
  @media (forced-colors: active) {
    .value {
      fill: Highlight;
    }
    .track {
      fill: GrayText;
    }
  }
`;
