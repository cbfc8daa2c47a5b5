import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLinliClient, type LinliClient, type LinliClientOptions } from './client.ts';
import type { ApiDocument } from './document.ts';
import { sendJson, startTestServer, type TestServer } from './testing/test-server.ts';

const trusted = (kind: string, name: string, viewer: boolean) =>
  ({ hash: `hash-of-${name}`, kind, name, viewer }) as ApiDocument<
    Record<string, unknown>,
    Record<string, unknown>
  >;
const TopicPage = trusted('query', 'TopicPage', false);
const MyAffairs = trusted('query', 'MyAffairs', true);
const CastVote = trusted('mutation', 'CastVote', true);

let server: TestServer;
let client: LinliClient;
const session = (token: string) => ({
  token,
  expiresAt: '2099-01-01T00:00:00Z',
  viewer: { level: 'ACCOUNT', displayName: '王阿姨' },
});

function open(options: Partial<LinliClientOptions> = {}): LinliClient {
  client?.close();
  client = createLinliClient({
    origin: server.origin,
    site: 'pk_demo',
    community: null,
    locale: 'zh-CN',
    random: () => 0,
    ...options,
  });
  return client;
}

beforeEach(async () => {
  server = await startTestServer((_request, response) => sendJson(response, { data: { a: 1 } }));
  open();
});

afterEach(async () => {
  client.close();
  await server.close();
});

test('a read travels by GET and hash, with sorted variables and without a token', async () => {
  const answer = await client.query(TopicPage, { id: 't1', first: 10 });
  expect(answer).toEqual({ ok: true, data: { a: 1 } });
  const [request] = server.seen;
  expect(request?.method).toBe('GET');
  expect(Object.fromEntries(request?.query ?? [])).toEqual({
    site: 'pk_demo',
    locale: 'zh-CN',
    hash: 'hash-of-TopicPage',
    variables: '{"first":10,"id":"t1"}',
  });
  expect(request?.token).toBeNull();
});

test('a write travels by POST with its hash and variables', async () => {
  await client.mutate(CastVote, { input: { statement: 's1', value: 'AGREE' } });
  expect(server.seen[0]?.method).toBe('POST');
  expect(server.seen[0]?.body).toEqual({
    hash: 'hash-of-CastVote',
    variables: { input: { statement: 's1', value: 'AGREE' } },
  });
});

test('a document that no build has extracted travels as text', async () => {
  const document = { text: 'query Site { site { name } }' } as ApiDocument<object, object>;
  await client.query(document, {});
  expect(server.seen[0]?.query.get('query')).toBe('query Site { site { name } }');
});

test('a read that finds the server away is tried again', async () => {
  server.handle = (_request, response) =>
    server.seen.length < 3
      ? response.destroy()
      : sendJson(response, { data: { topic: { id: 't1' } } });
  const answer = await client.query(TopicPage, {});
  expect(answer).toEqual({ ok: true, data: { topic: { id: 't1' } } });
  expect(server.seen).toHaveLength(3);
});

test('a write without an idempotency key is sent once only', async () => {
  server.handle = (_request, response) => response.destroy();
  const answer = await client.mutate(CastVote, { input: { statement: 's1' } });
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  expect(server.seen).toHaveLength(1);
});

test('a write with an idempotency key is repeated with the same key', async () => {
  server.handle = (_request, response) =>
    server.seen.length === 1 ? response.destroy() : sendJson(response, { data: { made: {} } });
  const answer = await client.mutate(CastVote, { input: { idempotencyKey: 'k1' } });
  expect(answer.ok).toBe(true);
  expect(server.seen.map((request) => request.body.variables)).toEqual([
    { input: { idempotencyKey: 'k1' } },
    { input: { idempotencyKey: 'k1' } },
  ]);
});

test('a write made without a connection waits on the device and is delivered later', async () => {
  server.handle = (_request, response) => response.destroy();
  const answer = await client.mutate(
    CastVote,
    { input: { idempotencyKey: 'k1' } },
    { queue: true },
  );
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'offline', queued: true } });
  expect(client.connection.online).toBe(false);
  server.handle = (_request, response) => sendJson(response, { data: { made: { id: 'x' } } });
  const delivered = new Promise((resolve) => client.queue.onDelivery(resolve));
  await client.query(TopicPage, {});
  expect(await delivered).toEqual({
    name: 'CastVote',
    idempotencyKey: 'k1',
    answer: { ok: true, data: { made: { id: 'x' } } },
  });
  expect(client.queue.length).toBe(0);
});

