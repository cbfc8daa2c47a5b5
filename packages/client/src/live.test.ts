import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLive, type Live } from './live.ts';
import { sendJson, startTestServer, type TestServer } from './testing/test-server.ts';
import { createTransport } from './transport.ts';

let server: TestServer;
let live: Live;
let streams: ServerResponse[];

const event = (cursor: string, ...ids: string[]) =>
  `event: next\ndata: ${JSON.stringify({ data: { changed: { cursor, ids } } })}\n\n`;
const asked = () =>
  server.seen.map(
    (request) =>
      JSON.parse(request.query.get('variables') ?? '{}') as {
        ids: string[];
        after: string | null;
      },
  );

/** Lets real sockets work while timers are fake, until the condition holds. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await vi.advanceTimersByTimeAsync(5);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeEach(async () => {
  streams = [];
  server = await startTestServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': hello\n\n');
    streams.push(response);
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const transport = createTransport({ origin: server.origin, site: 'pk', fetch, timeout: 15_000 });
  live = createLive({
    random: () => 0,
    open: (ids, after, signal) =>
      transport.stream({
        document: { hash: 'changed', kind: 'subscription', name: 'Changed', viewer: true },
        variables: { ids, after },
        token: null,
        locale: 'zh-CN',
        signal,
      }),
  });
});

afterEach(async () => {
  live.close();
  vi.useRealTimers();
  await server.close();
});

test('widgets of one page share one stream, and each hears of its own ids', async () => {
  const heard = new Map<string, readonly string[]>();
  live.watch(['t1', 't2'], (ids) => heard.set('board', ids));
  live.watch(['t2', 's1'], (ids) => heard.set('box', ids));
  await until(() => streams.length === 1);
  expect(asked()).toEqual([{ after: null, ids: ['s1', 't1', 't2'] }]);
  streams[0]?.write(event('c1', 't2'));
  await until(() => heard.has('box'));
  expect(Object.fromEntries(heard)).toEqual({ board: ['t2'], box: ['t2'] });
});

test('a stream that was cut goes on from its last cursor', async () => {
  const heard: (readonly string[])[] = [];
  live.watch(['t1'], (ids) => heard.push(ids));
  await until(() => streams.length === 1);
  streams[0]?.write(event('c7', 't1'));
  await until(() => heard.length === 1);
  streams[0]?.destroy();
  await until(() => streams.length === 2);
  expect(asked()[1]).toEqual({ ids: ['t1'], after: 'c7' });
  expect(heard).toHaveLength(1);
});

test('a silent stream is taken for dead and opened again', async () => {
  live.watch(['t1'], () => {});
  await until(() => streams.length === 1);
  await until(() => live.status === 'open');
  await vi.advanceTimersByTimeAsync(41_000);
  await until(() => streams.length === 2);
  expect(asked()).toHaveLength(2);
});

test('a new widget reopens the stream with the union of ids, keeping the cursor', async () => {
  let heard = 0;
  live.watch(['t1'], () => void heard++);
  await until(() => streams.length === 1);
  streams[0]?.write(event('c1', 't1'));
  await until(() => heard === 1);
  const stop = live.watch(['t9'], () => {});
  await until(() => streams.length === 2);
  expect(asked()[1]).toEqual({ ids: ['t1', 't9'], after: 'c1' });
  stop();
  await until(() => streams.length === 3);
  expect(asked()[2]?.ids).toEqual(['t1']);
});

test('where streams fail the page polls, and reads everything when they return', async () => {
  const serve = server.handle;
  server.handle = (_request, response) => sendJson(response, {}, 503);
  let reads = 0;
  live.watch(['t1'], () => void reads++);
  await until(() => live.status === 'polling');
  expect(server.seen).toHaveLength(3);
  const before = reads;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(reads).toBeGreaterThan(before);
  server.handle = serve;
  const polled = reads;
  await until(() => live.status === 'open');
  expect(reads).toBeGreaterThan(polled);
});
