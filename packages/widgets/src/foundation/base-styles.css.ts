import { css } from 'lit';
import { tokens } from './tokens.css.ts';

const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font-family: var(--linli-font, inherit);
    font-size: var(--_size);
    line-height: 1.7;
    overflow-wrap: anywhere;
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  /* Not inherited: between <details> and what it holds, the browser has boxes of its own. */
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .frame {
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  h2,
  h3,
  h4,
  p {
    margin: 0;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.4;
  }
  h3 {
    font-size: 1.125em;
    line-height: 1.5;
  }
  h4 {
    font-size: 1em;
  }
  p,
  li {
    max-inline-size: 38em;
  }
  a {
    color: var(--_brand-strong);
    text-underline-offset: 0.2em;
  }
  ul.plain,
  ol.plain {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .stack > * + * {
    margin-block-start: 16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: center;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 8px 20px;
    border: 1px solid var(--_brand);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_brand-strong);
    font: inherit;
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--_motion);
  }
  .button:hover {
    background: var(--_brand-soft);
  }
  .button.primary {
    background: var(--_brand-strong);
    border-color: var(--_brand-strong);
    color: var(--_on-brand);
  }
  :host(:not([data-linli-text='large'])) .button.primary:hover {
    background: var(--_brand);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    padding-inline: 12px;
  }
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_raised);
    color: var(--_muted);
    cursor: default;
  }
  .card {
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice {
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_warning);
    background: var(--_warning-soft);
  }
  .notice.error {
    border-color: var(--_error);
    background: var(--_error-soft);
  }
  .notice:empty {
    display: none;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 0 10px;
    border: 1px solid currentColor;
    border-radius: 999px;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
    white-space: nowrap;
  }
  .badge.active {
    color: var(--_brand-strong);
  }
  .badge.warning {
    color: var(--_warning);
  }
  .badge.error {
    color: var(--_error);
  }
  .telephone {
    margin-block-start: 16px;
    padding-block-start: 12px;
    max-inline-size: none;
    border-block-start: 1px solid var(--_line);
  }
  .telephone a {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  .toast:empty {
    display: none;
  }
  .toast {
    position: sticky;
    inset-block-end: 12px;
    margin-block-start: 12px;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_text);
    color: var(--_surface);
  }
  .skeleton {
    border-radius: 4px;
    background: var(--_raised);
    block-size: 1.2em;
    margin-block: 0.25em;
  }
  .skeleton.short {
    inline-size: 40%;
  }
  .skeleton.tall {
    block-size: 6em;
  }
  @media (forced-colors: active) {
    .skeleton,
    .toast,
    .button {
      border: 1px solid;
    }
  }
`;

/** Tokens and the styles of the small templates; every widget's `styles` starts with these. */
export const baseStyles = [tokens, base];
