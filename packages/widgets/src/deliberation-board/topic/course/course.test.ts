import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../provider/provider.ts';
import '../../deliberation-board.ts';
import { type FakeServer, ServerRefusal } from '../../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../../testing/mount.ts';
import {
  type BoardFixture,
  boardFixture,
  boardOperations,
  serveBoard,
  TAKING_PART,
} from '../../testing.ts';
import { WHOLE_COURSE } from '../testing.ts';

let server: FakeServer;
let fixture: BoardFixture;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  restore = server.install();
});
afterEach(() => {
  restore();
  history.replaceState(null, '', location.pathname);
});

const offer = (action: string, label: string) => ({
  action,
  label,
  allowed: true,
  reasonRequired: false,
  refusal: null,
});

const open = () =>
  mount(
    '<linli-deliberation-board data-locale="zh-CN" topic="t1"></linli-deliberation-board>',
    'linli-deliberation-board',
  );
const sees = (words: string) =>
  expect.element(page.getByText(words, { exact: false }).first()).toBeVisible();
const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
const inDialog = () => page.getByRole('dialog');
const sent = (name: string) =>
  server.asked.find((asked) => asked.name === name)?.variables['input'] as Record<string, unknown>;

test('what became of a topic is told with who, by when and on what it rests', async () => {
  fixture.course = { ...fixture.course, ...WHOLE_COURSE };
  await open();
  await sees('大事：由政府部门答复');
  await sees('已超过答复期限');
  await sees('建议放在东门北侧');
  await sees('依据：会议表决');
  await sees('同意，要求先把消防验收做好。');
  await sees('不成立，分类不变');
});

test('papers that are to be hung up lead to the server', async () => {
  fixture.course = { ...fixture.course, ...WHOLE_COURSE };
  await open();
  const asked = () => server.asked.find(({ name }) => name === 'TopicCourse')?.variables;
  await expect.poll(asked).toMatchObject({ id: 't1', page: location.href });
  for (const [name, path] of [
    ['打印海报（A3）', '/documents/t1-a3.html'],
    ['会议通知（Word）', '/documents/m1.docx'],
  ] as const) {
    const link = page.getByRole('link', { name, exact: true });
    await expect.element(link).toHaveAttribute('href', expect.stringContaining(path));
  }
});

test('a topic of which nothing has become has no such part', async () => {
  fixture.topic = { ...fixture.topic, timeline: [] };
  await open();
  await sees('大家的看法');
  await expect.poll(() => server.asked.some(({ name }) => name === 'TopicCourse')).toBe(true);
  expect(page.getByText('谁来办，办到哪一步').elements()).toHaveLength(0);
});

test('a resident reads what to say to it first, who works on it its course and the next steps', async () => {
  const before = (first: string, second: string) => {
    const [one, two] = [first, second].map((words) =>
      page.getByRole('heading', { name: words }).element().getBoundingClientRect(),
    );
    return (one?.top ?? 0) < (two?.top ?? 0);
  };
  const board = await open();
  await sees('谁来办，办到哪一步');
  expect(before('您怎么看？', '谁来办，办到哪一步')).toBe(true);
  board.remove();
  const steps = [...TAKING_PART, offer('CONVERGE', '进入凝聚共识')];
  fixture.topic = { ...fixture.topic, availableActions: steps };
  await open();
  await sees('进入凝聚共识');
  expect(before('谁来办，办到哪一步', '您怎么看？')).toBe(true);
});

test('the topic that this one was merged into is opened by its name', async () => {
  fixture.course = { ...fixture.course, mergedInto: { id: 't7', title: '排水沟清淤' } };
  const board = await open();
  await press('排水沟清淤');
  await expect.poll(() => board.topic).toBe('t7');
});

test('an act that this page does not know has no button', async () => {
  fixture.course = {
    ...fixture.course,
    availableActions: [offer('ANSWER', '答复'), offer('DANCE', '跳舞')],
  };
  await open();
  await expect.element(page.getByRole('button', { name: '答复' })).toBeVisible();
  expect(page.getByRole('button', { name: '跳舞' }).elements()).toHaveLength(0);
});

