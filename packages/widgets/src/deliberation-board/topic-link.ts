import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';

interface LinkedHost extends LinliHost {
  topic: string | null;
  /** Name of the parameter in the page's address; `none` keeps out of it. */
  readonly link: string;
}

/**
 * Keeps the topic that is shown in the page's address, as one parameter beside the host's own, so
 * that it can be sent to a neighbour, reloaded and gone back from.
 */
export class TopicLink implements ReactiveController {
  readonly #host: LinkedHost;
  /** Topics that were opened from the list, and can be left by going back. */
  #opened = 0;

  constructor(host: LinkedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    // A topic that the page names is what the page wants.
    if (!this.#host.topic) this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  /** The viewer opened a topic from the list. */
  open(topic: string): void {
    this.#host.topic = topic;
    const address = this.#address(topic);
    if (!address) return;
    this.#opened += 1;
    history.pushState(history.state, '', address);
  }

  /** The viewer wants the list: back to where it was left, or the list in place of the topic. */
  leave(): void {
    if (this.#opened > 0) {
      this.#opened -= 1;
      history.back();
      return;
    }
    this.#host.topic = null;
    const address = this.#address(null);
    if (address) history.replaceState(history.state, '', address);
  }

  readonly #read = (): void => {
    const { link } = this.#host;
    if (link === 'none') return;
    const topic = new URL(location.href).searchParams.get(link);
    if (!topic) this.#opened = 0;
    this.#host.topic = topic;
  };

  #address(topic: string | null): string | null {
    const { link } = this.#host;
    if (link === 'none') return null;
    const address = new URL(location.href);
    if (topic) address.searchParams.set(link, topic);
    else address.searchParams.delete(link);
    return address.href;
  }
}
