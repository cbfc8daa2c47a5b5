import { css } from 'lit';

/**
 * The design tokens. Hosts set `--linli-brand`, and may set any other from outside. Values under
 * `@supports` derive from the brand; those above it serve browsers without `color-mix`.
 * Contrast on white: text 14:1, muted text 7:1, agree 6.3:1, disagree 5.6:1.
 */
export const tokens = css`
  :host {
    --_brand: var(--linli-brand, #17695b);
    --_brand-strong: var(--linli-brand-strong, var(--_brand));
    --_brand-soft: var(--linli-brand-soft, #e8f1ef);
    --_on-brand: var(--linli-on-brand, #fff);
    --_surface: var(--linli-surface, #fff);
    --_raised: var(--linli-raised, #f6f7f7);
    --_text: var(--linli-text, #1d2524);
    --_muted: var(--linli-muted, #4c5755);
    --_line: var(--linli-line, #d5dbda);
    --_line-strong: #75807e;
    --_agree: #1f5fae;
    --_agree-soft: #e5eef9;
    --_disagree: #a84a0c;
    --_disagree-soft: #fbeee4;
    --_pass: #5a6462;
    --_error: #941b15;
    --_error-soft: #fcebea;
    --_warning: #664400;
    --_warning-soft: #fdf3dc;
    --_size: 16px;
    --_target: 44px;
    --_radius: var(--linli-radius, 8px);
    --_motion: 160ms;
  }
  @supports (color: color-mix(in srgb, red, blue)) {
    :host {
      --_brand-strong: var(--linli-brand-strong, color-mix(in srgb, var(--_brand) 82%, #000));
      --_brand-soft: var(--linli-brand-soft, color-mix(in srgb, var(--_brand) 10%, #fff));
    }
  }
  :host([data-linli-theme='dark']) {
    --_brand: var(--linli-brand-dark, #7fcdbd);
    --_brand-strong: #a5dfd2;
    --_brand-soft: #17332e;
    --_on-brand: #06211c;
    --_surface: var(--linli-surface-dark, #151b1a);
    --_raised: #1e2625;
    --_text: #eef2f1;
    --_muted: #b6c0be;
    --_line: #36413f;
    --_line-strong: #8b9896;
    --_agree: #8fbdf5;
    --_agree-soft: #14283f;
    --_disagree: #f3ae79;
    --_disagree-soft: #3a2413;
    --_pass: #b6c0be;
    --_error: #ffb4ab;
    --_error-soft: #411a17;
    --_warning: #f2c66d;
    --_warning-soft: #362a10;
    color-scheme: dark;
  }
  @media (prefers-color-scheme: dark) {
    :host([data-linli-theme='auto']) {
      --_brand: var(--linli-brand-dark, #7fcdbd);
      --_brand-strong: #a5dfd2;
      --_brand-soft: #17332e;
      --_on-brand: #06211c;
      --_surface: var(--linli-surface-dark, #151b1a);
      --_raised: #1e2625;
      --_text: #eef2f1;
      --_muted: #b6c0be;
      --_line: #36413f;
      --_line-strong: #8b9896;
      --_agree: #8fbdf5;
      --_agree-soft: #14283f;
      --_disagree: #f3ae79;
      --_disagree-soft: #3a2413;
      --_pass: #b6c0be;
      --_error: #ffb4ab;
      --_error-soft: #411a17;
      --_warning: #f2c66d;
      --_warning-soft: #362a10;
      color-scheme: dark;
    }
  }
  :host([data-linli-text='large']) {
    --_size: 22px;
    --_target: 48px;
    --_muted: #384240;
    --_agree: #164a8a;
    --_disagree: #843604;
    --_pass: #384240;
    --_line: #75807e;
  }
  :host([data-linli-text='large'][data-linli-theme='dark']) {
    --_muted: #d3dbd9;
    --_agree: #b3d3fa;
    --_disagree: #f9cba6;
    --_pass: #d3dbd9;
  }
  @media (prefers-color-scheme: dark) {
    :host([data-linli-text='large'][data-linli-theme='auto']) {
      --_muted: #d3dbd9;
      --_agree: #b3d3fa;
      --_disagree: #f9cba6;
      --_pass: #d3dbd9;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0ms;
    }
  }
`;
