import type { ApiDocument } from './document.ts';
import type { Answer } from './failure.ts';
import { createListeners } from './listeners.ts';
import {
  type SessionFields,
  SignInWithHostToken,
  SignOut,
  StartGuestSession,
} from './operations.ts';
import type { JsonStore } from './storage.ts';

export type SessionViewer = SessionFields['viewer'];

/** Sends one mutation with the given token and without the session's own logic. */
export type SendBare = <Result, Variables>(
  document: ApiDocument<Result, Variables>,
  variables: Variables,
  token: string | null,
) => Promise<Answer<Result>>;

export interface SessionOptions {
  readonly store: JsonStore;
  readonly send: SendBare;
  /** The host's signed token for its signed-in user, or null. */
  readonly hostToken: () => Promise<string | null>;
  readonly now: () => number;
  /** What else this device must forget when somebody signs out. */
  readonly onSignOut?: () => void;
}

/** Who is looking at the page, kept in the host page's own storage. */
export interface Session {
  /** Null for a visitor. */
  readonly viewer: SessionViewer | null;
  /** The session's token; exchanges the host's token first if there is one. */
  token(): Promise<string | null>;
  /** Drops a token that the server no longer accepts and asks the host for another, once. */
  refresh(refused: string): Promise<string | null>;
  /** Takes over a session that a sign-in mutation returned. */
  adopt(session: SessionFields): void;
  /** Continues the session there is, or starts one as a guest of this device. */
  ensureGuest(): Promise<Answer<SessionFields>>;
  signOut(): Promise<void>;
  /** The host's user signed in or out: its token decides again. */
  hostSignInChanged(): Promise<void>;
  onViewerChange(listener: (viewer: SessionViewer | null) => void): () => void;
}

const KEY = 'session';

export function createSession(options: SessionOptions): Session {
  const { store, send } = options;
  const changes = createListeners<SessionViewer | null>();
  let current = readStored();
  let exchange: Promise<string | null> | null = null;
  let exchanged = false;

  function readStored(): SessionFields | null {
    const stored = store.read<SessionFields>(KEY);
    return stored && Date.parse(stored.expiresAt) > options.now() ? stored : null;
  }

  function set(session: SessionFields | null): void {
    const before = current?.token;
    current = session;
    if (session) store.write(KEY, session);
    else store.remove(KEY);
    if (before !== session?.token) changes.emit(session?.viewer ?? null);
  }

  async function exchangeHostToken(): Promise<string | null> {
    const token = await options.hostToken().catch(() => null);
    if (token) {
      const answer = await send(SignInWithHostToken, { input: { token } }, null);
      // A lost connection is no refusal: the next operation asks the host again.
      exchanged = answer.ok || answer.failure.kind !== 'offline';
      if (answer.ok) set(answer.data.signInWithHostToken.session);
    } else {
      exchanged = true;
    }
    return current?.token ?? null;
  }

  async function token(): Promise<string | null> {
    if (current && Date.parse(current.expiresAt) <= options.now()) {
      set(null);
      exchanged = false;
    }
    if (current || exchanged) return current?.token ?? null;
    exchange ??= exchangeHostToken().finally(() => {
      exchange = null;
    });
    return exchange;
  }

  return {
    get viewer() {
      return current?.viewer ?? null;
    },
    token,
    async refresh(refused) {
      if (current?.token === refused) {
        set(null);
        exchanged = false;
      }
      return token();
    },
    adopt: set,
    async ensureGuest() {
      await token();
      if (current) return { ok: true, data: current };
      const answer = await send(StartGuestSession, {}, null);
      if (!answer.ok) return answer;
      set(answer.data.startGuestSession.session);
      return { ok: true, data: answer.data.startGuestSession.session };
    },
    async signOut() {
      const ended = current?.token;
      exchanged = true;
      set(null);
      options.onSignOut?.();
      // The server forgets too if it can be reached; this device has forgotten already.
      if (ended) await send(SignOut, {}, ended);
    },
    async hostSignInChanged() {
      exchanged = false;
      set(null);
      await token();
    },
    onViewerChange: changes.add,
  };
}
