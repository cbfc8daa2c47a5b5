import { css } from 'lit';

export const affairStyles = css`
  .body {
    padding-block: 4px 20px;
  }
  .body.stack > * + * {
    margin-block-start: 24px;
  }
  blockquote {
    margin: 4px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-wrap;
  }
  .reason {
    white-space: pre-wrap;
  }
  .answer,
  .outcome {
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_brand-soft);
  }
  .answer .muted {
    margin-block-start: 4px;
  }
  .outcome {
    max-inline-size: none;
    font-weight: 600;
  }
  .ask {
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .ask h4,
  .ask legend {
    font-size: 1.125em;
    font-weight: 700;
  }
  .ask .field,
  .ask .row,
  .ask .notice,
  .ask form > .button {
    margin-block-start: 12px;
  }
  .ask .row .button,
  form.ask > .button {
    flex: 1 1 9em;
  }
  form.ask > .button {
    margin-block-start: 16px;
  }
  .rating .choice {
    gap: 8px;
    border-radius: var(--_radius);
  }
  .rating .choice:hover {
    background: var(--_brand-soft);
  }
  .stars {
    color: var(--_brand-strong);
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  .stars .none {
    color: var(--_line-strong);
  }
  .rating .choice span:last-child {
    white-space: nowrap;
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  .photos a {
    display: block;
  }
  .photos img {
    display: block;
    inline-size: 6em;
    block-size: 6em;
    object-fit: cover;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .timeline {
    margin-block-start: 8px;
  }
  .timeline li {
    position: relative;
    padding-inline-start: 24px;
    padding-block-end: 16px;
  }
  .timeline li::before {
    content: '';
    position: absolute;
    inset-inline-start: 4px;
    inset-block-start: 0.55em;
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--_brand-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .timeline li:last-child::before {
    background: var(--_brand-strong);
  }
  .timeline li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 10px;
    inset-block: calc(0.55em + 16px) -0.35em;
    border-inline-start: 2px solid var(--_line);
  }
  .timeline li:last-child {
    padding-block-end: 0;
  }
  .timeline .reason {
    margin-block-start: 4px;
  }
`;
