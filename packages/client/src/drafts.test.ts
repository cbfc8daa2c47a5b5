import { afterEach, expect, test, vi } from 'vitest';
import { createDrafts } from './drafts.ts';
import { createStore } from './storage.ts';

afterEach(() => void vi.useRealTimers());

function open(signedIn: boolean, onServer: string | null | undefined = null) {
  const saved: [string, string][] = [];
  const discarded: string[] = [];
  const drafts = createDrafts({
    store: createStore(null, 'test:'),
    signedIn: () => signedIn,
    read: async () => onServer,
    save: async (key, content) => void saved.push([key, content]),
    discard: async (key) => void discarded.push(key),
    now: () => 1000,
  });
  return { drafts, saved, discarded };
}

test('what a visitor writes is kept on the device and nowhere else', async () => {
  vi.useFakeTimers();
  const { drafts, saved } = open(false);
  drafts.save('s', { body: '灯坏了' });
  vi.advanceTimersByTime(10_000);
  expect(await drafts.load('s')).toEqual({ body: '灯坏了' });
  expect(saved).toEqual([]);
});

test('a signed-in writer has the last of several keystrokes on the server', () => {
  vi.useFakeTimers();
  const { drafts, saved } = open(true);
  for (const body of ['灯', '灯坏', '灯坏了']) drafts.save('s', { body });
  vi.advanceTimersByTime(1500);
  expect(saved).toEqual([['s', '{"value":{"body":"灯坏了"},"at":1000}']]);
});

test('leaving the page sends at once what was waiting', () => {
  vi.useFakeTimers();
  const { drafts, saved } = open(true);
  drafts.save('s', 1);
  drafts.flush();
  expect(saved).toHaveLength(1);
  vi.advanceTimersByTime(5000);
  expect(saved).toHaveLength(1);
});

test('the newer copy wins, whichever it is', async () => {
  const newer = open(true, '{"value":"server","at":2000}');
  newer.drafts.save('s', 'device');
  expect(await newer.drafts.load('s')).toBe('server');
  const older = open(true, '{"value":"server","at":500}');
  older.drafts.save('s', 'device');
  expect(await older.drafts.load('s')).toBe('device');
  const unreachable = open(true, undefined);
  unreachable.drafts.save('s', 'device');
  expect(await unreachable.drafts.load('s')).toBe('device');
});

test('a discarded draft is gone on both sides', async () => {
  const { drafts, discarded, saved } = open(true);
  drafts.save('s', 1);
  drafts.discard('s');
  drafts.flush();
  expect(await drafts.load('s')).toBeNull();
  expect([discarded, saved]).toEqual([['s'], []]);
});
