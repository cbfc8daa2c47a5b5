import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAttribute } from './locale.ts';

const hosts = new Set<() => void>();
let observer: MutationObserver | null = null;

/** One observer of `<html>` for all widgets: hosts switch theme and text size there. */
function watchPage(): void {
  if (observer) return;
  observer = new MutationObserver(() => {
    for (const apply of hosts) apply();
  });
  observer.observe(document.documentElement, {
    attributeFilter: ['data-theme', 'data-text', 'data-locale', 'lang'],
  });
}

/**
 * Takes over `data-theme` (light, dark, auto) and `data-text` (normal, large) from the nearest
 * ancestor that sets them: `:host-context()` does not exist in Safari and Firefox.
 */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    watchPage();
    hosts.add(this.#apply);
    this.#apply();
  }

  hostDisconnected(): void {
    hosts.delete(this.#apply);
  }

  readonly #apply = (): void => {
    for (const name of ['theme', 'text']) {
      const value = closestAttribute(this.#host, `data-${name}`);
      if (value) this.#host.setAttribute(`data-linli-${name}`, value);
      else this.#host.removeAttribute(`data-linli-${name}`);
    }
    // The language may have changed with it.
    this.#host.requestUpdate();
  };
}
