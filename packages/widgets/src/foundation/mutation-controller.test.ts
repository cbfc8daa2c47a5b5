import { createLinliClient, graphql } from '@linli/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { ServerRefusal } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import { MutationController } from './mutation-controller.ts';

const MakeSuggestion = graphql<
  { readonly makeSuggestion: { readonly __typename: string } },
  { readonly input: { readonly body: string; readonly idempotencyKey: string } }
>('mutation MakeSuggestion { makeSuggestion { __typename } }');
const input = { body: '路灯坏了', idempotencyKey: 'k1' };

let server: ReturnType<typeof startFakeServer>;
let host: FakeHost;

beforeEach(() => {
  server = startFakeServer();
  server.answer('', () => ({ makeSuggestion: { __typename: 'MakeSuggestionSuccess' } }));
  const { fetch } = server;
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new FakeHost(createLinliClient({ ...page, fetch, random: () => 0 }));
  host.connect();
});

afterEach(() => {
  vi.useRealTimers();
  host.disconnect();
  host.client?.close();
});

test('a second tap while it is busy is the same act', async () => {
  const act = new MutationController(host, { document: MakeSuggestion });
  const [first, second] = [act.run({ input }), act.run({ input })];
  expect(act.busy).toBe(true);
  expect(await first).toBe(await second);
  expect(server.asked).toHaveLength(1);
  expect(act.state.state).toBe('done');
});

test('an act that needs a sign-in asks for it and is repeated', async () => {
  const act = new MutationController(host, { document: MakeSuggestion });
  server.answer('', () => {
    throw new ServerRefusal('UNAUTHENTICATED');
  });
  host.signsIn = async () => {
    server.answer('', () => ({ makeSuggestion: { __typename: 'MakeSuggestionSuccess' } }));
    return true;
  };
  expect((await act.run({ input })).ok).toBe(true);
  host.signsIn = async () => false;
});

test('who declines to sign in is told why nothing happened', async () => {
  const act = new MutationController(host, { document: MakeSuggestion });
  server.answer('', () => {
    throw new ServerRefusal('UNAUTHENTICATED');
  });
  await act.run({ input });
  expect(act.failure?.kind).toBe('unauthenticated');
});

test('an act without a connection is kept, and settles when it is delivered', async () => {
  const done = vi.fn();
  const act = new MutationController(host, { document: MakeSuggestion, queue: true, onDone: done });
  server.online = false;
  vi.useFakeTimers();
  const running = act.run({ input });
  await vi.advanceTimersByTimeAsync(5000);
  await running;
  expect(act.failure).toMatchObject({ kind: 'offline', queued: true });
  server.online = true;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(act.state.state).toBe('done');
  expect(done).toHaveBeenCalledTimes(1);
});