test.each([
  [
    { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED', requestId: 'r' } }] },
    'unauthenticated',
  ],
  [{ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN', requestId: 'r' } }] }, 'forbidden'],
  [
    { errors: [{ message: 'no', extensions: { code: 'RATE_LIMITED', requestId: 'r' } }] },
    'rate-limited',
  ],
  [
    { errors: [{ message: 'no', extensions: { code: 'DOCUMENT_NOT_TRUSTED', requestId: 'r' } }] },
    'misconfigured',
  ],
  [
    { errors: [{ message: 'no', extensions: { code: 'ORIGIN_NOT_ALLOWED', requestId: 'r' } }] },
    'misconfigured',
  ],
  [{ errors: [{ message: 'no', extensions: { code: 'ODD', requestId: 'r' } }] }, 'failed'],
])('a top-level error %# becomes one kind of failure with its request id', async (body, kind) => {
  server.handle = (_request, response) => sendJson(response, body);
  const answer = await client.query(TopicPage, {});
  expect(answer).toMatchObject({ ok: false, failure: { kind, requestId: 'r' } });
});

test('a mistake of who embeds is told to the page, and others are not', async () => {
  const told: string[] = [];
  open({ onMisconfigured: ({ code }) => told.push(code) });
  for (const code of ['SITE_UNKNOWN', 'FORBIDDEN']) {
    server.handle = (_request, response) =>
      sendJson(response, { errors: [{ message: 'no', extensions: { code } }] }, 403);
    await client.query(TopicPage, {});
  }
  expect(told).toEqual(['SITE_UNKNOWN']);
});

test("a broken rule is refused with the code's fields and the fields' problems", async () => {
  const problems = [{ path: ['body'], code: 'TOO_SHORT', message: '请多写几个字' }];
  server.handle = (_request, response) =>
    sendJson(response, {
      data: {
        proposeTopic: {
          __typename: 'InvalidInputError',
          code: 'INVALID_INPUT',
          message: '请检查',
          problems,
        },
      },
    });
  const answer = await client.mutate(CastVote, {});
  expect(answer).toMatchObject({
    ok: false,
    failure: { kind: 'refused', code: 'INVALID_INPUT', message: '请检查', problems },
  });
});

test('an answer that takes too long counts as offline', async () => {
  server.handle = () => {};
  open({ timeout: 20 });
  const answer = await client.mutate(CastVote, {});
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'offline', code: 'TIMEOUT' } });
});

test('an abort rejects and is not retried', async () => {
  const controller = new AbortController();
  server.handle = () => controller.abort();
  await expect(client.query(TopicPage, {}, { signal: controller.signal })).rejects.toThrow();
  expect(server.seen).toHaveLength(1);
});

test("the host's token is exchanged once for a session that reads of the viewer carry", async () => {
  const token = vi.fn(async () => 'host-token');
  server.handle = (request, response) =>
    request.method === 'POST'
      ? sendJson(response, {
          data: {
            signInWithHostToken: {
              __typename: 'SignInWithHostTokenSuccess',
              session: session('s1'),
            },
          },
        })
      : sendJson(response, { data: {} });
  open({ token });
  await Promise.all([client.query(MyAffairs, {}), client.query(MyAffairs, { first: 1 })]);
  expect(token).toHaveBeenCalledTimes(1);
  expect(server.seen.map((request) => request.token)).toEqual([null, 's1', 's1']);
  expect(client.session.viewer?.displayName).toBe('王阿姨');
});

test('a session that the server no longer knows is renewed once and the read repeated', async () => {
  let issued = 0;
  server.handle = (request, response) => {
    if (request.method === 'POST') {
      const success = {
        __typename: 'SignInWithHostTokenSuccess',
        session: session(`s${++issued}`),
      };
      return sendJson(response, { data: { signInWithHostToken: success } });
    }
    return request.token === 's2'
      ? sendJson(response, { data: { mine: true } })
      : sendJson(response, { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] });
  };
  open({ token: async () => 'host-token' });
  expect(await client.query(MyAffairs, {})).toEqual({ ok: true, data: { mine: true } });
  expect(server.seen.map((request) => request.token)).toEqual([null, 's1', null, 's2']);
});

test('a session survives a reload, and a storage that refuses costs only that', async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  open({ storage }).session.adopt(session('s1') as never);
  expect(await open({ storage }).session.token()).toBe('s1');
  const refuses = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  open({ storage: { getItem: refuses, setItem: refuses, removeItem: refuses } });
  client.session.adopt(session('s2') as never);
  expect(await client.session.token()).toBe('s2');
});

test('what a reader chose on this device survives a reload, apart from the session', async () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  open({ storage }).device.write('session', '幸福小区 3栋');
  expect(await open({ storage }).session.token()).toBeNull();
  expect(client.device.read('session')).toBe('幸福小区 3栋');
  client.device.remove('session');
  expect(open({ storage }).device.read('session')).toBeNull();
});

test('signing out forgets the session, the drafts and what was waiting to be sent', async () => {
  client.session.adopt(session('s1') as never);
  client.drafts.save('suggestion', { body: '楼道灯坏了' });
  client.queue.add(CastVote, { input: { idempotencyKey: 'k1' } });
  const changes: unknown[] = [];
  client.session.onViewerChange((viewer) => changes.push(viewer));
  await client.session.signOut();
  expect(changes).toEqual([null]);
  expect(await client.drafts.load('suggestion')).toBeNull();
  expect(client.queue.length).toBe(0);
  expect(server.seen.at(-1)?.token).toBe('s1');
});
