import { css } from 'lit';

export const myAffairsStyles = css`
  .title {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 16px;
  }
  h2 {
    margin-block-end: 12px;
  }
  .title h2 {
    margin: 0;
  }
  .affairs {
    border-block-start: 1px solid var(--_line);
  }
  .affairs > li,
  .placeholder,
  .result {
    max-inline-size: none;
    border-block-end: 1px solid var(--_line);
  }
  .placeholder {
    padding-block: 16px;
  }
  h3 {
    font-weight: inherit;
    font-size: inherit;
    line-height: inherit;
  }
  .head {
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 4px;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding-block: 16px 12px;
    padding-inline: 0 40px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .head::after {
    content: '';
    position: absolute;
    inset-inline-end: 12px;
    inset-block-start: 50%;
    inline-size: 10px;
    block-size: 10px;
    margin-block-start: -8px;
    border: solid var(--_brand-strong);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    transition: transform var(--_motion);
  }
  .head[aria-expanded='true']::after {
    transform: translateY(5px) rotate(225deg);
  }
  .head:hover .name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }
  .line .badge {
    border-radius: 0.9em;
    white-space: normal;
  }
  .name {
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.5;
  }
  .late {
    color: var(--_warning);
    font-weight: 600;
  }
  .own-code {
    margin-block: 6px 8px;
  }
  .more {
    margin-block-start: 16px;
  }
  .card + .card {
    margin-block-start: 16px;
  }
  .other {
    margin-block-start: 16px;
  }
  .other summary {
    min-block-size: var(--_target);
    line-height: 1.5;
    padding-block: 10px;
    color: var(--_brand-strong);
    font-weight: 600;
    cursor: pointer;
  }
  #code {
    max-inline-size: 12em;
    font-size: 1.25em;
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }
  form .field + .button {
    margin-block-start: 12px;
  }
  #found:focus {
    outline: none;
  }
  #found > .notice,
  #found > .muted {
    margin-block-start: 16px;
  }
  @media (min-width: 720px) {
    .frame {
      max-inline-size: 42em;
    }
  }
`;
