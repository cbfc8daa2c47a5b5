import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LinliElement } from '../foundation/linli-element.ts';

/** Styles of what `BoardPart` draws. */
export const partStyles = css`
  .back {
    margin-block-end: 8px;
    margin-inline-start: -12px;
  }
  .said {
    color: var(--_brand-strong);
    font-weight: 600;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
`;

/**
 * An element inside the board: loaded when needed, says its results through the board.
 *
 * @fires back - the viewer wants the list
 */
export abstract class BoardPart<Strings> extends LinliElement<Strings> {
  /** Whether the viewer came here by a button, and the focus with them. */
  @property({ type: Boolean }) entered = false;
  /** Whether there is no list to go back to. */
  @property({ type: Boolean }) alone = false;
  @state() protected heard = '';

  /** Shows and says a result that is not seen where the act was. */
  override announce(message: string): void {
    const { host } = this.getRootNode() as ShadowRoot;
    (host as LinliElement).announce(message);
  }

  /** Says to screen readers what others see where the act was. */
  say(message: string): void {
    this.heard = message;
  }

  /** Focuses what the last act brought, once it is drawn. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The way back to the list, the part's content and what is said of it. */
  protected withBack(back: string, content: unknown): TemplateResult {
    const leave = () => this.dispatchEvent(new Event('back'));
    return html`${this.alone ? nothing : html`<p class="back"><button class="button quiet" part="button quiet" type="button" @click=${leave}><span aria-hidden="true">←</span> ${back}</button></p>`}
      ${content}
      <p class="visually-hidden" role="status">${this.heard}</p>`;
  }
}
