import { readEvents } from './event-stream.ts';
import type { ChangedResult } from './operations.ts';
import { backoff, wait } from './retry.ts';

export type LiveStatus = 'idle' | 'connecting' | 'open' | 'polling';

export interface LiveOptions {
  /** Opens the `changed` subscription for these ids, from after the cursor. */
  readonly open: (
    ids: readonly string[],
    after: string | null,
    signal: AbortSignal,
  ) => Promise<ReadableStream<Uint8Array>>;
  readonly random: () => number;
  /** Milliseconds without a byte after which a stream counts as dead; twelve seconds is Yoga's beat. */
  readonly silence?: number;
  /** Milliseconds between reads where streams are blocked. */
  readonly pollInterval?: number;
}

/** One event stream for the whole page, shared by whoever watches. */
export interface Live {
  readonly status: LiveStatus;
  /** Calls back with the watched ids that may have changed. Returns the function that ends it. */
  watch(ids: readonly string[], listener: (changed: readonly string[]) => void): () => void;
  close(): void;
}

interface Watcher {
  readonly ids: readonly string[];
  readonly listener: (changed: readonly string[]) => void;
}

/** After so many failures in a row the page polls, and goes on trying to open a stream. */
const FAILURES_BEFORE_POLLING = 3;

export function createLive(options: LiveOptions): Live {
  const { silence = 40_000, pollInterval = 15_000 } = options;
  const watchers = new Set<Watcher>();
  let status: LiveStatus = 'idle';
  let cursor: string | null = null;
  let openIds = '';
  let failures = 0;
  let running: AbortController | null = null;
  let polling: ReturnType<typeof setInterval> | undefined;
  let scheduled = false;

  function watchedIds(): string[] {
    return [...new Set([...watchers].flatMap((watcher) => watcher.ids))].sort();
  }

  function notify(changed: readonly string[] | 'all'): void {
    for (const { ids, listener } of [...watchers]) {
      const own = changed === 'all' ? ids : ids.filter((id) => changed.includes(id));
      if (own.length) listener(own);
    }
  }

  /** Several widgets start in one task: one stream for them all. */
  function reopenSoon(): void {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(() => {
      scheduled = false;
      const ids = watchedIds();
      if (ids.join() === openIds) return;
      openIds = ids.join();
      running?.abort();
      running = null;
      if (!ids.length) {
        stopPolling();
        status = 'idle';
        return;
      }
      running = new AbortController();
      void run(ids, running.signal);
    });
  }

  function stopPolling(): void {
    clearInterval(polling);
    polling = undefined;
  }

  async function run(ids: readonly string[], signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!polling) status = 'connecting';
      try {
        await readOnce(ids, signal);
      } catch {
        // Whatever ended the stream, what follows is the same: count it and try again.
      }
      if (signal.aborted) return;
      failures++;
      if (failures >= FAILURES_BEFORE_POLLING && !polling) {
        status = 'polling';
        polling = setInterval(() => notify('all'), pollInterval);
      }
      await wait(backoff(failures - 1, 1000, options.random, 60_000), signal).catch(() => {});
    }
  }

  async function readOnce(ids: readonly string[], signal: AbortSignal): Promise<void> {
    const attempt = new AbortController();
    const abort = () => attempt.abort();
    signal.addEventListener('abort', abort);
    let watchdog = setTimeout(abort, silence);
    try {
      const stream = await options.open(ids, cursor, attempt.signal);
      // What changed between the streams is replayed from the cursor; without one, or after a
      // long break, everything is read again.
      if (failures && (!cursor || failures >= FAILURES_BEFORE_POLLING)) notify('all');
      stopPolling();
      status = 'open';
      await readEvents(stream, (event) => {
        clearTimeout(watchdog);
        watchdog = setTimeout(abort, silence);
        failures = 0;
        if (event.event === 'next') take(JSON.parse(event.data));
      });
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', abort);
    }
  }

  function take(message: { data?: ChangedResult | null }): void {
    if (!message.data) {
      // The cursor may be too old for the server: start anew and read everything.
      cursor = null;
      notify('all');
      return;
    }
    cursor = message.data.changed.cursor;
    notify(message.data.changed.ids);
  }

  return {
    get status() {
      return status;
    },
    watch(ids, listener) {
      const watcher = { ids, listener };
      watchers.add(watcher);
      reopenSoon();
      return () => {
        watchers.delete(watcher);
        reopenSoon();
      };
    },
    close() {
      watchers.clear();
      stopPolling();
      running?.abort();
      openIds = '';
      status = 'idle';
    },
  };
}
