import { createLinliClient } from '@linli/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.ts';
import { startFakeServer } from '../../testing/mount.ts';
import { answerDesk } from '../testing.ts';
import { EntryController } from './entry.controller.ts';
import * as operations from './operations.ts';

let server: ReturnType<typeof startFakeServer>;
let host: FakeHost;
let entry: EntryController;
let codes: string[];

beforeEach(() => {
  server = startFakeServer(operations);
  answerDesk(server);
  const { fetch } = server;
  const page = { origin: 'https://linli.test', site: 'pk', community: null, locale: 'zh-CN' };
  host = new FakeHost(createLinliClient({ ...page, fetch, random: () => 0 }));
  codes = [];
  entry = new EntryController(
    host,
    () => 'community-1',
    (code) => codes.push(code),
  );
  host.connect();
});
afterEach(() => {
  host.disconnect();
  host.client?.close();
});
const sent = () =>
  server.asked
    .filter(({ name }) => name === 'RecordSuggestion')
    .map(({ variables }) => variables['input'] as Record<string, unknown>);

test('a call becomes a suggestion of the channel ASSISTED, with its receipt', async () => {
  entry.set({ body: ' 下水道堵了 ', name: '刘奶奶', phone: '138 0013 8000' });
  expect(await entry.submit()).toBe(true);
  expect(sent()).toMatchObject([
    {
      community: 'community-1',
      body: '下水道堵了',
      callerName: '刘奶奶',
      callerPhone: '13800138000',
      channel: 'ASSISTED',
    },
  ]);
  expect(entry.latest).toMatchObject({ state: 'done', code: '7KQF-3MZD' });
  expect(codes).toEqual(['7KQF-3MZD']);
  expect(entry.draft).toEqual({ body: '', name: '', phone: '', way: 'phone', outreach: '' });
});

test('a note on paper is of the channel PAPER, and so is the next unless told', async () => {
  entry.set({ body: '纸条一', way: 'paper' });
  await entry.submit();
  entry.set({ body: '纸条二' });
  await entry.submit();
  expect(sent().map(({ channel }) => channel)).toEqual(['PAPER', 'PAPER']);
});

test('a pile of letters keeps its box and its way, and clears what changes', async () => {
  const box = { id: 'Outreach:1', kind: 'LETTER_BOX', title: '三栋意见箱', kindLabel: '开意见箱' };
  server.answer('RunningOutreach', () => ({
    node: { __typename: 'Community', id: 'community-1', outreach: { nodes: [box] } },
  }));
  host.disconnect();
  host.connect();
  await expect.poll(() => entry.outreach).toEqual([box]);
  entry.set({ body: '信一', name: '刘奶奶', outreach: box.id });
  await entry.submit();
  expect(entry.draft).toMatchObject({ body: '', name: '', outreach: box.id });
  entry.set({ body: '信二' });
  await entry.submit();
  entry.set({ body: '电话里说的', outreach: '' });
  await entry.submit();
  expect(sent().map(({ channel, origin, outreach }) => [channel, origin, outreach])).toEqual([
    ['PAPER', null, box.id],
    ['PAPER', null, box.id],
    ['ASSISTED', 'PHONE', null],
  ]);
});

test('a slip is undone by one tap, and its words go back into the box', async () => {
  entry.set({ body: '写错了' });
  await entry.submit();
  const note = entry.latest;
  if (!note) throw new Error('Nothing was entered.');
  expect(entry.mayUndo(note)).toBe(true);
  expect(await entry.undo(note)).toBe(true);
  expect(entry.notes).toEqual([]);
  expect(entry.draft.body).toBe('写错了');
  expect(server.asked.filter(({ name }) => name === 'DiscardSuggestion')).toHaveLength(1);
  // The same words again are another act: the first was discarded.
  await entry.submit();
  const [first, second] = sent().map(({ idempotencyKey }) => idempotencyKey);
  expect(second).not.toBe(first);
});

test('an empty box and a number that is none are not sent', async () => {
  entry.set({ phone: '12345' });
  expect(await entry.submit()).toBe(false);
  expect(entry.problems.map(({ fault }) => fault)).toEqual(['bodyMissing', 'phoneWrong']);
  entry.set({ body: '路灯' });
  expect(entry.problems.map(({ fault }) => fault)).toEqual(['phoneWrong']);
  expect(sent()).toEqual([]);
});

test('two taps are one suggestion', async () => {
  entry.set({ body: '路灯坏了' });
  const [first, second] = [entry.submit(), entry.submit()];
  expect([await first, await second]).toEqual([true, false]);
  expect(sent()).toHaveLength(1);
});

test('after a refusal the words stay, and the same words are the same act', async () => {
  const problems = [{ path: ['callerPhone'], code: 'VALUE_INVALID', message: '号码不对。' }];
  server.answer('RecordSuggestion', () => ({
    recordSuggestion: {
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      message: '请看看这几处。',
      problems,
    },
  }));
  entry.set({ body: '路灯坏了', phone: '13800138000' });
  expect(await entry.submit()).toBe(false);
  expect(entry.draft.body).toBe('路灯坏了');
  expect(entry.problems).toEqual([{ field: 'phone', fault: null, message: '号码不对。' }]);
  answerDesk(server);
  await entry.submit();
  entry.set({ body: '另一件事' });
  await entry.submit();
  const [first, repeat, other] = sent().map(({ idempotencyKey }) => idempotencyKey);
  expect(first).toBe(repeat);
  expect(other).not.toBe(first);
});

test('without network a note is kept, and its code appears when it was delivered', async () => {
  server.online = false;
  entry.set({ body: '路灯坏了' });
  expect(await entry.submit()).toBe(true);
  expect(entry.latest).toMatchObject({ state: 'kept', code: null });
  expect(entry.draft.body).toBe('');
  server.online = true;
  await host.client?.queue.flush();
  expect(entry.notes).toMatchObject([{ state: 'done', code: '7KQF-3MZD' }]);
  expect(codes).toEqual(['7KQF-3MZD']);
});

test('a kept note that is refused later can be put back into the box', async () => {
  server.online = false;
  entry.set({ body: '路灯坏了' });
  await entry.submit();
  server.online = true;
  server.answer('RecordSuggestion', () => ({
    recordSuggestion: {
      __typename: 'RuleRefusedError',
      code: 'NOT_FOUND',
      message: '没有这个社区。',
      path: null,
    },
  }));
  await host.client?.queue.flush();
  const [note] = entry.notes;
  expect(note).toMatchObject({ state: 'refused', message: '没有这个社区。' });
  if (note) entry.takeBack(note);
  expect(entry.draft.body).toBe('路灯坏了');
  expect(entry.notes).toEqual([]);
});
