import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../provider/provider.ts';
import '../../deliberation-board.ts';
import { type FakeServer, ServerRefusal } from '../../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../../testing/mount.ts';
import { type BoardFixture, boardFixture, boardOperations, serveBoard } from '../../testing.ts';

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

const open = () =>
  mount(
    '<linli-deliberation-board data-locale="zh-CN" topic="t1"></linli-deliberation-board>',
    'linli-deliberation-board',
  );
const named = (name: string) => page.getByRole('button', { name, exact: true });
const sees = (words: string) =>
  expect.element(page.getByText(words, { exact: false }).first()).toBeVisible();
/** What has the focus, through shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
const asked = (name: string) => server.asked.filter((found) => found.name === name);

test('replies open two deep, and a withdrawn one keeps its place', async () => {
  await open();
  await named('看2条回应').click();
  await sees('有没有灭火器？');
  await sees('作者已撤回这条理由');
  await named('看1条回应').click();
  await sees('设计图上每排有两个。');
  await named('收起回应').first().click();
  await expect.poll(() => page.getByText('有没有灭火器？').elements()).toHaveLength(0);
});

test('a reply is written by keyboard, and stands below what it replies to', async () => {
  const board = await open();
  const heard: unknown[] = [];
  board.addEventListener('linli-argument-added', ({ detail }) => heard.push(detail));
  await named('回应').first().click();
  await expect.poll(() => focused()?.id).toBe('body');
  await userEvent.keyboard('每月检查一次就好');
  await named('发表回应').click();
  await sees('每月检查一次就好');
  await sees('有没有灭火器？');
  expect(heard).toEqual([{ topic: 't1', argument: 'r9' }]);
  expect(asked('ReplyToArgument')).toHaveLength(1);
});

test('thanks are given and taken back, and what failed is said', async () => {
  await open();
  await named('感谢 6').click();
  await expect.element(named('感谢 7')).toHaveAttribute('aria-pressed', 'true');
  await named('感谢 7').click();
  await expect.element(named('感谢 6')).toHaveAttribute('aria-pressed', 'false');
  server.answer('ThankForArgument', () => {
    throw new ServerRefusal('RATE_LIMITED');
  });
  await named('感谢 6').click();
  await sees('操作太频繁了');
  await expect.element(named('感谢 6')).toHaveAttribute('aria-pressed', 'false');
});

test('one’s own is marked, changed in place, and withdrawn after a question', async () => {
  await open();
  await sees('您写的');
  await named('修改').click();
  await expect
    .element(page.getByLabelText('修改您写的'))
    .toHaveValue('下雨天也能充，不用再拉飞线。');
  await page.getByLabelText('修改您写的').fill('下雨天也能充。');
  await named('保存修改').click();
  await sees('已修改');
  await named('撤回').click();
  await sees('也不能恢复');
  expect(asked('WithdrawArgument')).toHaveLength(0);
  await named('确定撤回').click();
  await sees('作者已撤回这条理由');
});

test('the order is chosen, and says by what it goes', async () => {
  await open();
  await sees('按感谢的人数排，从多到少；人数一样，新的在前。没有别的因素。');
  await userEvent.selectOptions(page.getByLabelText('排列顺序'), 'OLDEST');
  await sees('只按发表的时间排，旧的在前。');
  await expect
    .poll(() => asked('BoardArguments').map(({ variables }) => variables['order']))
    .toContain('OLDEST');
});

test('only the stance that is shown is read', async () => {
  await open();
  await sees('我家楼上去年就因为充电冒过烟');
  expect(asked('BoardArguments').map(({ variables }) => variables['stance'])).toEqual(['FOR']);
  await page.getByRole('tab', { name: '反对 2' }).click();
  await sees('停车位本来就不够');
});

test('a reason is reported, and the focus goes back to where it was', async () => {
  await open();
  await sees('我家楼上去年就因为充电冒过烟');
  await named('举报').last().click();
  const dialog = page.getByRole('dialog');
  await userEvent.selectOptions(dialog.getByLabelText('主要是因为'), 'OTHER');
  await dialog.getByRole('button', { name: '提交举报' }).click();
  await sees('请写明原因。');
  await dialog.getByLabelText('补充说明').fill('冒充别人');
  await dialog.getByRole('button', { name: '提交举报' }).click();
  await sees('举报已收到。有了结果会告诉您。');
  await expect.poll(() => focused()?.textContent).toBe('举报');
  expect(asked('ReportContent')[0]?.variables['input']).toMatchObject({
    category: 'OTHER',
    words: '冒充别人',
  });
});

test('the author of a hidden reason reads why, and appeals', async () => {
  fixture.reasons = fixture.reasons.map((reason) =>
    reason['id'] === 'a3'
      ? { ...reason, state: 'HIDDEN', stateLabel: '这条理由已被隐藏', availableActions: [] }
      : reason,
  );
  fixture.ownCase = {
    id: 'c1',
    appealableUntil: '2026-12-21T02:00:00Z',
    acts: [],
    appeals: [],
    availableActions: [{ action: 'APPEAL', label: '申诉', allowed: true, refusal: null }],
  };
  await open();
  await sees('隐藏原因：骂人或攻击他人');
  await named('申诉').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabelText('您的理由').fill('我说的是事实');
  await dialog.getByRole('button', { name: '提交申诉' }).click();
  await sees('申诉已提交，结果会通知您。');
  expect(asked('AppealHiding')[0]?.variables['input']).toEqual({
    subject: 'a3',
    words: '我说的是事实',
  });
});
