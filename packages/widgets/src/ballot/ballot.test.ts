import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './ballot.ts';
import { type FakeServer, refusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliBallot } from './ballot.ts';
import type { Ballot } from './ballot-facts.ts';
import * as operations from './operations.ts';
import { ballotFixture, countedFixture, PLANS, serveBallot } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
});
afterEach(() => restore());

async function show(ballot: Ballot): Promise<LinliBallot> {
  serveBallot(server, ballot);
  const element = await mount(
    '<linli-ballot ballot="b1" data-locale="zh-CN"></linli-ballot>',
    'linli-ballot',
  );
  await expect.poll(() => text(element)).toContain(ballot.title);
  return element;
}

const text = (element: LinliBallot) => element.renderRoot.textContent ?? '';

function find<Found extends HTMLElement = HTMLElement>(element: LinliBallot, selector: string) {
  const found = element.renderRoot.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

function press(element: LinliBallot, label: string): void {
  const found = [...element.renderRoot.querySelectorAll<HTMLElement>('button')].find(
    ({ textContent }) => textContent?.trim().includes(label),
  );
  if (!found) throw new Error(`There is no button “${label}”.`);
  found.click();
}

const focused = (element: LinliBallot) => element.shadowRoot?.activeElement;

const castWith = () =>
  server.asked.filter(({ name }) => name === 'CastBallot').map(({ variables }) => variables);

test('a vote is marked and looked over by keyboard, cast once, and answered with a receipt', async () => {
  const element = await show(ballotFixture());
  const heard: unknown[] = [];
  element.addEventListener('linli-ballot-cast', ({ detail }) => heard.push(detail));
  find(element, 'input[value=YES]').focus();
  await userEvent.keyboard(' {Enter}');
  await expect.poll(() => focused(element)?.id).toBe('check');
  expect(find(element, '.chosen').textContent).toContain('赞成');
  press(element, '投出');
  press(element, '投出');
  await expect.poll(() => focused(element)?.id).toBe('done');
  expect(text(element)).toContain('K7QM-42PX');
  expect(castWith()).toEqual([{ input: { ballot: 'b1', entry: 'e1', choice: { answer: 'YES' } } }]);
  expect(heard).toEqual([{ ballot: 'b1' }]);
  expect(text(element)).toContain('215位已投');
});

test('a paper without a mark is not handed in, and says how to abstain', async () => {
  const element = await show(ballotFixture());
  press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('choice-error');
  expect(text(element)).toContain('都不想选，就选“弃权”');
  expect(castWith()).toEqual([]);
});

test('who looks the vote over can go back and change it', async () => {
  const element = await show(ballotFixture());
  find(element, 'input[value=YES]').click();
  press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('check');
  press(element, '返回修改');
  await expect.poll(() => element.renderRoot.querySelector('input[value=NO]')).not.toBeNull();
  find(element, 'input[value=NO]').click();
  press(element, '核对我的选择');
  await expect.poll(() => find(element, '.chosen').textContent).toContain('反对');
});

test('options are ranked by pressing them in order', async () => {
  const element = await show(ballotFixture({ method: 'IRV', options: PLANS }));
  const plans = [...element.renderRoot.querySelectorAll<HTMLElement>('.rank')];
  plans[2]?.click();
  plans[0]?.click();
  await element.updateComplete;
  expect(plans.map((plan) => plan.querySelector('.place')?.textContent)).toEqual(['2', '', '1']);
  press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('check');
  press(element, '投出');
  await expect.poll(castWith).toMatchObject([{ input: { choice: { ranking: [['3'], ['1']] } } }]);
});

test('more than may be chosen is said before the vote is cast', async () => {
  const element = await show(ballotFixture({ method: 'APPROVAL', options: PLANS, maxChoices: 2 }));
  for (const { id } of PLANS) find(element, `input[value="${id}"]`).click();
  press(element, '核对我的选择');
  await expect.poll(() => text(element)).toContain('最多选2个');
});

test('who votes for two homes votes for one after the other', async () => {
  const entry = (id: string) => ({ id, counts: { heads: 1, weight: 8950 }, voted: false });
  const element = await show(ballotFixture({ ownEntries: [entry('e1'), entry('e2')] }));
  for (const own of ['e1', 'e2']) {
    await expect.poll(() => element.renderRoot.querySelector('input[value=NO]')).not.toBeNull();
    find(element, 'input[value=NO]').click();
    press(element, '核对我的选择');
    await expect.poll(() => focused(element)?.id).toBe('check');
    press(element, '投出');
    await expect
      .poll(() => castWith().map(({ input }) => (input as { entry: string }).entry))
      .toContain(own);
    await expect.poll(() => focused(element)?.id).toBe('done');
  }
  expect(element.renderRoot.querySelector('form')).toBeNull();
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
  find(element, 'input[value=YES]').click();
  press(element, '核对我的选择');
  await expect.poll(() => focused(element)?.id).toBe('check');
  press(element, '投出');
  await expect.poll(() => text(element)).toContain('投票已经截止。');
  expect(find(element, '.chosen').textContent).toContain('赞成');
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
  expect(element.renderRoot.querySelector('form')).toBeNull();
});

test('a counted ballot shows the outcome, both measures and the channels', async () => {
  const element = await show(countedFixture());
  const result = find(element, '[part=result]').textContent ?? '';
  for (const words of ['通过', '176票，79.6%', '按面积', '面积17,023平方米', '纸质 66']) {
    expect(result).toContain(words);
  }
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
