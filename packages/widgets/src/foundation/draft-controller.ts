import type { LinliClient } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from './linli-host.ts';

export interface DraftOptions<Value> {
  /** What the draft is of, for example `suggestion:<community>`; null while not known. */
  readonly key: () => string | null;
  readonly initial: Value;
}

/** What somebody is writing, kept through reloads and lost connections. */
export class DraftController<Value extends object> implements ReactiveController {
  readonly #host: LinliHost;
  readonly #options: DraftOptions<Value>;
  #value: Value;
  #key: string | null = null;
  #client: LinliClient | null = null;
  #touched = false;
  #restored = false;

  constructor(host: LinliHost, options: DraftOptions<Value>) {
    this.#host = host;
    this.#options = options;
    this.#value = options.initial;
    host.addController(this);
  }

  get value(): Value {
    return this.#value;
  }

  /** True when `value` is what was written at an earlier visit: say so. */
  get restored(): boolean {
    return this.#restored;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { client } = this.#host;
    const key = client && this.#options.key();
    if (key === this.#key && client === this.#client) return;
    // Another subject: what was written of the last one is kept under its own key.
    if (this.#key !== null && key !== this.#key) {
      this.#value = this.#options.initial;
      this.#restored = false;
    }
    this.#key = key;
    this.#client = client;
    this.#touched = false;
    if (client && key) void this.#restore(client, key);
  }

  /** Changes some fields and keeps the draft. */
  set(change: Partial<Value>): void {
    this.#touched = true;
    this.#value = { ...this.#value, ...change };
    if (this.#key) this.#client?.drafts.save(this.#key, this.#value);
    this.#host.requestUpdate();
  }

  /** Forgets the draft on both sides, as after it was handed in. */
  clear(): void {
    this.#value = this.#options.initial;
    this.#restored = false;
    if (this.#key) this.#client?.drafts.discard(this.#key);
    this.#host.requestUpdate();
  }

  async #restore(client: LinliClient, key: string): Promise<void> {
    const stored = await client.drafts.load<Value>(key);
    // Who has begun to write again must not lose it to an older draft.
    if (!stored || this.#touched || key !== this.#key) return;
    this.#value = { ...this.#options.initial, ...stored };
    this.#restored = true;
    this.#host.requestUpdate();
  }
}
