import type { Answer, Failure } from '@linli/client';
import type { LinliHost } from '../../foundation/linli-host.ts';

/** One step at a time with a subject: which is on its way, and why the last one failed. */
export class ActsController {
  readonly #host: LinliHost;
  #acting: string | null = null;
  #failure: Failure | null = null;

  constructor(host: LinliHost) {
    this.#host = host;
  }

  get acting(): string | null {
    return this.#acting;
  }

  get failure(): Failure | null {
    return this.#failure;
  }

  /** Forgets the last failure, as when another step is chosen. */
  reset(): void {
    this.#failure = null;
    this.#host.requestUpdate();
  }

  /** Takes a step unless one is on its way. True when it was taken. */
  async take(action: string, send: () => Promise<Answer<unknown>> | null): Promise<boolean> {
    if (this.#acting) return false;
    const sent = send();
    if (!sent) return false;
    this.#acting = action;
    this.#failure = null;
    this.#host.requestUpdate();
    const answer = await sent.finally(() => {
      this.#acting = null;
    });
    this.#failure = answer.ok ? null : answer.failure;
    this.#host.requestUpdate();
    return answer.ok;
  }
}
