import { css } from 'lit';

export const workStyles = css`
  .progress {
    display: block;
    max-inline-size: 30em;
    border-radius: 3px;
  }
  .progress .track {
    fill: var(--_raised);
    stroke: var(--_line);
  }
  .progress .done {
    fill: var(--_brand-strong);
  }
  .file {
    position: relative;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .progress .done {
      fill: Highlight;
    }
  }
`;
