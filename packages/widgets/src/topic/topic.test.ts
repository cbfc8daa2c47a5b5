import { afterEach, beforeEach, expect, test } from 'vitest';
import '../provider/provider.ts';
import './topic.ts';
import {
  type BoardFixture,
  boardFixture,
  boardOperations,
  serveBoard,
} from '../deliberation-board/testing.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliTopic } from './topic.ts';

let server: FakeServer;
let fixture: BoardFixture;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  restore = server.install();
});
afterEach(() => restore());

const show = (attributes = 'topic="t1"') =>
  mount(`<linli-topic data-locale="zh-CN" ${attributes}></linli-topic>`, 'linli-topic');

const inside = (element: LinliTopic) =>
  element.renderRoot.querySelector('linli-deliberation-topic')?.shadowRoot;

const text = (element: LinliTopic) =>
  `${element.renderRoot.textContent}${inside(element)?.textContent ?? ''}`;

test('a page about one matter shows its topic without a way to a list', async () => {
  const element = await show();
  await expect.poll(() => text(element)).toContain('两百多辆电动车');
  expect(text(element)).not.toContain('返回议题列表');
  expect(server.asked.some(({ name }) => name === 'BoardTopics')).toBe(false);
});

test('a vote is counted and heard by the page', async () => {
  const element = await show();
  const heard: unknown[] = [];
  document.addEventListener(
    'linli-vote-cast',
    (event) => heard.push((event as CustomEvent).detail),
    {
      once: true,
    },
  );
  await expect.poll(() => inside(element)?.querySelector('[data-vote=AGREE]')).toBeTruthy();
  inside(element)?.querySelector<HTMLElement>('[data-vote=AGREE]')?.click();
  await expect.poll(() => text(element)).toContain('已记下：我同意');
  expect(heard).toEqual([{ topic: 't1', statement: 's0', value: 'AGREE' }]);
});

test('a topic that does not exist says so', async () => {
  server.answer('BoardTopic', () => ({ viewer: { permissions: [] }, node: null }));
  const element = await show('topic="gone"');
  await expect.poll(() => text(element)).toContain('没有找到这个议题');
});

test('another topic takes the place of the first', async () => {
  const element = await show();
  await expect.poll(() => text(element)).toContain('楼下加装电动车充电棚');
  fixture.topic = { ...fixture.topic, id: 't2', title: '把快递柜搬到东门' };
  element.topic = 't2';
  await expect.poll(() => text(element)).toContain('把快递柜搬到东门');
});
