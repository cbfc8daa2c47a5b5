import type { LinliClient } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from '../foundation/linli-host.ts';
import type { Locale } from '../foundation/locale.ts';

/** An element's lifecycle without an element, so that controllers are tested in node. */
export class FakeHost implements LinliHost {
  readonly #controllers: ReactiveController[] = [];
  #pending: Promise<boolean> | null = null;
  #connected = false;
  locale: Locale = 'zh-CN';
  readonly announcements: string[] = [];
  /** What the sign-in dialog would answer. */
  signsIn: () => Promise<boolean> = async () => false;

  client: LinliClient | null;

  constructor(client: LinliClient | null = null) {
    this.client = client;
  }

  get updateComplete(): Promise<boolean> {
    return this.#pending ?? Promise.resolve(true);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(): void {}

  requestUpdate(): void {
    if (!this.#connected) return;
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = null;
      for (const controller of this.#controllers) controller.hostUpdate?.();
      return true;
    });
  }

  connect(): void {
    this.#connected = true;
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.requestUpdate();
  }

  disconnect(): void {
    this.#connected = false;
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  requestSignIn(): Promise<boolean> {
    return this.signsIn();
  }

  announce(message: string): void {
    this.announcements.push(message);
  }
}
