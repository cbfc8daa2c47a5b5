import { createLinliClient, graphql } from '@linli/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { ServerRefusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { QueryController } from './query-controller.ts';

interface Result {
  readonly topic: { readonly id: string; readonly title: string } | null;
}

// Sent as text: the fake server answers it under the empty name.
const TopicPage = graphql<Result, { readonly id: string }>(
  'query TopicPage($id: ID!) { topic(id: $id) { id title } }',
);

let server: ReturnType<typeof startFakeServer>;
let host: FakeHost;
let id: string | null;

function open() {
  const query = new QueryController(host, {
    document: TopicPage,
    variables: () => (id ? { id } : null),
    select: (result) => result.topic,
    watch: (topic) => [topic.id],
  });
  host.connect();
  return query;
}

beforeEach(() => {
  server = startFakeServer();
  server.answer('', ({ id: asked }) => ({ topic: { id: asked, title: `议题${asked}` } }));
  host = new FakeHost(
    createLinliClient({
      origin: 'https://linli.test',
      site: 'pk',
      community: null,
      locale: 'zh-CN',
      fetch: server.fetch,
      random: () => 0,
    }),
  );
  id = 'a';
});

afterEach(() => {
  vi.useRealTimers();
  host.disconnect();
  host.client?.close();
});

test('it goes from initial by pending to ready', async () => {
  const query = open();
  expect(query.view.state).toBe('initial');
  await host.updateComplete;
  expect(query.view.state).toBe('pending');
  await vi.waitFor(() => expect(query.data).toEqual({ id: 'a', title: '议题a' }));
});

test('without variables it asks nothing', async () => {
  id = null;
  const query = open();
  await host.updateComplete;
  expect(query.view.state).toBe('initial');
  expect(server.asked).toEqual([]);
});

test('other variables are asked at once, and a late answer to the old ones is dropped', async () => {
  const query = open();
  await host.updateComplete;
  id = 'b';
  host.requestUpdate();
  await vi.waitFor(() => expect(query.data?.id).toBe('b'));
  expect(server.asked.at(-1)?.variables).toEqual({ id: 'b' });
});

test('in another language what is shown stays until the answer is there', async () => {
  const query = open();
  await vi.waitFor(() => expect(query.view.state).toBe('ready'));
  let answer = (_: unknown): void => {};
  server.answer('', () => new Promise((resolve) => (answer = resolve)));
  host.locale = 'en';
  host.requestUpdate();
  await vi.waitFor(() => expect(server.asked).toHaveLength(2));
  expect(query.view).toMatchObject({ state: 'ready', refreshing: true, data: { title: '议题a' } });
  answer({ topic: { id: 'a', title: 'Topic a' } });
  await vi.waitFor(() => expect(query.data?.title).toBe('Topic a'));
  expect(query.view).toMatchObject({ refreshing: false });
});

test('a page of another language is not added to the list', async () => {
  const query = open();
  await vi.waitFor(() => expect(query.view.state).toBe('ready'));
  let answer = (_: unknown): void => {};
  server.answer('', () => new Promise((resolve) => (answer = resolve)));
  const more = query.more({ id: 'b' }, (_, next) => next);
  await vi.waitFor(() => expect(server.asked).toHaveLength(2));
  server.answer('', () => ({ topic: { id: 'a', title: 'Topic a' } }));
  host.locale = 'en';
  host.requestUpdate();
  await vi.waitFor(() => expect(query.data?.title).toBe('Topic a'));
  answer({ topic: { id: 'b', title: '议题b' } });
  await more;
  expect(query.view).toMatchObject({ data: { title: 'Topic a' }, refreshing: false });
});

test('nothing found is empty, not ready', async () => {
  server.answer('', () => ({ topic: null }));
  const query = open();
  await vi.waitFor(() => expect(query.view.state).toBe('empty'));
});

test('what the viewer may not see is refused, a fault is failed', async () => {
  server.answer('', () => {
    throw new ServerRefusal('FORBIDDEN');
  });
  const query = open();
  await vi.waitFor(() => expect(query.view.state).toBe('refused'));
  server.answer('', () => {
    throw new ServerRefusal('INTERNAL_SERVER_ERROR');
  });
  await query.refetch();
  expect(query.view).toMatchObject({ state: 'failed', failure: { requestId: 'req-test' } });
});

test('a signed-in viewer gets a new answer', async () => {
  const query = open();
  await vi.waitFor(() => expect(query.view.state).toBe('ready'));
  host.client?.session.adopt({
    token: 's1',
    expiresAt: '2099-01-01T00:00:00Z',
    viewer: { level: 'ACCOUNT', displayName: '王阿姨' },
  });
  await vi.waitFor(() => expect(server.asked.at(-1)?.token).toBe('s1'));
  expect(query.data?.id).toBe('a');
});

test('a lost connection keeps what is shown, and the return reads it again', async () => {
  const query = open();
  await vi.waitFor(() => expect(query.view.state).toBe('ready'));
  server.online = false;
  vi.useFakeTimers();
  const refetched = query.refetch();
  await vi.advanceTimersByTimeAsync(5000);
  await refetched;
  expect(query.view).toMatchObject({ state: 'ready', failure: { kind: 'offline' } });
  server.online = true;
  server.answer('', () => ({ topic: { id: 'a', title: '新标题' } }));
  await vi.advanceTimersByTimeAsync(15_000);
  expect(query.view).toMatchObject({ data: { title: '新标题' }, failure: null });
});
