import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './ballot.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { type FakeServer, refusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliBallot } from './ballot.ts';
import type { Ballot } from './ballot-facts.ts';
import * as operations from './operations.ts';
import * as paperOperations from './paper/operations.ts';
import * as resultOperations from './result/operations.ts';
import type { CountedBallot } from './result/result-facts.ts';
import * as runOperations from './run/operations.ts';
import {
  ballotFixture,
  budgetFixture,
  countedFixture,
  duelsFixture,
  PLANS,
  resultFixture,
  runOffFixture,
  serveBallot,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations, paperOperations, resultOperations, runOperations);
  restore = server.install();
});
afterEach(() => restore());

async function show(ballot: Ballot, result?: CountedBallot): Promise<LinliBallot> {
  serveBallot(server, ballot, result);
  const element = await mount(
    '<linli-ballot ballot="b1" data-locale="zh-CN"></linli-ballot>',
    'linli-ballot',
  );
  await expect.poll(() => text(element)).toContain(ballot.title);
  return element;
}

/** The ballot and its parts. */
function rootsOf(element: LinliElement): ShadowRoot[] {
  const root = element.renderRoot as ShadowRoot;
  const parts = [...root.querySelectorAll('*')].filter((part) => part instanceof LinliElement);
  return [root, ...parts.flatMap(rootsOf)];
}

const text = (element: LinliBallot) =>
  rootsOf(element)
    .map(({ textContent }) => textContent)
    .join('\n');

const all = (element: LinliBallot, selector: string) =>
  rootsOf(element).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);

async function find(element: LinliBallot, selector: string): Promise<HTMLElement> {
  await expect.poll(() => all(element, selector).length, { message: selector }).toBeGreaterThan(0);
  return all(element, selector)[0] as HTMLElement;
}

async function press(element: LinliBallot, label: string): Promise<void> {
  const named = () =>
    all(element, 'button').find(({ textContent }) => textContent?.trim().includes(label));
  await expect.poll(named, { message: label }).toBeDefined();
  named()?.click();
}

const focused = (element: LinliBallot) =>
  rootsOf(element)
    .map(({ activeElement }) => activeElement)
    .find((active) => active && !(active instanceof LinliElement));

const castWith = () =>
  server.asked.filter(({ name }) => name === 'CastBallot').map(({ variables }) => variables);

test('a vote is marked and looked over by keyboard, cast once, and answered with a receipt', async () => {
  const element = await show(ballotFixture());
  const heard: unknown[] = [];
  element.addEventListener('linli-ballot-cast', ({ detail }) => heard.push(detail));
  (await find(element, 'input[value=YES]')).focus();
  await userEvent.keyboard(' {Enter}');
  await expect.poll(() => focused(element)?.id).toBe('check');
  const chosen = await find(element, '.chosen');
  await expect.poll(() => chosen.textContent).toContain('赞成');
  await press(element, '投出');
  await press(element, '投出');
  await expect.poll(() => focused(element)?.id).toBe('done');
  expect(text(element)).toContain('K7QM-42PX');
  expect(castWith()).toEqual([{ input: { ballot: 'b1', entry: 'e1', choice: { answer: 'YES' } } }]);
  expect(heard).toEqual([{ ballot: 'b1' }]);
  expect(text(element)).toContain('215位已投');
});

test('a paper without a mark is not handed in, and says how to abstain', async () => {
  const element = await show(ballotFixture());
  await press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('choice-error');
  expect(text(element)).toContain('都不想选，就选“弃权”');
  expect(castWith()).toEqual([]);
});

test('who looks the vote over can go back and change it', async () => {
  const element = await show(ballotFixture());
  (await find(element, 'input[value=YES]')).click();
  await press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('check');
  await press(element, '返回修改');
  (await find(element, 'input[value=NO]')).click();
  await press(element, '核对我的选择');
  expect((await find(element, '.chosen')).textContent).toContain('反对');
});

test('options are ranked by pressing them in order', async () => {
  const element = await show(ballotFixture({ method: 'IRV', options: PLANS }));
  await find(element, '.rank');
  const plans = all(element, '.rank');
  plans[2]?.click();
  plans[0]?.click();
  await expect
    .poll(() => plans.map((plan) => plan.querySelector('.place')?.textContent))
    .toEqual(['2', '', '1']);
  await press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('check');
  await press(element, '投出');
  await expect.poll(castWith).toMatchObject([{ input: { choice: { ranking: [['3'], ['1']] } } }]);
});

