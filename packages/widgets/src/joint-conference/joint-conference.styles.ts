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
    white-space: nowrap;
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
  ul.choices {
    margin-block: 16px -1px;
  }
  .past > li,
  .choices > li {
    max-inline-size: none;
    border-block-end: 1px solid var(--_line);
  }
  .past > li {
    padding-block: 20px;
  }
  .past article h4 {
    font-size: 1.125em;
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
    color: var(--_muted);
    font-size: 0.875em;
  }
  .resolutions > li {
    max-inline-size: none;
    margin-block-start: 16px;
  }
  ul.outcomes {
    margin-block-start: 8px;
    padding: 4px 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .outcomes > li {
    max-inline-size: none;
    padding-block: 12px;
  }
  .outcomes > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .task {
    font-weight: 600;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  .prose {
    white-space: pre-line;
  }
  .progress {
    display: block;
    margin-block: 8px;
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
    max-inline-size: none;
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
  #name:focus,
  #next:focus,
  article h4:focus,
  .told:focus {
    outline: none;
  }
  .office,
  .form {
    margin-block-start: 16px;
  }
  .office h4 {
    margin-block-end: 8px;
    color: var(--_muted);
  }
  .office .row {
    max-inline-size: none;
  }
  .office .row + .row {
    margin-block-start: 12px;
  }
  .office .row:empty {
    display: none;
  }
  .told {
    margin-block-start: 16px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_brand-strong);
    background: var(--_brand-soft);
  }
  .told:empty {
    display: none;
  }
  @media (min-width: 720px) {
    .frame {
      max-inline-size: 42em;
    }
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
