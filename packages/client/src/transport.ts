import type { DescribedDocument } from './document.ts';
import { type Answer, fail, normaliseResponse } from './failure.ts';
import { multipartOf } from './multipart.ts';
import { stableJson } from './stable-json.ts';

export interface TransportOptions {
  /** Where the API lives, for example `https://linli.example.cn`. */
  readonly origin: string;
  /** The site's publishable key, `pk_…`. */
  readonly site: string;
  readonly fetch: typeof fetch;
  /** Milliseconds until an operation counts as offline. */
  readonly timeout: number;
}

export interface Exchange {
  readonly document: DescribedDocument;
  readonly variables: unknown;
  readonly token: string | null;
  readonly locale: string;
  readonly signal?: AbortSignal | undefined;
  /** Ask the server even if a cache holds the answer. */
  readonly fresh?: boolean | undefined;
}

/** Photos travel from phones on slow networks: an upload has this many times the time. */
const UPLOAD_PATIENCE = 6;

/** Sends operations: reads by GET, so that a CDN can hold them, writes by POST. */
export interface Transport {
  send(exchange: Exchange): Promise<Answer<unknown>>;
  /** Opens a subscription's event stream; rejects when it is not one. */
  stream(exchange: Exchange): Promise<ReadableStream<Uint8Array>>;
}

export function createTransport(options: TransportOptions): Transport {
  const { site, timeout } = options;
  const endpoint = `${options.origin}/graphql`;

  function request(exchange: Exchange, accept: string, signal: AbortSignal): Promise<Response> {
    const { document, variables, locale, token } = exchange;
    const headers: Record<string, string> = { accept };
    if (token) headers['authorization'] = `Bearer ${token}`;
    const body = 'hash' in document ? { hash: document.hash } : { query: document.text };
    const init: RequestInit = { headers, signal, credentials: 'omit' };
    if (document.kind === 'mutation') {
      const upload = multipartOf({ ...body, variables });
      return options.fetch(`${endpoint}?${new URLSearchParams({ site, locale })}`, {
        ...init,
        method: 'POST',
        // The browser writes a form's own type, with its boundary.
        headers: upload ? headers : { ...headers, 'content-type': 'application/json' },
        body: upload ?? JSON.stringify({ ...body, variables }),
      });
    }
    if (exchange.fresh) init.cache = 'no-cache';
    const query = new URLSearchParams({ site, locale, ...body, variables: stableJson(variables) });
    return options.fetch(`${endpoint}?${query}`, init);
  }

  return {
    async send(exchange) {
      const patience = multipartOf({ variables: exchange.variables }) ? UPLOAD_PATIENCE : 1;
      const deadline = withDeadline(exchange.signal, timeout * patience);
      try {
        const response = await request(exchange, 'application/json', deadline.signal);
        const text = await response.text();
        return normaliseResponse(
          response.status,
          parseJson(text),
          response.headers.get('x-request-id'),
        );
      } catch (error) {
        if (exchange.signal?.aborted) throw error;
        return fail('offline', deadline.signal.aborted ? 'TIMEOUT' : 'OFFLINE', String(error));
      } finally {
        deadline.clear();
      }
    },
    async stream(exchange) {
      const signal = exchange.signal ?? new AbortController().signal;
      const response = await request(exchange, 'text/event-stream', signal);
      const type = response.headers.get('content-type') ?? '';
      if (!response.ok || !response.body || !type.startsWith('text/event-stream')) {
        throw new Error(`The live stream was refused with status ${response.status}.`);
      }
      return response.body;
    },
  };
}

function parseJson(text: string): Record<string, never> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** `AbortSignal.any` and `AbortSignal.timeout` are younger than the phones that we serve. */
function withDeadline(signal: AbortSignal | undefined, milliseconds: number) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    },
  };
}
