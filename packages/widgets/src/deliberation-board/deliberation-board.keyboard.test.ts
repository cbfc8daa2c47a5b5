import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './deliberation-board.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type BoardFixture, boardFixture, boardOperations, serveBoard } from './testing.ts';

let server: FakeServer;
let fixture: BoardFixture;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  restore = server.install();
});
afterEach(async () => {
  restore();
  history.replaceState(null, '', location.pathname);
  await page.viewport(390, 844);
});

const show = (topic = '') =>
  mount(
    `<linli-deliberation-board data-locale="zh-CN" ${topic}></linli-deliberation-board>`,
    'linli-deliberation-board',
  );

/** What has the focus, through shadow roots. */
function focused(): HTMLElement {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement;
}

const nameOf = (element: HTMLElement) =>
  (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(
    /[^\p{L}\p{N}\s]/gu,
    '',
  );

/** Whether one sees where the focus is: around the element, or around the card that it opens. */
const focusShows = (element: HTMLElement) =>
  [undefined, '::after'].some((part) => getComputedStyle(element, part).outlineStyle !== 'none');

/** Goes on with Tab until something of this name has the focus, which is seen all the way. */
async function tabTo(name: string, back = false): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await userEvent.keyboard(back ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
    const at = focused();
    if (at === document.body) continue;
    if (!focusShows(at)) throw new Error(`The focus on “${nameOf(at)}” is not seen.`);
    if (nameOf(at).trim() === name || at.id === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

/** What live regions say, through shadow roots. */
function said(root: ParentNode = document): string {
  return [...root.querySelectorAll('*')]
    .map((element) =>
      [
        element.matches('[role=status], [role=alert]') ? element.textContent : '',
        element.shadowRoot ? said(element.shadowRoot) : '',
      ].join(' '),
    )
    .join(' ');
}

const press = (keys: string) => userEvent.keyboard(keys);

test('a resident filters, votes, argues, replies and reports by keyboard alone', async () => {
  await show();
  await expect.element(page.getByRole('button', { name: '提一个议题' })).toBeVisible();
  await tabTo('按进展看');
  await press('{ArrowDown}');
  await expect.poll(() => said()).toContain('找到1个议题。');
  await press('{ArrowUp}');
  await expect.poll(() => said()).toContain('找到7个议题。');
  await tabTo('楼下加装电动车充电棚');
  await press('{Enter}');
  await expect.poll(() => focused().tagName).toBe('H2');

  await expect.element(page.getByRole('button', { name: '说说我的理由' })).toBeVisible();
  await tabTo('我同意');
  await press('{Enter}');
  await expect.poll(() => said()).toContain('已记下：我同意');
  await expect.poll(() => nameOf(focused())).toBe('下一条看法');

  await tabTo('说说我的理由');
  await press('{Enter}');
  await expect.poll(() => focused().getAttribute('name')).toBe('stance');
  await press('{ArrowDown}');
  await tabTo('argue');
  await press('太占地方');
  await tabTo('发表理由');
  await press('{Enter}');
  await expect.poll(() => said()).toContain('您的理由已发表');
  await expect.poll(() => focused().id).toBe('argue-done');

  await tabTo('回应');
  await press('{Enter}');
  await expect.poll(() => focused().id).toBe('body');
  await press('可以先画线');
  await tabTo('发表回应');
  await press('{Enter}');
  await expect.poll(() => said()).toContain('您的回应已发表');
  expect(focused()).not.toBe(document.body);

  await tabTo('举报');
  const opener = focused();
  await press('{Enter}');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  await press('{Escape}');
  await expect.poll(() => focused()).toBe(opener);

  await tabTo('返回议题列表', true);
  await press('{Enter}');
  await expect.poll(() => nameOf(focused())).toBe('楼下加装电动车充电棚');
});

/** The headings as a screen reader lists them. */
const headings = () =>
  page
    .getByRole('heading')
    .elements()
    .map((heading) => `${heading.tagName.slice(1)} ${nameOf(heading as HTMLElement).trim()}`);

test('a topic is read in the order in which a resident asks: what, my act, others, reasons, course', async () => {
  await show('topic="t1"');
  await expect.element(page.getByRole('img', { name: /^看法分布图/ })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '谁来办，办到哪一步' })).toBeVisible();
  expect(headings()).toEqual([
    '2 楼下加装电动车充电棚',
    '3 您怎么看',
    '3 大家的看法',
    '4 大家都同意的',
    '3 全部看法7条',
    '3 大家的理由',
    '3 谁来办办到哪一步',
  ]);
  for (const region of [
    '您怎么看？',
    '大家的看法',
    '全部看法（7条）',
    '大家的理由',
    '谁来办，办到哪一步',
  ]) {
    await expect.element(page.getByRole('region', { name: region })).toBeVisible();
  }
  await expect
    .element(page.getByRole('group', { name: String(fixture.statements[0]?.body) }))
    .toBeVisible();
  // The map says its finding, and has the same as a table.
  await page.getByText('看表格').click();
  await expect.element(page.getByRole('table', { name: '大家的看法' })).toBeVisible();
});

test('a board’s headings go down one step at a time, as a list and beside one another', async () => {
  const board = await show();
  const levels = () => headings().map((heading) => Number(heading[0]));
  const unbroken = () =>
    levels().every((level, index) => index === 0 || level <= (levels()[index - 1] ?? 0) + 1);
  await expect.element(page.getByRole('heading', { name: '排水沟清淤' })).toBeVisible();
  expect(new Set(levels())).toEqual(new Set([2, 3]));
  expect(page.getByRole('listitem').elements()).toHaveLength(fixture.topics.length);
  board.remove();
  await page.viewport(1280, 900);
  await show();
  await expect.element(page.getByRole('region', { name: '办理中' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: '排水沟清淤' })).toBeVisible();
  expect(new Set(levels())).toEqual(new Set([2, 3, 4]));
  expect(unbroken()).toBe(true);
});
