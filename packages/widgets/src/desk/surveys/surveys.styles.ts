import { css } from 'lit';

export const surveysStyles = css`
  .result {
    display: none;
  }
  .result:not(:empty) {
    display: block;
    max-inline-size: none;
    margin-block-end: 16px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_brand-strong);
    background: var(--_brand-soft);
    font-weight: 600;
  }
  .spread {
    justify-content: space-between;
  }
  ul.list {
    margin-block-start: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .survey {
    max-inline-size: none;
    padding: 16px;
  }
  .survey + .survey {
    border-block-start: 1px solid var(--_line);
  }
  .survey h4 {
    margin-block: 8px 0;
  }
  .survey .button.quiet {
    margin-inline-start: -12px;
  }
  .survey .button.quiet + .button.quiet {
    margin-inline-start: 0;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .results {
    margin-block-start: 16px;
  }
  .survey .notice {
    margin-block-start: 12px;
  }
  .notice .button.quiet,
  .notice .button {
    margin-inline-start: 0;
  }
  h5 {
    margin: 0;
    font-size: 1em;
  }
  h5 .muted {
    margin-inline-start: 8px;
    font-weight: 400;
  }
  .editor .field,
  .editor fieldset {
    margin-block-start: 20px;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 20px;
    max-inline-size: 38em;
    margin-block-start: 20px;
  }
  .pair .field {
    display: flex;
    flex: 1 1 12em;
    flex-direction: column;
    justify-content: flex-end;
    margin: 0;
  }
  .questions > li {
    max-inline-size: none;
  }
  .questions > li + li {
    margin-block-start: 16px;
  }
  .question .field,
  .question .pair {
    margin-block-start: 12px;
  }
  .question .choice {
    display: inline-flex;
    margin-block-start: 8px;
  }
  .moves {
    display: flex;
    margin-inline-end: -12px;
  }
  .moves .button {
    padding-inline: 12px;
  }
  .moves .button[aria-disabled='true'] {
    border-color: transparent;
    background: none;
  }
  .adding {
    padding: 16px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .adding .row {
    margin-block-start: 8px;
  }
  .foot {
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }
  .preview > * + * {
    margin-block-start: 24px;
  }
  .preview-title {
    font-size: 1.25em;
    line-height: 1.5;
  }
  .own-words {
    white-space: pre-line;
  }
`;
