import { css } from 'lit';

export const unlinkableStyles = css`
  .plain.steps {
    display: grid;
    margin-block-start: 16px;
    gap: 12px;
  }
  .steps li {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  .tracking {
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    max-inline-size: none;
    font-family: ui-monospace, monospace;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.4;
  }
  .number span {
    white-space: nowrap;
  }
`;
