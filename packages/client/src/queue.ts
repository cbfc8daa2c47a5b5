import { type ApiDocument, type DescribedDocument, describeDocument } from './document.ts';
import type { Answer } from './failure.ts';
import { createListeners } from './listeners.ts';
import type { JsonStore } from './storage.ts';

interface QueuedMutation {
  readonly document: DescribedDocument;
  readonly variables: unknown;
}

/** What became of a mutation that had waited for the connection. */
export interface Delivery {
  /** The operation's name, for example `MakeSuggestion`. */
  readonly name: string;
  readonly idempotencyKey: string;
  readonly answer: Answer<unknown>;
}

/** Mutations that found no network, kept on this device until they are answered. */
export interface Queue {
  readonly length: number;
  add(document: object, variables: unknown): void;
  /** Sends what waits, in order, each with its own idempotency key; stops when offline. */
  flush(): Promise<void>;
  clear(): void;
  onDelivery(listener: (delivery: Delivery) => void): () => void;
}

const KEY = 'queue';

export function createQueue(
  store: JsonStore,
  send: (document: ApiDocument, variables: unknown) => Promise<Answer<unknown>>,
): Queue {
  const deliveries = createListeners<Delivery>();
  let flushing: Promise<void> | null = null;
  const read = () => store.read<QueuedMutation[]>(KEY) ?? [];

  async function flush(): Promise<void> {
    for (let next = read()[0]; next; next = read()[0]) {
      const answer = await send(next.document as ApiDocument, next.variables);
      const kind = answer.ok ? null : answer.failure.kind;
      if (kind === 'offline' || kind === 'rate-limited' || kind === 'unauthenticated') return;
      store.write(KEY, read().slice(1));
      deliveries.emit({
        name: next.document.name,
        idempotencyKey: idempotencyKeyOf(next.variables) ?? '',
        answer,
      });
    }
  }

  return {
    get length() {
      return read().length;
    },
    add(document, variables) {
      const key = idempotencyKeyOf(variables);
      const waiting = read().filter((item) => idempotencyKeyOf(item.variables) !== key);
      store.write(KEY, [...waiting, { document: describeDocument(document), variables }]);
    },
    flush() {
      flushing ??= flush().finally(() => {
        flushing = null;
      });
      return flushing;
    },
    clear: () => store.remove(KEY),
    onDelivery: deliveries.add,
  };
}

/** The key by which the server recognises a repeated mutation, from `input` or the variables. */
export function idempotencyKeyOf(variables: unknown): string | null {
  const given = variables as {
    idempotencyKey?: string;
    input?: { idempotencyKey?: string };
  } | null;
  return given?.input?.idempotencyKey ?? given?.idempotencyKey ?? null;
}

/** 128 random bits in hex; `crypto.randomUUID` is younger than the phones that we serve. */
export function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