test('a worker sorts a topic: what is missing is said, a major one needs a department', async () => {
  fixture.course = { ...fixture.course, availableActions: [offer('TRIAGE', '三事分流')] };
  await open();
  await press('三事分流');
  await inDialog().getByRole('button', { name: '三事分流' }).click();
  await sees('请选一类。');
  await inDialog().getByRole('radio', { name: '大事：由政府部门答复' }).click();
  await inDialog().getByLabelText('分类的理由').fill('要动用公共资金');
  await inDialog().getByRole('button', { name: '三事分流' }).click();
  await sees('大事要选一个单位来答复。');
  await userEvent.selectOptions(inDialog().getByLabelText('由谁答复'), 'o1');
  await inDialog().getByRole('button', { name: '三事分流' }).click();
  await sees('已办好：三事分流。');
  expect(sent('TriageTopic')).toEqual({
    topic: 't1',
    class: 'MAJOR',
    answerer: 'o1',
    reason: '要动用公共资金',
  });
});

test('a decision may rest on a show of hands, which says itself whether it is agreed', async () => {
  fixture.course = {
    ...fixture.course,
    meetings: WHOLE_COURSE.meetings,
    availableActions: [offer('DECIDE', '作出决定')],
  };
  await open();
  await press('作出决定');
  await expect.element(inDialog().getByRole('radio', { name: '同意', exact: true })).toBeVisible();
  await userEvent.selectOptions(inDialog().getByLabelText('依据'), 'i1');
  await expect.poll(() => inDialog().getByRole('radio').elements()).toHaveLength(0);
  await inDialog().getByLabelText('决定什么，为什么').fill('建二十四个充电位');
  await inDialog().getByRole('button', { name: '作出决定' }).click();
  await sees('已办好：作出决定。');
  expect(sent('DecideByMeeting')).toMatchObject({ topic: 't1', agendaItem: 'i1' });
});

test('what was written for an act is still there after a failure and after closing', async () => {
  fixture.course = { ...fixture.course, availableActions: [offer('ANSWER', '答复')] };
  server.answer('AnswerTopic', () => {
    throw new ServerRefusal('INTERNAL_SERVER_ERROR');
  });
  await open();
  await press('答复');
  await inDialog().getByLabelText('答复内容').fill('下周现场查看');
  await inDialog().getByRole('button', { name: '答复' }).click();
  await sees('我们这边出了点问题');
  await inDialog().getByRole('button', { name: '答复' }).click();
  await expect
    .poll(() => server.asked.filter(({ name }) => name === 'AnswerTopic'))
    .toHaveLength(2);
  const keys = server.asked
    .filter(({ name }) => name === 'AnswerTopic')
    .map(({ variables }) => (variables['input'] as { idempotencyKey: string }).idempotencyKey);
  expect(keys[0]).toBe(keys[1]);
  await inDialog().getByRole('button', { name: '取消' }).click();
  await press('答复');
  await expect.element(inDialog().getByLabelText('答复内容')).toHaveValue('下周现场查看');
});

test('a topic is split with the reasons and statements that were chosen', async () => {
  fixture.course = { ...fixture.course, availableActions: [offer('SPLIT', '拆出新议题')] };
  await open();
  await press('拆出新议题');
  await inDialog().getByLabelText('新议题的标题').fill('先清走僵尸车');
  await inDialog().getByRole('checkbox', { name: '下雨天也能充', exact: false }).click();
  await inDialog().getByRole('checkbox', { name: '老人多的3栋', exact: false }).click();
  await inDialog().getByLabelText('为什么拆分').fill('是两件事');
  await inDialog().getByRole('button', { name: '拆出新议题' }).click();
  await sees('已办好：拆出新议题。');
  expect(sent('SplitTopic')).toMatchObject({
    title: '先清走僵尸车',
    arguments: ['a3'],
    statements: ['s2'],
    reason: '是两件事',
  });
});
