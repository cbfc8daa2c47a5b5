import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import { PhotosController } from './photos.controller.ts';
import type { PreparedPhoto } from './prepare-photo.ts';
import { type MadeSuggestion, SuggestionBoxController } from './suggestion-box.controller.ts';

const account = {
  token: 's1',
  expiresAt: '2099-01-01T00:00:00Z',
  viewer: { level: 'ACCOUNT' as const, displayName: '王阿姨' },
};
let server: FakeServer;
let host: FakeHost;
let stored: Map<string, string>;
let made: MadeSuggestion[];
let uploads: number;

/** A page that is opened, or opened again with the same device's storage. */
async function open(community = 'c1'): Promise<SuggestionBoxController> {
  host?.disconnect();
  host?.client?.close();
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  host = new FakeHost(
    createLinliClient({ ...page, storage, fetch: server.fetch, random: () => 0 }),
  );
  const box = new SuggestionBoxController(host, {
    community: () => community,
    prepare: async (file) =>
      file.name === 'broken' ? null : ({ file, thumbnail: null } as unknown as PreparedPhoto),
    onMade: (one) => made.push(one),
  });
  host.connect();
  await host.updateComplete;
  return box;
}

const asked = (name: string) => server.asked.filter((operation) => operation.name === name);
const sent = () =>
  asked('MakeSuggestion').map(({ variables }) => variables['input'] as Record<string, unknown>);

beforeEach(() => {
  stored = new Map();
  made = [];
  uploads = 0;
  server = startFakeServer(operations);
  server.answer('SuggestionCommunity', () => ({
    community: { id: 'c1', name: '花园社区', telephone: null },
  }));
  server.answer('ReadDraft', () => ({ viewer: { draft: null } }));
  server.answer('SaveDraft', () => ({ saveDraft: { __typename: 'SaveDraftSuccess' } }));
  server.answer('DiscardDraft', () => ({ discardDraft: { __typename: 'DiscardDraftSuccess' } }));
  server.answer('AttachPhoto', () => ({
    attachPhoto: { __typename: 'AttachPhotoSuccess', attachment: { id: `a${++uploads}` } },
  }));
  server.answer('MakeSuggestion', ({ input }: { input?: { body: string } }) => ({
    makeSuggestion: {
      __typename: 'MakeSuggestionSuccess',
      suggestion: { id: 's1', body: input?.body, answerDueAt: '2026-11-27T15:59:59Z' },
      receipt: { id: 'r1', code: '7KQF-3MZD', createdAt: '2026-11-22T07:00:00Z' },
    },
  }));
});

afterEach(() => {
  host.disconnect();
  host.client?.close();
});

test('a suggestion with photos is sent once, however often the button is pressed', async () => {
  const box = await open();
  host.client?.session.adopt(account);
  box.write('路灯坏了');
  await box.addPhotos([new File(['1'], '1.jpg'), new File(['2'], '2.jpg')]);
  await Promise.all([box.submit(), box.submit()]);
  expect(box.view).toMatchObject({ state: 'done', made: { receipt: { code: '7KQF-3MZD' } } });
  expect(sent()).toEqual([
    {
      community: 'c1',
      body: '路灯坏了',
      photos: ['a1', 'a2'],
      phone: null,
      idempotencyKey: expect.stringMatching(/^[0-9a-f]{32}$/),
    },
  ]);
  expect(made).toHaveLength(1);
  box.startAnew();
  expect(box.body).toBe('');
  expect(box.photos.photos).toEqual([]);
});

test('a visitor is asked to sign in first, and photos travel only after it', async () => {
  const box = await open();
  box.write('路灯坏了');
  await box.addPhotos([new File(['1'], '1.jpg')]);
  await box.submit();
  expect(box.view).toMatchObject({ state: 'ready', hindrance: 'sign-in' });
  expect(asked('AttachPhoto')).toHaveLength(0);
  host.signsIn = async () => {
    host.client?.session.adopt(account);
    return true;
  };
  await box.submit();
  expect(asked('AttachPhoto').map(({ token }) => token)).toEqual(['s1']);
  expect(box.view.state).toBe('done');
});

