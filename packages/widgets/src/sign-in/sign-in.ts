import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { button } from '../templates/button.ts';
import { LinliViewerChanged } from './sign-in.events.ts';
import { type SignInStrings, signInStrings } from './sign-in.strings.ts';

/**
 * Shows who is signed in, or a button that opens the sign-in dialog.
 *
 * @fires linli-viewer-changed - somebody signed in or out; `detail.signedIn`
 * @csspart frame - everything
 */
export class LinliSignIn extends LinliElement<SignInStrings> {
  static override strings = signInStrings;
  static override styles = baseStyles;

  override render(): TemplateResult {
    const words = this.sharedWords;
    const viewer = this.client?.session.viewer;
    const named = viewer?.displayName;
    return this.frame(
      named
        ? html`<div class="row">
            <span>${words.signedInAs(named)}</span>
            ${button({ label: words.signOut, kind: 'quiet', onClick: () => this.#signOut() })}
          </div>`
        : button({ label: words.signIn, onClick: () => void this.requestSignIn() }),
    );
  }

  async #signOut(): Promise<void> {
    await this.client?.session.signOut();
    this.dispatchEvent(new LinliViewerChanged(false));
  }
}

void defineWidget('linli-sign-in', LinliSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'linli-sign-in': LinliSignIn;
  }
}
