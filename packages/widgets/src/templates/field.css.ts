import { css } from 'lit';

/** Styles of `field.ts` and of the form's questions. */
export const fieldStyles = css`
  .field + .field,
  .field + .button,
  fieldset + .field,
  fieldset + fieldset,
  .field + fieldset {
    margin-block-start: 24px;
  }
  .field > label,
  legend {
    display: block;
    padding: 0;
    font-weight: 600;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .control {
    display: block;
    inline-size: 100%;
    max-inline-size: 38em;
    min-block-size: var(--_target);
    margin-block-start: 4px;
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  textarea.control {
    resize: vertical;
  }
  .wrong {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_error);
  }
  .wrong .control {
    border-color: var(--_error);
  }
  .field-error {
    color: var(--_error);
    font-weight: 600;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choice input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    flex: none;
    accent-color: var(--_brand-strong);
  }
`;
