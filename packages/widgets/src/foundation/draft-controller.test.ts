import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { startFakeServer } from '../testing/mount.ts';
import { DraftController } from './draft-controller.ts';

let host: FakeHost;

function open(): DraftController<{ body: string }> {
  host.disconnect();
  const { client } = host;
  host = new FakeHost(client);
  const draft = new DraftController(host, { key: () => 'suggestion:c1', initial: { body: '' } });
  host.connect();
  return draft;
}

beforeEach(() => {
  const { fetch } = startFakeServer();
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new FakeHost(createLinliClient({ ...page, fetch }));
});

afterEach(() => host.client?.close());

test('what was written is there again at the next visit, and is said to be', async () => {
  const first = open();
  await host.updateComplete;
  first.set({ body: '楼道灯坏了' });
  const second = open();
  expect(second.value).toEqual({ body: '' });
  await expect.poll(() => second.value).toEqual({ body: '楼道灯坏了' });
  expect(second.restored).toBe(true);
});

test('what was handed in does not come back', async () => {
  const first = open();
  await host.updateComplete;
  first.set({ body: '楼道灯坏了' });
  first.clear();
  expect(first.value).toEqual({ body: '' });
  expect(await host.client?.drafts.load('suggestion:c1')).toBeNull();
});

test('drafts of two subjects do not mix when one controller goes from one to the other', async () => {
  const { client } = host;
  host = new FakeHost(client);
  let key: string | null = 'answer:1';
  const draft = new DraftController(host, { key: () => key, initial: { body: '' } });
  host.connect();
  await host.updateComplete;
  draft.set({ body: '明天来修' });
  key = 'answer:2';
  host.requestUpdate();
  await host.updateComplete;
  expect(draft.value).toEqual({ body: '' });
  key = 'answer:1';
  host.requestUpdate();
  await expect.poll(() => draft.value).toEqual({ body: '明天来修' });
});