test('more than may be chosen is said before the vote is cast', async () => {
  const element = await show(ballotFixture({ method: 'APPROVAL', options: PLANS, maxChoices: 2 }));
  for (const { id } of PLANS) (await find(element, `input[value="${id}"]`)).click();
  await press(element, '核对我的选择');
  await expect.poll(() => text(element)).toContain('最多选2个');
});

test('who votes for two homes votes for one after the other', async () => {
  const entry = (id: string) => ({ id, counts: { heads: 1, weight: 8950 }, voted: false });
  const element = await show(ballotFixture({ ownEntries: [entry('e1'), entry('e2')] }));
  for (const own of ['e1', 'e2']) {
    (await find(element, 'input[value=NO]')).click();
    await press(element, '核对我的选择');
    await expect.poll(() => focused(element)?.id).toBe('check');
    await press(element, '投出');
    await expect
      .poll(() => castWith().map(({ input }) => (input as { entry: string }).entry))
      .toContain(own);
    await expect.poll(() => focused(element)?.id).toBe('done');
  }
  expect(all(element, 'form')).toEqual([]);
});

test('a vote that was refused stays marked, with the reason', async () => {
  const element = await show(ballotFixture());
  server.answer('CastBallot', () => ({
    castBallot: {
      __typename: 'RuleRefusedError',
      code: 'BALLOT_CLOSED',
      message: '投票已经截止。',
      path: null,
    },
  }));
  (await find(element, 'input[value=YES]')).click();
  await press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('check');
  await press(element, '投出');
  await expect.poll(() => text(element)).toContain('投票已经截止。');
  const chosen = await find(element, '.chosen');
  await expect.poll(() => chosen.textContent).toContain('赞成');
});

test('who is not on the roll reads so in place of the paper', async () => {
  const refused = { code: 'NOT_ON_ROLL', message: '名册上没有您。' };
  const element = await show(
    ballotFixture({
      ownEntries: [],
      availableActions: [
        { action: 'CAST', label: '投票', allowed: false, reasonRequired: false, refusal: refused },
      ],
    }),
  );
  await expect.poll(() => text(element)).toMatch(/登录以后|名册上没有您/);
  expect(all(element, 'form')).toEqual([]);
});

test('a counted ballot shows the outcome, both measures, the rule share by share and the channels', async () => {
  const element = await show(countedFixture());
  const told = [
    '通过',
    '176票，79.6%',
    '按面积',
    '面积17,023平方米',
    '纸质 66',
    '需要超过50%：达到',
  ];
  for (const words of told) await expect.poll(() => text(element)).toContain(words);
  expect(all(element, '.checks .badge').map(({ textContent }) => textContent)).toEqual(
    Array(4).fill('●达到'),
  );
});

test('a share that was not reached says so in shape and word', async () => {
  const checks = [{ enough: false }];
  const missed = resultFixture(
    { resultInWords: ['参加表决的业主面积占60%，需要66.7%：没有达到', '没有通过'] },
    { outcome: 'INQUORATE', outcomeLabel: '参加人数不够，表决无效', checks },
  );
  const element = await show(countedFixture(), missed);
  const badge = await find(element, '.checks .badge');
  expect(badge.textContent).toBe('■没有达到');
});

test('before the vote the conditions are told with where they come from', async () => {
  const element = await show(ballotFixture());
  expect((await find(element, '.rules')).textContent).toContain(
    '参加表决的业主人数和面积都要达到三分之二以上。',
  );
});

test('a run-off is told round by round with what moved', async () => {
  const element = await show(countedFixture({ method: 'IRV', options: PLANS }), runOffFixture());
  await expect.poll(() => text(element)).toContain('先出局');
  const rows = all(element, 'tbody tr').map(({ textContent }) => textContent?.replace(/\s+/g, ' '));
  expect(rows.some((row) => row?.includes('118') && row.includes('+28'))).toBe(true);
  expect(text(element)).toContain('没有下一位可以转的：8票');
});

