import { css } from 'lit';
import { property } from 'lit/decorators.js';
import { LinliElement } from '../foundation/linli-element.ts';
import type { Ballot } from './ballot-facts.ts';

/** Styles of what parts draw. */
export const partStyles = css`
  .said {
    color: var(--_brand-strong);
    font-weight: 600;
  }
  .stack > .said:empty {
    margin: 0;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
`;

/** An element inside a ballot: loaded when needed, says its results through it. */
export abstract class BallotPart<Strings> extends LinliElement<Strings> {
  @property({ attribute: false }) record: Ballot | null = null;

  /** Shows and says a result that is not seen where the act was. */
  override announce(message: string): void {
    const { host } = this.getRootNode() as ShadowRoot;
    if (host instanceof LinliElement) host.announce(message);
  }

  /** Focuses what the last act brought, once it is drawn. */
  async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
