import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './joint-conference.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliJointConference } from './joint-conference.ts';
import * as officeOperations from './office/operations.ts';
import * as operations from './operations.ts';
import {
  answerConferences,
  conference,
  conferencesOf,
  held,
  meeting,
  office,
  PROPERTY,
  refuseNotice,
  running,
  takeProposal,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations, officeOperations);
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

/** Opens the form behind a button, for somebody who may act. */
async function begin(label: string, change: object = office): Promise<LinliJointConference> {
  server.answer('Conference', () => ({ node: { ...conference, ...change } }));
  const element = await open();
  await page.getByRole('button', { name: label, exact: true }).click();
  await expect.poll(() => formIn(element)?.shadowRoot?.activeElement?.id).toBe('heading');
  return element;
}
const formIn = ({ renderRoot }: LinliJointConference) =>
  renderRoot.querySelector('linli-meeting-form');

test('visitors see no buttons; who convenes sees what waits for the meeting, with the reason once', async () => {
  const element = await open();
  await expect.poll(() => text(element)).toContain('加入日历');
  expect(element.renderRoot.querySelector('.office')).toBeNull();
  server.answer('Conference', () => ({ node: { ...conference, ...office } }));
  const convener = await open();
  await expect.poll(() => text(convener)).toContain('您可以办的事');
  expect(text(convener).split('会议还没有开始').length - 1).toBe(1);
  expect(text(convener)).not.toContain('修改');
});

test('meetings that are called for later are listed, each with what may be done with it', async () => {
  const later = { ...office.nextMeeting, id: 'meeting-later', title: '一月联席会议' };
  const element = await begin('召集会议', { ...office, laterMeetings: [later] });
  expect(text(element)).toContain('再往后的会议 一月联席会议');
  await page.getByRole('button', { name: '取消会议', exact: true }).click();
  await expect.poll(() => text(element)).toContain('召集会议');
  await expect.poll(() => formIn(element)?.subject?.action).toBe('CANCEL');
  expect(formIn(element)?.subject?.meeting?.id).toBe('meeting-later');
});

test('a member puts an item on the agenda with the keyboard alone, and finds it there', async () => {
  takeProposal(server);
  const element = await begin('提一个议题', { ...office, ownMembers: [PROPERTY] });
  const acted: object[] = [];
  element.addEventListener('linli-meeting-acted', ({ detail }) => acted.push(detail));
  expect(element.renderRoot.querySelectorAll('.button.primary')).toHaveLength(0);
  await userEvent.tab();
  await userEvent.keyboard('楼道堆物{Enter}');
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('told-next');
  expect(text(element)).toContain('议题已排进议程');
  expect(text(element)).toContain('楼道堆物');
  expect(formIn(element)).toBeNull();
  expect(acted).toEqual([
    { conference: 'conference-1', meeting: 'meeting-next', action: 'PROPOSE_AGENDA_ITEM' },
  ]);
});

test('too short a notice is said beside the day, with ways to mend it', async () => {
  refuseNotice(server);
  const element = await begin('召集会议');
  await page.getByLabelText('哪一天').fill('2026-11-23');
  await page.getByRole('button', { name: '发出会议通知' }).click();
  await expect.poll(() => formIn(element)?.shadowRoot?.activeElement?.id).toBe('error-summary');
  await page.getByRole('button', { name: '改成紧急会议' }).click();
  await expect.poll(() => formIn(element)?.shadowRoot?.activeElement?.id).toBe('reason');
  expect(formIn(element)?.renderRoot.querySelector('.field-error')).toBeNull();
  await userEvent.keyboard('水管爆裂');
  await page.getByRole('button', { name: '发出会议通知' }).click();
  await expect
    .poll(() => server.asked.at(-1)?.variables['input'])
    .toMatchObject({ urgent: true, reason: '水管爆裂' });
});

test('what was typed is there again after leaving the form, and nothing was sent', async () => {
  const element = await begin('取消会议');
  await page.getByLabelText('为什么取消').fill('台风要来');
  await page.getByRole('button', { name: '先不办' }).click();
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('next');
  await page.getByRole('button', { name: '取消会议', exact: true }).click();
  await expect.element(page.getByLabelText('为什么取消')).toHaveValue('台风要来');
  expect(server.asked.some(({ name }) => name === 'CancelMeeting')).toBe(false);
});

test('items of the agenda are moved and taken off, and the focus goes with them', async () => {
  const element = await begin('排议程');
  await page.getByRole('button', { name: '第2项上移' }).click();
  await expect.poll(() => formIn(element)?.shadowRoot?.activeElement?.id).toBe('items-0-title');
  await expect
    .element(page.getByLabelText('第1项', { exact: true }))
    .toHaveValue('放学时段校门口停车');
  await page.getByRole('button', { name: '去掉第2项' }).click();
  await page.getByRole('button', { name: '加一项' }).click();
  await userEvent.keyboard('量血压');
  await page.getByRole('button', { name: '保存议程' }).click();
  await expect
    .poll(() => server.asked.at(-1)?.variables['input'])
    .toMatchObject({ items: [{ item: 'item-2' }, { item: null, title: '量血压' }] });
});

test('attendance is recorded for all at once, and corrected for one', async () => {
  await begin('登记出席', running);
  await page.getByRole('button', { name: '还没登记的3家都到会' }).click();
  await page.getByRole('group', { name: '花园小学' }).getByRole('radio', { name: '请假' }).click();
  await page.getByRole('button', { name: '保存出席情况' }).click();
  await expect
    .poll(() => server.asked.at(-1)?.variables['input'])
    .toMatchObject({
      attendances: [
        { attendance: 'PRESENT' },
        { attendance: 'PRESENT' },
        { attendance: 'EXCUSED' },
      ],
    });
});
