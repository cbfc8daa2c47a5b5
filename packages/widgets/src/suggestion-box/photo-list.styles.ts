import { css } from 'lit';

export const photoListStyles = css`
  .photos ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(6.5em, 1fr));
    gap: 12px;
    margin-block: 8px 0;
  }
  .photos ul:empty {
    display: none;
  }
  .picture {
    position: relative;
    overflow: hidden;
    padding-block-start: 75%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .picture canvas {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .photo.failed .picture {
    border-color: var(--_error);
  }
  .photo.failed p {
    color: var(--_error);
  }
  .photo .button {
    justify-content: flex-start;
    padding-inline: 0;
  }
`;
