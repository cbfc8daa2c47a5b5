import { css } from 'lit';

export const deskStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    margin-block-end: 16px;
  }
  /* Beside each other where there is room, the entry first where there is not. */
  .columns {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 24px 40px;
  }
  .aside {
    flex: 1 1 300px;
    min-inline-size: 0;
  }
  .aside.solo {
    flex-basis: 100%;
  }
  .solo > * {
    max-inline-size: 30em;
  }
  .main {
    flex: 2.2 1 440px;
    min-inline-size: 0;
  }
`;
