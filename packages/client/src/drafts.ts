import type { JsonStore } from './storage.ts';

export interface DraftsOptions {
  readonly store: JsonStore;
  readonly signedIn: () => boolean;
  /** The server's copy; undefined when it cannot be asked. */
  readonly read: (key: string) => Promise<string | null | undefined>;
  readonly save: (key: string, content: string) => Promise<void>;
  readonly discard: (key: string) => Promise<void>;
  readonly now: () => number;
}

/** What somebody is writing: kept on this device at once, and on the server when signed in. */
export interface Drafts {
  /** The newer of the two copies, or null. */
  load<Value>(key: string): Promise<Value | null>;
  save(key: string, value: unknown): void;
  discard(key: string): void;
  /** Sends what waits for the server now. */
  flush(): void;
  /** Forgets all that this device holds, as at sign-out. */
  clear(): void;
}

interface StoredDraft {
  readonly value: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Milliseconds of quiet before the server gets the draft. */
const QUIET = 1500;
/** The server takes 16 kB; longer drafts stay on the device. */
const MOST_BYTES = 16_000;

export function createDrafts(options: DraftsOptions): Drafts {
  const { store } = options;
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const storeKey = (key: string) => `draft:${key}`;
  const keys = () => store.read<string[]>('drafts') ?? [];

  function send(key: string): void {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    const draft = store.read<StoredDraft>(storeKey(key));
    if (!draft || !options.signedIn()) return;
    const content = JSON.stringify(draft);
    if (new TextEncoder().encode(content).length <= MOST_BYTES) void options.save(key, content);
  }

  function forget(key: string): void {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    store.remove(storeKey(key));
  }

  return {
    async load<Value>(key: string) {
      const remote = options.signedIn() ? parseDraft(await options.read(key)) : null;
      // Read last: more may have been written while the answer travelled, or forgotten with its writer.
      const local = store.read<StoredDraft>(storeKey(key));
      const newer = remote && remote.at > (local?.at ?? 0) ? remote : local;
      return (newer?.value ?? null) as Value | null;
    },
    save(key, value) {
      store.write(storeKey(key), { value, at: options.now() } satisfies StoredDraft);
      if (!keys().includes(key)) store.write('drafts', [...keys(), key]);
      clearTimeout(waiting.get(key));
      waiting.set(key, setTimeout(send, QUIET, key));
    },
    discard(key) {
      forget(key);
      store.write(
        'drafts',
        keys().filter((other) => other !== key),
      );
      if (options.signedIn()) void options.discard(key);
    },
    flush() {
      for (const key of [...waiting.keys()]) send(key);
    },
    clear() {
      for (const key of keys()) forget(key);
      store.remove('drafts');
    },
  };
}

function parseDraft(content: string | null | undefined): StoredDraft | null {
  try {
    return content ? JSON.parse(content) : null;
  } catch {
    return null;
  }
}
