/** What reached the fake server. */
export interface AskedOperation {
  /** The operation's name, for example `SiteFacts`. */
  readonly name: string;
  readonly variables: Record<string, unknown>;
  readonly token: string | null;
}

type Resolver = (variables: Record<string, never>) => unknown;

/**
 * An API that answers by operation name, behind the client's own transport: pass its `fetch` to
 * `createLinliClient`, or `install` it for a page under test. Operations without an answer fail.
 */
export interface FakeServer {
  readonly asked: AskedOperation[];
  /** Set to false to cut the network. */
  online: boolean;
  /** Adds or replaces the `data` of an operation: `pending`, `refusal(code)`, or what it returns. */
  answer(name: string, resolver: Resolver): void;
  /** Tells whoever watches that these nodes changed. */
  change(...ids: readonly string[]): void;
  readonly fetch: typeof fetch;
  /** Replaces `globalThis.fetch`; returns the function that restores it. */
  install(): () => void;
}

/** A top-level error with its code. */
export class ServerRefusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** Answers never: the operation stays on its way. */
export const pending = (): Promise<never> => new Promise(() => {});

/** Answers with a top-level error. */
export const refusal = (code: string) => (): never => {
  throw new ServerRefusal(code);
};

/** @param names hash → operation name, as `namesOf(operations)` gives it. */
export function createFakeServer(names: Readonly<Record<string, string>>): FakeServer {
  const resolvers = new Map<string, Resolver>();
  const asked: AskedOperation[] = [];

  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let changes = 0;

  function openStream(signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start(stream) {
        streams.add(stream);
        signal?.addEventListener('abort', () => {
          if (streams.delete(stream)) stream.error(signal.reason);
        });
      },
    });
  }

  async function answer(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    if (init?.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    if (!server.online) throw new TypeError('Failed to fetch');
    const query = new URL(String(input)).searchParams;
    const form = init?.body instanceof FormData ? init.body.get('operations') : init?.body;
    const body = form ? JSON.parse(String(form)) : null;
    const hash: string = body?.hash ?? query.get('hash') ?? '';
    const variables = body?.variables ?? JSON.parse(query.get('variables') ?? '{}');
    const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? null;
    const name = names[hash] ?? '';
    if (name === 'Changed') return new Response(openStream(init?.signal), EVENT_STREAM);
    asked.push({ name, variables, token });
    try {
      const resolver = resolvers.get(name);
      if (!resolver) throw new ServerRefusal('INTERNAL_SERVER_ERROR');
      return Response.json({ data: await resolver(variables as never) });
    } catch (error) {
      if (!(error instanceof ServerRefusal)) throw error;
      const extensions = { code: error.code, requestId: 'req-test' };
      return Response.json({ errors: [{ message: error.code, extensions }] });
    }
  }

  const server: FakeServer = {
    asked,
    online: true,
    answer: (name, resolver) => void resolvers.set(name, resolver),
    change(...ids) {
      const changed = { cursor: `c${++changes}`, ids, nodes: ids.map((id) => ({ id })) };
      const event = `event: next\ndata: ${JSON.stringify({ data: { changed } })}\n\n`;
      for (const stream of streams) stream.enqueue(new TextEncoder().encode(event));
    },
    fetch: answer,
    install() {
      const before = globalThis.fetch;
      globalThis.fetch = answer;
      return () => {
        globalThis.fetch = before;
      };
    },
  };
  return server;
}

const EVENT_STREAM = { headers: { 'content-type': 'text/event-stream' } };

/** Hash → name of all documents of some operations modules: `namesOf(operations, siteOperations)`. */
export function namesOf(...modules: readonly object[]): Record<string, string> {
  const documents = modules.flatMap((module) => Object.values(module)) as {
    hash?: string;
    name?: string;
  }[];
  return Object.fromEntries(
    documents.flatMap(({ hash, name }) => (hash && name ? [[hash, name]] : [])),
  );
}
