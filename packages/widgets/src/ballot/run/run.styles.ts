import { css } from 'lit';

export const runStyles = css`
  .papers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }
  .papers a {
    display: inline-block;
    min-block-size: var(--_target);
    line-height: var(--_target);
    color: var(--_brand-strong);
  }
`;
