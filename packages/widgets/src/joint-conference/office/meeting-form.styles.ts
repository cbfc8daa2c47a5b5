import { css } from 'lit';

export const meetingFormStyles = css`
  h4 {
    font-size: 1.125em;
  }
  h4:focus {
    outline: none;
  }
  form {
    margin-block-start: 16px;
  }
  form > * + *,
  form > ul.rows,
  .rows > li + li {
    margin-block-start: 24px;
  }
  .rows > li {
    max-inline-size: none;
  }
  .rows > li + li {
    padding-block-start: 20px;
    border-block-start: 1px solid var(--_line);
  }
  fieldset > ol.rows {
    margin-block-start: 12px;
  }
  .rows + p {
    margin-block-start: 16px;
  }
  .rows .field + .field,
  .rows fieldset + .field,
  .work .field + .field {
    margin-block-start: 16px;
  }
  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 24px 16px;
  }
  .times .field {
    flex: 1 1 7em;
    max-inline-size: 14em;
    margin: 0;
  }
  input[type='date'] {
    max-inline-size: 14em;
  }
  select.control {
    text-overflow: ellipsis;
  }
  .tools {
    gap: 4px;
    margin-block-start: 8px;
    margin-inline-start: -12px;
  }
  .work {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }
  form > .mend {
    margin-block-start: 12px;
  }
`;
