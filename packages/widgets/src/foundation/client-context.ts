import type { LinliClient } from '@linli/client';

/** The W3C community protocol for contexts; `@lit/context` speaks it too. */
export class ContextRequest extends Event {
  readonly context = 'linli-client';
  readonly contextTarget: Element;
  readonly callback: (client: LinliClient) => void;

  constructor(target: Element, callback: (client: LinliClient) => void) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = target;
    this.callback = callback;
  }
}

/** Answers requests of an element's descendants with its client. */
export function provideClient(provider: Element, client: () => LinliClient | null): void {
  provider.addEventListener('context-request', (event) => {
    const request = event as ContextRequest;
    const found = request.context === 'linli-client' ? client() : null;
    if (!found || request.contextTarget === provider) return;
    event.stopPropagation();
    request.callback(found);
  });
}
