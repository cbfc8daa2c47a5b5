import type { Answer, ApiDocument, Failure, Succeeded } from '@linli/client';
import { idempotencyKeyOf } from '@linli/client';
import type { ReactiveController } from 'lit';
import type { LinliHost } from './linli-host.ts';

/** How an act stands. `queued` in the failure: it is kept and sent later. */
export type MutationState<Data> =
  | { readonly state: 'idle' }
  | { readonly state: 'busy' }
  | { readonly state: 'done'; readonly data: Data }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface MutationOptions<Result, Variables> {
  readonly document: ApiDocument<Result, Variables>;
  /** Keep it for later when there is no network; the input needs an `idempotencyKey`. */
  readonly queue?: boolean;
  /** Ask to sign in when the act needs it, then repeat it once. True unless told. */
  readonly signIn?: boolean;
  readonly onDone?: (data: Succeeded<Result>) => void;
}

/** Runs one civic act at a time; a second tap while it is busy is the same act. */
export class MutationController<Result, Variables> implements ReactiveController {
  readonly #host: LinliHost;
  readonly #options: MutationOptions<Result, Variables>;
  #state: MutationState<Succeeded<Result>> = { state: 'idle' };
  #running: Promise<Answer<Succeeded<Result>>> | null = null;
  #unsubscribe: (() => void) | null = null;

  constructor(host: LinliHost, options: MutationOptions<Result, Variables>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): MutationState<Succeeded<Result>> {
    return this.#state;
  }

  get busy(): boolean {
    return this.#state.state === 'busy';
  }

  get failure(): Failure | null {
    return this.#state.state === 'failed' ? this.#state.failure : null;
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  run(variables: Variables): Promise<Answer<Succeeded<Result>>> {
    this.#running ??= this.#run(variables).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Back to `idle`, as when the form is opened anew. */
  reset(): void {
    this.#show({ state: 'idle' });
  }

  async #run(variables: Variables): Promise<Answer<Succeeded<Result>>> {
    this.#show({ state: 'busy' });
    let answer = await this.#send(variables);
    const { signIn = true } = this.#options;
    if (!answer.ok && answer.failure.kind === 'unauthenticated' && signIn) {
      if (await this.#host.requestSignIn()) answer = await this.#send(variables);
    }
    if (!answer.ok && answer.failure.queued) this.#awaitDelivery(variables);
    this.#settle(answer);
    return answer;
  }

  #send(variables: Variables): Promise<Answer<Succeeded<Result>>> {
    const { client, locale } = this.#host;
    if (!client) throw new Error('An act was started before the widget was connected.');
    const { document, queue = false } = this.#options;
    return client.mutate(document, variables, { locale, queue });
  }

  #awaitDelivery(variables: Variables): void {
    const key = idempotencyKeyOf(variables);
    this.#unsubscribe?.();
    this.#unsubscribe =
      this.#host.client?.queue.onDelivery((delivery) => {
        if (delivery.idempotencyKey !== key) return;
        this.#unsubscribe?.();
        this.#settle(delivery.answer as Answer<Succeeded<Result>>);
      }) ?? null;
  }

  #settle(answer: Answer<Succeeded<Result>>): void {
    this.#show(
      answer.ok
        ? { state: 'done', data: answer.data }
        : { state: 'failed', failure: answer.failure },
    );
    if (answer.ok) this.#options.onDone?.(answer.data);
  }

  #show(state: MutationState<Succeeded<Result>>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