test('duels say who wins each, and a budget what was left for each project', async () => {
  const duels = await show(countedFixture({ method: 'SCHULZE', options: PLANS }), duelsFixture());
  await expect.poll(() => text(duels)).toContain('“儿童活动场地”120票，“老人健身角”90票');
  expect(text(duels)).toContain('不分胜负');
  const budget = await show(countedFixture({ method: 'BUDGET', options: PLANS }), budgetFixture());
  await expect.poll(() => text(budget)).toContain('轮到它的时候，只剩¥80,000。');
  expect(text(budget)).toContain('安排了¥120,000，总共有¥200,000');
});

const offer = (action: string, label: string, reasonRequired = false) => ({
  ...{ action, label, allowed: true, reasonRequired, refusal: null },
});

test('who runs it prints the notice and a poster that leads to the page', async () => {
  const element = await show(ballotFixture({ availableActions: [offer('CLOSE', '截止投票')] }));
  const links = async () =>
    (await find(element, '.papers a')) &&
    all(element, '.papers a').map((a) => a.getAttribute('href'));
  expect(await links()).toEqual([
    'https://linli.test/documents/ballot-notice/d/b1.docx',
    'https://linli.test/documents/ballot-poster/d/b1/a4.html',
  ]);
  const asked = server.asked.find(({ name }) => name === 'BallotPapers');
  expect(asked?.variables).toEqual({ id: 'b1', page: location.href });
});

test('who runs it opens it after being asked once more', async () => {
  const element = await show(
    ballotFixture({ state: 'DRAFT', availableActions: [offer('OPEN', '开始投票')] }),
  );
  server.answer('OpenBallot', () => ({
    openBallot: { __typename: 'OpenBallotSuccess', ballot: ballotFixture() },
  }));
  await press(element, '开始投票');
  const dialog = (await find(element, 'dialog')) as HTMLDialogElement;
  await expect.poll(() => dialog.open).toBe(true);
  expect(server.asked.some(({ name }) => name === 'OpenBallot')).toBe(false);
  dialog.querySelector<HTMLElement>('.primary')?.click();
  await expect.poll(() => text(element)).toContain('投票开始了。');
  expect(server.asked.filter(({ name }) => name === 'OpenBallot')).toMatchObject([
    { variables: { input: { ballot: 'b1' } } },
  ]);
});

test('a vote is called off with a reason alone', async () => {
  const element = await show(
    ballotFixture({ availableActions: [offer('CANCEL', '取消投票', true)] }),
  );
  server.answer('CancelBallot', () => ({
    cancelBallot: { __typename: 'CancelBallotSuccess', ballot: ballotFixture() },
  }));
  await press(element, '取消投票');
  (await find(element, 'dialog .primary')).click();
  await expect.poll(() => focused(element)?.id).toBe('act-text');
  await userEvent.keyboard('名册有误');
  (await find(element, 'dialog .primary')).click();
  await expect.poll(() => text(element)).toContain('这次投票取消了。');
  expect(server.asked.filter(({ name }) => name === 'CancelBallot')).toMatchObject([
    { variables: { input: { ballot: 'b1', reason: '名册有误' } } },
  ]);
});

test('a tie waits for the number that was drawn', async () => {
  const element = await show(
    countedFixture({ availableActions: [offer('RESOLVE_TIE', '公开抽签')] }),
  );
  server.answer('ResolveBallotTie', refusal('RATE_LIMITED'));
  await press(element, '公开抽签');
  (await find(element, '#act-text')).focus();
  await userEvent.keyboard('3 1 6{Enter}');
  await expect.poll(() => text(element)).toContain('操作太频繁了');
  expect(((await find(element, '#act-text')) as HTMLInputElement).value).toBe('3 1 6');
});

test('a ballot that is gone, and one that failed, say what to do', async () => {
  server.answer('BallotById', () => ({ node: null }));
  const mounted = () =>
    mount('<linli-ballot ballot="b2" data-locale="zh-CN"></linli-ballot>', 'linli-ballot');
  const gone = await mounted();
  await expect.poll(() => text(gone)).toContain('没有找到这次投票');
  server.answer('BallotById', refusal('INTERNAL_SERVER_ERROR'));
  const failed = await mounted();
  await expect.poll(() => text(failed)).toContain('req-test');
});
