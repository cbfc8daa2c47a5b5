import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createLinliClient, type LinliClient } from './client.ts';
import type { ApiDocument } from './document.ts';
import type { SessionFields } from './operations.ts';
import { sendJson, startTestServer, type TestServer } from './testing/test-server.ts';

const MyAffairs = { hash: 'h', kind: 'query', name: 'MyAffairs', viewer: true } as ApiDocument<
  object,
  object
>;
const CastVote = { hash: 'v', kind: 'mutation', name: 'CastVote', viewer: true } as ApiDocument<
  object,
  object
>;

/** A host's token, as far as a browser reads it. */
const tokenOf = (sub: string) =>
  `e30.${Buffer.from(JSON.stringify({ sub, name: '王秀兰' })).toString('base64url')}.s`;

const fields = (
  token: string,
  level: SessionFields['viewer']['level'] = 'ACCOUNT',
): SessionFields => ({
  token,
  expiresAt: '2099-01-01T00:00:00Z',
  viewer: { level, displayName: token },
});

let server: TestServer;
let kept: Map<string, string>;
let client: LinliClient;

/** Opens a page of the host on the same device. */
function openPage(token?: () => Promise<string | null | undefined>): LinliClient {
  client?.close();
  client = createLinliClient({
    origin: server.origin,
    site: 'pk_demo',
    community: null,
    locale: 'zh-CN',
    random: () => 0,
    storage: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    ...(token && { token }),
  });
  return client;
}

const exchanges = () => server.seen.filter(({ body }) => 'input' in Object(body.variables)).length;

beforeEach(async () => {
  kept = new Map();
  server = await startTestServer((request, response) => {
    const given = (request.body.variables as { input?: { token?: string } } | undefined)?.input;
    if (!given?.token) return sendJson(response, { data: { viewer: { draft: null } } });
    const { sub } = JSON.parse(atob(given.token.split('.')[1] ?? ''));
    const session = fields(`session-of-${sub}`);
    sendJson(response, {
      data: { signInWithHostToken: { __typename: 'SignInWithHostTokenSuccess', session } },
    });
  });
});
afterEach(async () => {
  client.close();
  await server.close();
});

const signedInAs = (sub: string) => async () => tokenOf(sub);

describe('on a shared computer', () => {
  test('the next page of the same person goes on, and asks the host once', async () => {
    await openPage(signedInAs('u-1')).query(MyAffairs, {});
    const ask = vi.fn(signedInAs('u-1'));
    openPage(ask);
    await Promise.all([client.query(MyAffairs, {}), client.query(MyAffairs, { first: 1 })]);
    await client.query(MyAffairs, { first: 2 });
    expect(ask).toHaveBeenCalledTimes(1);
    expect(exchanges()).toBe(1);
    expect(server.seen.at(-1)?.token).toBe('session-of-u-1');
  });

  test('whoever signs in with the host next is not taken for the one before', async () => {
    await openPage(signedInAs('u-1')).query(MyAffairs, {});
    client.drafts.save('suggestion', { body: '楼道灯坏了' });
    client.drafts.flush();
    await openPage(signedInAs('u-2')).query(MyAffairs, {});
    expect(server.seen.at(-1)?.token).toBe('session-of-u-2');
    expect(client.session.viewer?.displayName).toBe('session-of-u-2');
    expect(await client.drafts.load('suggestion')).toBeNull();
  });

  test('after signing out of the host nobody is signed in, though no operation asked', async () => {
    await openPage(signedInAs('u-1')).query(MyAffairs, {});
    openPage(async () => null);
    const gone = new Promise((resolve) => client.session.onViewerChange(resolve));
    expect(await gone).toBeNull();
    expect([...kept.keys()]).not.toContain('linli:pk_demo:session');
    await client.query(MyAffairs, {});
    expect(server.seen.at(-1)?.token).toBeNull();
  });

  test('what the one before had not sent is not sent for the next', async () => {
    await openPage(signedInAs('u-1')).query(MyAffairs, {});
    client.queue.add(CastVote, { input: { idempotencyKey: 'k1' } });
    openPage(signedInAs('u-2'));
    await client.query(MyAffairs, {});
    await client.queue.flush();
    expect(client.queue.length).toBe(0);
    const keys = server.seen.map(({ body }) => JSON.stringify(body.variables ?? null));
    expect(keys.filter((text) => text.includes('k1'))).toEqual([]);
  });

  test('a session by text message stays while the host says nobody, and yields to its user', async () => {
    openPage().session.adopt(fields('by-sms'));
    expect(await openPage(async () => null).session.token()).toBe('by-sms');
    expect(await openPage(signedInAs('u-1')).session.token()).toBe('session-of-u-1');
  });

  test('a host without sign-in keeps whatever session there is', async () => {
    openPage().session.adopt(fields('by-door-code', 'RESIDENT'));
    expect(await openPage().session.token()).toBe('by-door-code');
    expect(await openPage(async () => undefined).session.token()).toBe('by-door-code');
  });

  test('a guest becomes the host’s user and keeps what was begun', async () => {
    openPage().session.adopt(fields('guest', 'GUEST'));
    client.drafts.save('suggestion', { body: '楼道灯坏了' });
    client.drafts.flush();
    openPage(signedInAs('u-1'));
    expect(await client.session.token()).toBe('session-of-u-1');
    expect([...kept.keys()].some((key) => key.includes('suggestion'))).toBe(true);
  });
});

test('a host that does not answer changes nothing, and is asked again', async () => {
  await openPage(signedInAs('u-1')).session.token();
  const answers = [Promise.reject(new Error('503')), Promise.resolve(null)];
  openPage(() => answers.shift() ?? Promise.resolve(null));
  expect(await client.session.token()).toBe('session-of-u-1');
  expect(await client.session.token()).toBeNull();
});

test('a change at the host renews the same person’s session and ends another’s', async () => {
  let host: string | null = 'u-1';
  openPage(async () => host && tokenOf(host));
  await client.session.token();
  await client.session.hostSignInChanged();
  expect(exchanges()).toBe(2);
  host = null;
  await client.session.hostSignInChanged();
  expect(await client.session.token()).toBeNull();
  host = 'u-2';
  await client.session.hostSignInChanged();
  expect(client.session.viewer?.displayName).toBe('session-of-u-2');
});
