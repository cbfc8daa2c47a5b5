import type { Answer } from './failure.ts';

export interface RetryOptions {
  /** Attempts after the first. */
  readonly retries: number;
  /** Milliseconds before the first retry; doubles each time. */
  readonly base: number;
  readonly random: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** Repeats an operation that found no network. The operation must be safe to repeat. */
export async function retryOffline<Data>(
  attempt: () => Promise<Answer<Data>>,
  options: RetryOptions,
): Promise<Answer<Data>> {
  for (let tried = 0; ; tried++) {
    const answer = await attempt();
    const lost = !answer.ok && answer.failure.kind === 'offline';
    if (!lost || tried >= options.retries || knowsItIsOffline()) return answer;
    await wait(backoff(tried, options.base, options.random), options.signal);
  }
}

/** Milliseconds before attempt `tried + 1`: exponential, between half and the whole of it. */
export function backoff(tried: number, base: number, random: () => number, cap = 30_000): number {
  return Math.min(cap, base * 2 ** tried) * (0.5 + random() / 2);
}

/** Resolves after the time; rejects when aborted. */
export function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
  });
}

function knowsItIsOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}
