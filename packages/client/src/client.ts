import { type Connection, createConnection } from './connection.ts';
import { type ApiDocument, type DescribedDocument, describeDocument } from './document.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { type Answer, type Failure, fail, normaliseMutation } from './failure.ts';
import type { Live } from './live.ts';
import { createLiveOnDemand } from './live-on-demand.ts';
import { Changed, DiscardDraft, ReadDraft, SaveDraft } from './operations.ts';
import { createQueue, idempotencyKeyOf, type Queue } from './queue.ts';
import { retryOffline } from './retry.ts';
import { createSession, type Session } from './session.ts';
import { createStore, type JsonStore, type StringStorage } from './storage.ts';
import { createTransport } from './transport.ts';

export interface LinliClientOptions {
  /** Where the API lives, without a slash at the end. */
  readonly origin: string;
  /** The site's publishable key, `pk_…`. */
  readonly site: string;
  /** The community that the page is about: an id or its 12-digit code. */
  readonly community: string | null;
  readonly locale: string;
  /**
   * The host's signed token for its user; null when nobody is signed in there, undefined where the
   * host has no sign-in. Asked once in a page. Reject when the host does not answer.
   */
  readonly token?: () => Promise<string | null | undefined>;
  /** Usually the host page's `localStorage`; null keeps everything in memory. */
  readonly storage?: StringStorage | null;
  /** Told of each `misconfigured` failure, which concerns who embeds, not who reads. */
  readonly onMisconfigured?: (failure: Failure) => void;
  readonly fetch?: typeof fetch;
  /** Milliseconds; 15,000 unless told. */
  readonly timeout?: number;
  readonly random?: () => number;
  readonly now?: () => number;
}

export interface OperationOptions {
  readonly signal?: AbortSignal;
  readonly locale?: string;
}

/** A mutation's result without its error members, which become a `refused` failure. */
export type Succeeded<Result> = {
  [Field in keyof Result]: Exclude<Result[Field], { readonly __typename: `${string}Error` }>;
};

export interface LinliClient {
  readonly origin: string;
  readonly site: string;
  readonly community: string | null;
  readonly locale: string;
  readonly session: Session;
  readonly live: Live;
  readonly drafts: Drafts;
  readonly queue: Queue;
  readonly connection: Connection;
  /** What this device alone keeps for the site, such as a choice of the reader's. */
  readonly device: JsonStore;
  /** Reads. Retries when there is no network; `fresh` passes by the caches. */
  query<Result, Variables>(
    document: ApiDocument<Result, Variables>,
    variables: NoInfer<Variables>,
    options?: OperationOptions & { readonly fresh?: boolean },
  ): Promise<Answer<Result>>;
  /**
   * Writes. Retries only with an `idempotencyKey`; with `queue` too it is kept for later when
   * there is no network, and the failure says `queued`.
   */
  mutate<Result, Variables>(
    document: ApiDocument<Result, Variables>,
    variables: NoInfer<Variables>,
    options?: OperationOptions & { readonly queue?: boolean },
  ): Promise<Answer<Succeeded<Result>>>;
  /** Ends the stream and the timers. */
  close(): void;
}

/** Makes the client that all widgets of a page share. */
export function createLinliClient(options: LinliClientOptions): LinliClient {
  const { origin, site, community, locale, random = Math.random, now = Date.now } = options;
  const store = createStore(options.storage ?? null, `linli:${site}:`);
  const connection = createConnection();
  const transport = createTransport({
    origin,
    site,
    timeout: options.timeout ?? 15_000,
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
  });

  interface Sending extends OperationOptions {
    readonly document: DescribedDocument;
    readonly variables: unknown;
    readonly token: string | null;
    readonly retries: number;
    readonly fresh?: boolean | undefined;
  }

  async function exchange(sending: Sending): Promise<Answer<unknown>> {
    const answer = await retryOffline(() => transport.send({ locale, ...sending }), {
      retries: sending.retries,
      base: 300,
      random,
      signal: sending.signal,
    });
    const kind = answer.ok ? null : answer.failure.kind;
    connection.report(kind !== 'offline');
    if (!answer.ok && kind === 'misconfigured') options.onMisconfigured?.(answer.failure);
    return sending.document.kind === 'mutation' ? normaliseMutation(answer) : answer;
  }

  const session = createSession({
    store,
    now,
    onSignOut() {
      client.drafts.clear();
      queue.clear();
    },
    hostToken: options.token ?? (async () => undefined),
    send: (document, variables, token) =>
      exchange({ document: describeDocument(document), variables, token, retries: 0 }) as never,
  });

  /** Sends with the viewer's token where it matters, and once more with a new one if refused. */
  async function asViewer(sending: Omit<Sending, 'token'>): Promise<Answer<unknown>> {
    const token = sending.document.viewer ? await session.token() : null;
    const answer = await exchange({ ...sending, token });
    if (answer.ok || answer.failure.kind !== 'unauthenticated' || !token) return answer;
    const renewed = await session.refresh(token);
    // A read that anyone may do succeeds without a session; a write must not lose its author.
    if (!renewed && sending.document.kind === 'mutation') return answer;
    return exchange({ ...sending, token: renewed });
  }

  const sendQueued = (document: ApiDocument, variables: unknown) =>
    asViewer({ document: describeDocument(document), variables, retries: 0 });
  const queue = createQueue(store, sendQueued);

  const client: LinliClient = {
    origin,
    site,
    community,
    locale,
    session,
    connection,
    queue,
    device: createStore(options.storage ?? null, `linli:${site}:device:`),
    query: (document, variables, { fresh, ...rest } = {}) =>
      asViewer({
        document: describeDocument(document),
        variables,
        retries: 3,
        fresh,
        ...rest,
      }) as never,
    async mutate(document, variables, { queue: keep, ...rest } = {}) {
      const retries = idempotencyKeyOf(variables) ? 3 : 0;
      const described = describeDocument(document);
      const answer = await asViewer({ document: described, variables, retries, ...rest });
      if (answer.ok || answer.failure.kind !== 'offline' || !keep || !retries)
        return answer as never;
      queue.add(document, variables);
      const { code, message } = answer.failure;
      return { ok: false, failure: { ...fail('offline', code, message).failure, queued: true } };
    },
    live: createLiveOnDemand({
      random,
      open: async (ids, after, signal) => {
        const stream = await transport.stream({
          document: describeDocument(Changed),
          variables: { ids, after },
          token: await session.token(),
          locale,
          signal,
        });
        connection.report(true);
        return stream;
      },
    }),
    drafts: createDrafts({
      store,
      now,
      // A guest's draft stays on the device: the server keeps those of accounts.
      signedIn: () => ['ACCOUNT', 'RESIDENT'].includes(session.viewer?.level ?? 'VISITOR'),
      async read(key) {
        const answer = await client.query(ReadDraft, { key }, { fresh: true });
        return answer.ok ? (answer.data.viewer.draft?.content ?? null) : undefined;
      },
      save: async (key, content) =>
        void (await client.mutate(SaveDraft, { input: { key, content } })),
      discard: async (key) => void (await client.mutate(DiscardDraft, { input: { key } })),
    }),
    close() {
      client.live.close();
      connection.close();
    },
  };

  const flush = async () => {
    if (!queue.length) return;
    // What waits was written by whoever was here: it is gone if the host names somebody else.
    await session.token();
    await queue.flush();
  };
  connection.onProbe(() => void flush());
  connection.onChange((online) => online && void flush());
  void flush();
  return client;
}
