import {
  type ApiDocument,
  createIdempotencyKey,
  type Failure,
  type Succeeded,
  stableJson,
} from '@linli/client';
import { DraftController } from './draft-controller.ts';
import type { LinliHost } from './linli-host.ts';
import { MutationController } from './mutation-controller.ts';

export interface ComposerOptions<Value, Result, Variables> {
  readonly draftKey: () => string | null;
  readonly initial: Value;
  readonly document: ApiDocument<Result, Variables>;
  readonly input: (value: Value, idempotencyKey: string) => NoInfer<Variables>;
  readonly onDone: (data: Succeeded<Result>) => void;
}

/** Something that is written, kept as a draft, and handed in once. */
export class Composer<Value extends object, Result, Variables> {
  readonly #options: ComposerOptions<Value, Result, Variables>;
  readonly #draft: DraftController<Value>;
  readonly #mutation: MutationController<Result, Variables>;
  #open = false;
  #done = false;
  /** The key of one act: the same words sent again are the same act. */
  #act = { content: '', key: '' };
  readonly #host: LinliHost;

  constructor(host: LinliHost, options: ComposerOptions<Value, Result, Variables>) {
    this.#host = host;
    this.#options = options;
    const { draftKey: key, initial, document } = options;
    this.#draft = new DraftController(host, { key, initial });
    this.#mutation = new MutationController(host, {
      document,
      queue: true,
      onDone: (data) => {
        this.#act = { content: '', key: '' };
        this.#open = false;
        this.#done = true;
        this.#draft.clear();
        options.onDone(data);
      },
    });
  }

  get value(): Value {
    return this.#draft.value;
  }

  /** True when `value` was written at an earlier visit. */
  get restored(): boolean {
    return this.#draft.restored;
  }

  /** Whether the form shows: it was opened, or holds what was not handed in. */
  get open(): boolean {
    return this.#open || (this.#draft.restored && !this.#done);
  }

  /** Handed in a moment ago. */
  get done(): boolean {
    return this.#done;
  }

  get busy(): boolean {
    return this.#mutation.busy;
  }

  get failure(): Failure | null {
    return this.#mutation.failure;
  }

  start(): void {
    this.#open = true;
    this.#done = false;
    this.#mutation.reset();
  }

  set(change: Partial<Value>): void {
    this.#draft.set(change);
  }

  /** Hands it in; a second tap is the same act. */
  async submit(): Promise<void> {
    if (this.#mutation.busy) return;
    const content = stableJson(this.value);
    if (content !== this.#act.content) this.#act = { content, key: createIdempotencyKey() };
    this.#open = true;
    await this.#mutation.run(this.#options.input(this.value, this.#act.key));
    this.#host.requestUpdate();
  }
}
