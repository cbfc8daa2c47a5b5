import { property } from 'lit/decorators.js';
import { LinliElement } from '../foundation/linli-element.ts';

/** An element inside the board: loaded when needed, says its results through the board. */
export abstract class BoardPart<Strings> extends LinliElement<Strings> {
  /** Whether the viewer came here by a button, and the focus with them. */
  @property({ type: Boolean }) entered = false;

  override announce(message: string): void {
    const { host } = this.getRootNode() as ShadowRoot;
    (host as LinliElement).announce(message);
  }

  /** Focuses what the last act brought, once it is drawn. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