test('without a network the words wait on the device and arrive once, also after a reload', async () => {
  const first = await open();
  host.client?.session.adopt(account);
  await expect.poll(() => first.community?.name).toBe('花园社区');
  first.write('路灯坏了');
  server.online = false;
  await first.submit();
  expect(first.view).toEqual({ state: 'queued' });
  const second = await open();
  // Reading the server's copy of the draft is tried four times before the device's is taken.
  await expect.poll(() => second.view.state, { timeout: 5000 }).toBe('queued');
  server.online = true;
  await host.client?.queue.flush();
  await expect.poll(() => second.view.state).toBe('done');
  expect(sent()).toHaveLength(1);
  expect(made).toHaveLength(1);
});

test('photos of a box that was taken from its page wait, and keep the page free', async () => {
  const box = await open();
  const { client } = host;
  const chosen = new PhotosController(host, {
    prepare: async (file) => ({ file, thumbnail: null }) as unknown as PreparedPhoto,
    onChange: () => {},
  });
  await chosen.add([new File(['1'], '1'), new File(['2'], '2')], false);
  host.client = null;
  // Without an end, this would leave nobody their turn: no click, no timer, no limit of a test.
  expect(await chosen.upload()).toBeNull();
  expect(chosen.photos.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  host.client = client;
  client?.session.adopt(account);
  expect(await chosen.upload()).toBeNull();
  expect(chosen.attachments).toEqual(['a1', 'a2']);
  expect(box.photos.photos).toEqual([]);
});

test('photos that are not uploaded yet hold it back until the connection returns', async () => {
  const box = await open();
  await expect.poll(() => box.community?.name).toBe('花园社区');
  box.write('路灯坏了');
  await box.addPhotos([new File(['1'], '1.jpg')]);
  host.client?.session.adopt(account);
  server.online = false;
  await box.submit();
  expect(box.view).toMatchObject({ state: 'ready', hindrance: 'photos-waiting' });
  expect(box.photos.photos[0]?.state).toBe('waiting');
  server.online = true;
  host.client?.connection.report(true);
  await expect.poll(() => box.view.state).toBe('done');
  expect(sent()[0]).toMatchObject({ photos: ['a1'] });
});

test('a visitor without a network keeps the words and is told so; nothing is queued', async () => {
  const box = await open();
  await expect.poll(() => box.community?.name).toBe('花园社区');
  box.write('路灯坏了');
  server.online = false;
  host.client?.connection.report(false);
  await box.submit();
  expect(box.view).toMatchObject({ state: 'ready', failure: { kind: 'offline' } });
  expect(host.client?.queue.length).toBe(0);
  const again = await open();
  await expect.poll(() => again.body).toBe('路灯坏了');
  expect(again.restored).toBe(true);
});

test('a changed text is another act; the same text after a lost answer is not', async () => {
  const box = await open();
  host.client?.session.adopt(account);
  box.write('路灯坏了');
  server.answer('MakeSuggestion', () => ({
    makeSuggestion: { __typename: 'RuleRefusedError', code: 'X', message: '请稍后', path: null },
  }));
  await box.submit();
  await box.submit();
  box.write('路灯坏了，请修');
  await box.submit();
  const keys = sent().map(({ idempotencyKey }) => idempotencyKey);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(box.view).toMatchObject({ state: 'ready', failure: { message: '请稍后' } });
});

test('a photo that cannot be opened is said to be so and keeps nothing from being removed', async () => {
  const box = await open();
  host.client?.session.adopt(account);
  box.write('路灯坏了');
  await box.addPhotos([new File(['1'], 'broken')]);
  await box.submit();
  expect(box.photos.photos[0]?.state).toBe('failed');
  expect(sent()).toEqual([]);
  box.photos.remove(box.photos.photos[0]?.key ?? -1);
  await box.submit();
  expect(box.view.state).toBe('done');
});

test('more than six photos are left out', async () => {
  const box = await open();
  const files = Array.from({ length: 8 }, (_, index) => new File(['x'], `${index}.jpg`));
  expect(await box.addPhotos(files)).toBe(2);
  expect(box.photos.room).toBe(0);
});

test('a community that is none is said to be missing', async () => {
  server.answer('SuggestionCommunity', () => ({ community: null }));
  const box = await open('510703000000');
  await expect.poll(() => box.view.state).toBe('empty');
});
