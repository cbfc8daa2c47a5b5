import { css } from 'lit';

/** The groups' colours and shapes: neither the votes' blue and orange nor red beside green. */
export const opinionMapStyles = css`
  :host {
    --_g1: #17695b;
    --_g2: #6b3fa0;
    --_g3: #8a5a00;
    --_g4: #a8326e;
    --_g5: #4a5a8c;
  }
  :host([data-linli-theme='dark']) {
    --_g1: #7fcdbd;
    --_g2: #c9aef0;
    --_g3: #e5bd6a;
    --_g4: #f0a3c8;
    --_g5: #aebbe8;
  }
  @media (prefers-color-scheme: dark) {
    :host([data-linli-theme='auto']) {
      --_g1: #7fcdbd;
      --_g2: #c9aef0;
      --_g3: #e5bd6a;
      --_g4: #f0a3c8;
      --_g5: #aebbe8;
    }
  }
  figure {
    margin: 0;
  }
  .map {
    display: block;
    inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .g1 {
    fill: var(--_g1);
    stroke: var(--_g1);
  }
  .g2 {
    fill: var(--_g2);
    stroke: var(--_g2);
  }
  .g3 {
    fill: var(--_g3);
    stroke: var(--_g3);
  }
  .g4 {
    fill: var(--_g4);
    stroke: var(--_g4);
  }
  .g5 {
    fill: var(--_g5);
    stroke: var(--_g5);
  }
  .area {
    opacity: 0.14;
    stroke-width: 24;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .marks {
    stroke: var(--_raised);
    stroke-width: 0.75;
  }
  .ring {
    fill: var(--_surface);
    stroke: var(--_text);
    stroke-width: 2;
  }
  .here {
    fill: var(--_text);
    stroke: var(--_raised);
    stroke-width: 4;
    paint-order: stroke;
    font-size: 15px;
    font-weight: 600;
  }
  :host([data-linli-text='large']) .here {
    font-size: 20px;
  }
  .legend {
    display: grid;
    gap: 8px;
  }
  .legend li {
    padding-inline-start: 24px;
  }
  .legend svg {
    margin-inline: -24px 8px;
    vertical-align: -2px;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 8px 8px 8px 0;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .shared {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_side);
  }
  .shared .rows > li {
    padding-block: 12px;
  }
  .group-counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  @media (forced-colors: active) {
    .map path {
      forced-color-adjust: none;
    }
  }
`;
