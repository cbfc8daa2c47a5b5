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
  /**
   * The host's signed token for its user; null when nobody is signed in there, undefined where the
   * host has no sign-in of its own. Rejects when the host does not answer.
   */
  readonly hostToken: () => Promise<string | null | undefined>;
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

interface StoredSession extends SessionFields {
  /** The host's name for its user, in a session that the host's token opened. */
  readonly host?: string;
}

export function createSession(options: SessionOptions): Session {
  const { store, send } = options;
  const changes = createListeners<SessionViewer | null>();
  let current = readStored();
  let asking: Promise<string | null> | null = null;
  /** Whether the host has said, in this page, who is signed in there. */
  let asked = false;

  function readStored(): StoredSession | null {
    const stored = store.read<StoredSession>(KEY);
    return stored && Date.parse(stored.expiresAt) > options.now() ? stored : null;
  }

  function set(session: StoredSession | null): void {
    const before = current?.token;
    current = session;
    if (session) store.write(KEY, session);
    else store.remove(KEY);
    if (before !== session?.token) changes.emit(session?.viewer ?? null);
  }

  function forget(): void {
    set(null);
    options.onSignOut?.();
  }

  /**
   * Devices are shared: a session goes on only while the host's user is who it was opened for. One
   * by text message or door code is the device's own where the host says that nobody is signed in.
   */
  async function askHost(renew: boolean): Promise<string | null> {
    let given: string | null | undefined;
    try {
      given = await options.hostToken();
    } catch {
      // The next operation asks again.
      return current?.token ?? null;
    }
    asked = true;
    if (given) {
      const host = subjectOf(given);
      if (current && current.host === host && !renew) return current.token;
      // What a guest has begun here is their own when they sign in.
      if (current && current.host !== host && current.viewer.level !== 'GUEST') forget();
      const answer = await send(SignInWithHostToken, { input: { token: given } }, null);
      // A lost connection is no refusal: the next operation asks the host again.
      asked = answer.ok || answer.failure.kind !== 'offline';
      if (answer.ok) set({ ...answer.data.signInWithHostToken.session, host });
    } else if (given === null && current?.host !== undefined) forget();
    return current?.token ?? null;
  }

  function ask(renew = false): Promise<string | null> {
    asking ??= askHost(renew).finally(() => {
      asking = null;
    });
    return asking;
  }

  async function token(): Promise<string | null> {
    if (current && Date.parse(current.expiresAt) <= options.now()) {
      set(null);
      asked = false;
    }
    return asked ? (current?.token ?? null) : ask();
  }

  /** A session for a guest. Only a site that asks for work makes this device load how to do it. */
  async function startGuest() {
    const answer = await send(StartGuestSession, { proofOfWork: null }, null);
    if (answer.ok || answer.failure.code !== 'PROOF_OF_WORK_REQUIRED') return answer;
    const { startWithProof } = await import('./start-with-proof.ts');
    return startWithProof(send);
  }

  // Who was here before is not shown for longer than the host takes to answer.
  if (current?.host !== undefined) void token();

  return {
    get viewer() {
      return current?.viewer ?? null;
    },
    token,
    async refresh(refused) {
      if (current?.token === refused) {
        set(null);
        asked = false;
      }
      return token();
    },
    adopt: set,
    async ensureGuest() {
      await token();
      if (current) return { ok: true, data: current };
      const answer = await startGuest();
      if (!answer.ok) return answer;
      set(answer.data.startGuestSession.session);
      return { ok: true, data: answer.data.startGuestSession.session };
    },
    async signOut() {
      const ended = current?.token;
      asked = true;
      forget();
      // The server forgets too if it can be reached; this device has forgotten already.
      if (ended) await send(SignOut, {}, ended);
    },
    async hostSignInChanged() {
      await asking;
      asked = false;
      await ask(true);
    },
    onViewerChange: changes.add,
  };
}

/** The `sub` of a token, unverified: only to compare with. The server verifies. */
function subjectOf(token: string): string {
  try {
    const payload = token.split('.')[1] ?? '';
    return String(JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))).sub);
  } catch {
    return '';
  }
}
