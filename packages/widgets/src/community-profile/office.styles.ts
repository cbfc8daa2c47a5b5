import { css } from 'lit';

/** Styles of what says when an office is open, and of telephone numbers. */
export const officeStyles = css`
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
    color: var(--_muted);
  }
  .state.open {
    color: var(--_brand-strong);
  }
  .number {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  section + section,
  linli-profile-building + linli-profile-structure {
    display: block;
    margin-block-start: 40px;
  }
  /* On paper the hour is another. */
  @media print {
    .state {
      display: none;
    }
  }
`;
