import { css } from 'lit';
import { fieldStyles } from '../templates/field.css.ts';

const question = css`
  .rating {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    margin-block-start: 4px;
  }
  .rating-step {
    position: relative;
    cursor: pointer;
  }
  .rating-step input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .rating-step span {
    display: flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
  }
  .rating-step input:checked + span {
    border-color: var(--_brand-strong);
    box-shadow: inset 0 0 0 1px var(--_brand-strong);
    background: var(--_brand-soft);
    color: var(--_text);
    font-weight: 700;
  }
  .rating-step input:checked + span::before {
    content: '✓';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 4px;
    font-size: 0.75em;
    line-height: 1.3;
    pointer-events: none;
  }
  .rating-step input:focus-visible + span {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  /* A floated legend is an ordinary block: the line beside a wrong question covers it too. */
  fieldset > legend {
    float: left;
    inline-size: 100%;
    padding-block-end: 4px;
  }
  fieldset > legend + * {
    clear: both;
  }
  fieldset .matrix-row {
    margin-block-start: 12px;
  }
  .matrix-row legend {
    font-weight: 400;
  }
  .matrix-row .rating {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(5.5em, 1fr));
  }
`;

export const formStyles = [fieldStyles, question];
