import { css } from 'lit';

export const profileStructureStyles = css`
  h2 {
    margin-block-end: 12px;
  }
  h5 {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .diagram {
    position: relative;
  }
  .group + .group {
    margin-block-start: 24px;
  }
  .power {
    margin-block-end: 8px;
  }
  .bodies {
    display: grid;
    gap: 12px;
  }
  .bodies > li {
    max-inline-size: none;
    min-inline-size: 0;
  }
  .body {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    gap: 8px 32px;
    block-size: 100%;
    transition: border-color var(--_motion);
  }
  .body h4 {
    font-size: 1.0625em;
    line-height: 1.5;
  }
  .who,
  .standings {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .toggle,
  .details {
    flex: 1 0 100%;
  }
  ul.heads {
    margin-block-start: 4px;
  }
  .standings li + li {
    margin-block-start: 4px;
  }
  .standings li {
    display: flex;
    gap: 6px;
  }
  .arrow {
    color: var(--_brand-strong);
    font-weight: 700;
  }
  .body .call {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: var(--_target);
    font-weight: 600;
  }
  .toggle {
    display: inline-flex;
    align-items: center;
    gap: 10px;
    min-block-size: var(--_target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_brand-strong);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .toggle:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .toggle::after {
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: -4px;
    border: solid;
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    transition: transform var(--_motion);
  }
  .toggle[aria-expanded='true']::after {
    transform: translateY(4px) rotate(225deg);
  }
  .details > p,
  ul.members {
    margin-block-end: 12px;
  }
  .members {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0 12px;
  }
  .more {
    margin-block-start: 12px;
  }
  .lines {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    pointer-events: none;
  }
  .line {
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1.5;
  }
  .head {
    fill: var(--_line-strong);
  }
  .LEADS .line {
    stroke: var(--_brand);
    stroke-width: 2;
  }
  .LEADS .head {
    fill: var(--_brand);
  }
  .SUPERVISES .line {
    stroke: var(--_disagree);
    stroke-dasharray: 2 4;
    stroke-width: 2;
  }
  .SUPERVISES .head {
    fill: var(--_disagree);
  }
  .GUIDES .line {
    stroke-dasharray: 8 4;
  }
  .COORDINATES .line {
    stroke-dasharray: 14 4;
  }
  .SUPPORTS .line {
    stroke-dasharray: 3 3;
  }
  .ENTRUSTS .line,
  .BUYS_FROM .line {
    stroke: var(--_agree);
  }
  .BUYS_FROM .line {
    stroke-dasharray: 10 3 2 3;
  }
  .ENTRUSTS .head,
  .BUYS_FROM .head {
    fill: var(--_agree);
  }
  g.faint {
    opacity: 0.2;
  }
  g.strong .line {
    stroke-width: 3;
  }
  ul.legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin-block-end: 16px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .wide {
    padding-block-end: 28px;
  }
  .wide .group {
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 72px;
  }
  .wide .group + .group {
    margin-block-start: 44px;
  }
  .wide .power {
    padding-block-start: 12px;
    border-block-start: 3px solid var(--_brand);
  }
  .wide .bodies {
    grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
    gap: 44px 20px;
  }
  .wide .body:hover {
    border-color: var(--_brand);
  }
  .lead {
    margin-block-end: 8px;
  }
  .lists {
    display: grid;
    gap: 32px;
  }
  .count {
    margin-inline-start: 4px;
    font-size: 0.875em;
    font-weight: 400;
  }
  ol.entries,
  ul.entries {
    margin-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .entries > li {
    max-inline-size: none;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }
  .entries h3 {
    font-size: 1em;
  }
  .entries .badge {
    margin-inline-start: 4px;
    white-space: normal;
  }
  @media (min-width: 760px) {
    .lists {
      grid-template-columns: 1fr 1fr;
      gap: 48px;
    }
  }
  @media (forced-colors: active) {
    .line {
      stroke: CanvasText;
    }
    .head {
      fill: CanvasText;
    }
  }
  @media print {
    /* Measured for the screen; the words beside say the same. */
    .lines,
    ul.legend {
      display: none;
    }
    .body,
    .entries > li {
      break-inside: avoid;
    }
    .power {
      break-after: avoid;
    }
  }
`;
