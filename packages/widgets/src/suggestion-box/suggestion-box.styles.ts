import { css } from 'lit';

export const suggestionBoxStyles = css`
  /* Its place is kept while it is fetched, so that nothing jumps. */
  linli-voice-input {
    display: block;
    min-block-size: calc(var(--_target) + 1.5em);
  }
  form {
    max-inline-size: 38em;
  }
  #body-hint + textarea,
  textarea.control {
    min-block-size: 9em;
    margin-block-start: 8px;
    padding: 12px 16px;
    line-height: 1.7;
  }
  .field > label[for='body'] {
    margin-block-end: 4px;
    font-size: 1.375em;
    line-height: 1.4;
  }
  #phone {
    max-inline-size: 16em;
  }
  .notice:not(:empty) + .card {
    margin-block-start: 12px;
  }
  .under {
    min-block-size: 1.7em;
    margin-block: 4px 8px;
  }
  .under + fieldset,
  .photos + .field {
    margin-block-start: 16px;
  }
  .add {
    margin-block: 8px 4px;
  }
  #photos:focus-visible + .add {
    outline: 3px solid var(--_brand);
    outline-offset: 2px;
  }
  .send {
    margin-block-start: 24px;
  }
  .send .notice {
    margin-block-end: 16px;
  }
  .send .button {
    inline-size: 100%;
    font-size: 1.125em;
  }
  .send .button + p {
    margin-block-start: 8px;
  }
  blockquote {
    margin: 4px 0 0;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    white-space: pre-wrap;
  }
  @media (min-width: 480px) {
    .card {
      padding: 24px;
    }
    .send .button {
      inline-size: auto;
      min-inline-size: 12em;
    }
  }
`;
