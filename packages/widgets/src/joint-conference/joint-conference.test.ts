import { afterEach, beforeEach, expect, test } from 'vitest';
import '../provider/provider.ts';
import './joint-conference.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliJointConference } from './joint-conference.ts';
import * as operations from './operations.ts';
import { answerConferences, conference, conferencesOf, held, meeting } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerConferences(server);
});
afterEach(() => restore());

const open = (attributes = '') =>
  mount(
    `<linli-joint-conference data-locale="zh-CN" ${attributes}></linli-joint-conference>`,
    'linli-joint-conference',
  );
const text = ({ renderRoot }: LinliJointConference) =>
  (renderRoot.textContent ?? '').replace(/\s+/g, ' ');

test('everybody reads when and where the next meeting is, and who brought what', async () => {
  const element = await open();
  await expect.poll(() => text(element)).toContain('定期会议');
  expect(text(element)).toContain('社区党群服务中心二楼会议室');
  expect(text(element)).toContain(
    '三栋门口充电棚选址 绵阳市涪城区安居物业服务有限责任公司花园小区项目部提出',
  );
  const links = [...element.renderRoot.querySelectorAll<HTMLAnchorElement>('.acts a')];
  expect(links.map(({ href }) => href)).toEqual([
    'https://linli.test/calendar/meeting/d/next.ics',
    'https://linli.test/documents/notice/next.docx',
  ]);
});

test('what became of each resolution is said in words', async () => {
  const element = await open();
  await expect.poll(() => text(element)).toContain('进行中 60%');
  expect(text(element)).toContain('已办结');
  expect(text(element)).toContain('逾期3天');
  expect(text(element)).toContain('到会2家，请假1家');
});

test('without a planned meeting it says when it meets by custom', async () => {
  server.answer('Conference', () => ({ node: { ...conference, nextMeeting: null } }));
  const element = await open();
  await expect.poll(() => text(element)).toContain('平时开会的时间：每月第一个周三下午');
});

test('of several conferences one is chosen, and the way back leads to where one was', async () => {
  const other = { ...conference, id: 'conference-2', name: '平安建设联席会议', nextMeeting: null };
  server.answer('Conferences', () => conferencesOf(conference, other));
  const element = await open();
  const opened: object[] = [];
  element.addEventListener('linli-conference-opened', ({ detail }) => opened.push(detail));
  await expect.poll(() => text(element)).toContain('平安建设联席会议');
  element.renderRoot.querySelector<HTMLElement>('#conference-conference-2')?.click();
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('name');
  expect(opened).toEqual([{ conference: 'conference-2' }]);
  element.renderRoot.querySelector<HTMLElement>('.back .button')?.click();
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('conference-conference-2');
});

test('a meeting that is moved is there without a reload', async () => {
  const element = await open('conference="conference-1"');
  await expect.poll(() => text(element)).toContain('二楼会议室');
  const moved = { ...meeting, place: '花园小学操场' };
  server.answer('Conference', () => ({ node: { ...conference, nextMeeting: moved } }));
  await expect
    .poll(() => {
      server.change('conference-1');
      return text(element);
    })
    .toContain('花园小学操场');
  expect(server.asked.some(({ name }) => name === 'Conferences')).toBe(false);
});

test('progress of what was resolved is there without a reload', async () => {
  const element = await open();
  await expect.poll(() => text(element)).toContain('进行中 60%');
  const [resolution] = held.resolutions;
  const outcomes = [{ ...resolution?.outcomes[0], progress: 85 }];
  const further = { ...held, resolutions: [{ ...resolution, outcomes }] };
  const meetings = { nodes: [further], pageInfo: { hasNextPage: false } };
  server.answer('Conference', () => ({ node: { ...conference, meetings } }));
  await expect
    .poll(() => {
      server.change('work-1');
      return text(element);
    })
    .toContain('进行中 85%');
});

test.each([
  ['waiting', 'Conference', pending, '正在打开'],
  ['nothing', 'Conferences', () => conferencesOf(), '还没有建立联席会议'],
  ['an unknown conference', 'Conference', () => ({ node: null }), '没有找到这个联席会议'],
  ['refused', 'Conferences', refusal('FORBIDDEN'), '您现在不能查看'],
  ['failed', 'Conference', refusal('INTERNAL_SERVER_ERROR'), 'req-test'],
] as const)('%s has its words', async (_, operation, answer, words) => {
  server.answer(operation, answer);
  const element = await open();
  await expect.poll(() => text(element)).toContain(words);
});
