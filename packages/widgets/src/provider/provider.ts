import type { LinliClient } from '@linli/client';
import { provideClient } from '../foundation/client-context.ts';
import { nearestLocale } from '../foundation/locale.ts';
import { openClient } from '../foundation/page.ts';

/**
 * Configures the widgets inside it, for hosts that prefer an element to a script tag, or show
 * several sites on one page.
 *
 * @attr site - the site's publishable key, `pk_…`
 * @attr origin - where the API lives; this page's origin unless given
 * @attr community - the community's id or 12-digit code
 * @attr token-url - answers the host's signed token for its user
 * @slot - the widgets
 */
export class LinliProvider extends HTMLElement {
  #client: LinliClient | null = null;

  constructor() {
    super();
    provideClient(this, () => this.client);
  }

  /** The client that the widgets inside share; null without a site key. */
  get client(): LinliClient | null {
    const site = this.getAttribute('site');
    if (!site || !this.isConnected) return null;
    this.#client ??= openClient({
      site,
      origin: (this.getAttribute('origin') ?? location.origin).replace(/\/$/, ''),
      community: this.getAttribute('community'),
      locale: nearestLocale(
        this.dataset['locale'] ?? (document.documentElement.lang || navigator.language),
      ),
      tokenUrl: () => this.getAttribute('token-url'),
    });
    return this.#client;
  }

  disconnectedCallback(): void {
    this.#client?.close();
    this.#client = null;
  }
}

if (!customElements.get('linli-provider')) customElements.define('linli-provider', LinliProvider);

declare global {
  interface HTMLElementTagNameMap {
    'linli-provider': LinliProvider;
  }
}
