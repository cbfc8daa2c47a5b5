import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../provider/provider.ts';
import './ballot-prepare.ts';
import { LOCALES } from '../../foundation/locale.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import * as operations from './operations.ts';

let server: FakeServer;
let restore: () => void;
beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  server.answer('DecisionPresets', () => ({
    decisionPresets: [
      {
        id: 'OWNERS_ORDINARY',
        inWords: ['参加表决的业主人数和面积都要达到三分之二以上'],
        sources: ['中华人民共和国民法典 第二百七十八条'],
      },
    ],
  }));
  server.answer('VotingPlaces', () => ({ node: null }));
  server.answer('PrepareBallot', () => ({
    prepareBallot: { __typename: 'PrepareBallotSuccess', ballot: { id: 'b9' } },
  }));
});
afterEach(() => restore());

const show = (locale = 'zh-CN') =>
  mount(
    `<linli-ballot-prepare host="Topic:d:1" data-locale="${locale}"></linli-ballot-prepare>`,
    'linli-ballot-prepare',
  );
const field = (label: string) => page.getByLabelText(label, { exact: true });
const option = (name: string) => page.getByRole('textbox', { name, exact: true });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = () => server.asked.filter(({ name }) => name === 'PrepareBallot');

async function fill(): Promise<void> {
  await field('标题').fill('2号楼更换电梯');
  await field('要大家决定什么').fill('是否同意更换？');
  await field('哪天开始').fill('2099-01-01');
  await field('哪天截止').fill('2099-01-09');
}

test('a ballot of owners is prepared once, under the rule that was read', async () => {
  const element = await show();
  const heard: string[] = [];
  element.addEventListener('prepared', (event) => heard.push((event as CustomEvent).detail));
  await fill();
  await page.getByText('业主投票，人数和面积两样都算', { exact: true }).click();
  const told = page.getByRole('listitem');
  await expect
    .element(told.getByText('参加表决的业主人数和面积都要达到三分之二以上。'))
    .toBeVisible();
  await button('发起投票').dblClick();
  await expect.poll(() => heard).toEqual(['b9']);
  expect(sent()).toHaveLength(1);
  expect(sent()[0]?.variables).toMatchObject({
    input: { host: 'Topic:d:1', votingUnit: 'OWNER', preset: 'OWNERS_ORDINARY', secrecy: 'OPEN' },
  });
});

test('what is seldom set is folded away, and sent when it is set', async () => {
  server.answer('VotingPlaces', () => ({
    node: {
      __typename: 'Topic',
      community: { id: 'c1', name: '滨江社区', children: { nodes: [{ id: 'c2', name: '2号院' }] } },
    },
  }));
  await show();
  await fill();
  expect(server.asked.some(({ name }) => name === 'VotingPlaces')).toBe(false);
  await page.getByText('更多设置').click();
  await page.getByRole('combobox', { name: '哪里的人参加' }).selectOptions('2号院');
  await field('截止以前可以改票').click();
  await expect
    .element(page.getByRole('listitem').getByText('投出以后，截止前还可以改。'))
    .toBeVisible();
  await button('发起投票').click();
  await expect
    .poll(sent)
    .toMatchObject([
      { variables: { input: { place: 'c2', changeable: true, hidden: true, proxyLimit: 0 } } },
    ]);
});

test('options are added, ordered and taken away by keyboard', async () => {
  const element = await show();
  const active = () => (element.renderRoot as ShadowRoot).activeElement?.id;
  await page.getByText('单选：几项里选一项，票多的胜出。').click();
  await option('第1项').fill('甲');
  await option('第2项').fill('乙');
  element.renderRoot.querySelector<HTMLElement>('#add-option')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(active).toBe('option-2');
  await userEvent.keyboard('丙');
  const group = page.getByRole('group', { name: '第3项', exact: true });
  (group.getByRole('button', { name: '往上移' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(active).toBe('option-1');
  await expect.element(option('第2项')).toHaveValue('丙');
  await page
    .getByRole('group', { name: '第1项', exact: true })
    .getByRole('button', { name: '去掉' })
    .click();
  await expect.element(option('第1项')).toHaveValue('丙');
  await page.getByText('看看选票是什么样').click();
  await expect.element(page.getByText('选票上有这些')).toBeVisible();
});

test('what is missing is said first, and what was written stays when it is refused', async () => {
  const element = await show();
  await button('发起投票').click();
  await expect
    .poll(() => (element.renderRoot as ShadowRoot).activeElement?.id)
    .toBe('error-summary');
  expect(sent()).toEqual([]);
  await fill();
  server.answer('PrepareBallot', refusal('FORBIDDEN'));
  await button('发起投票').click();
  await expect.poll(() => element.renderRoot.textContent).toContain('您现在不能查看或操作');
  await expect.element(field('标题')).toHaveValue('2号楼更换电梯');
});

describe.each(LOCALES)('in %s', (locale) => {
  test('the form is accessible in every look, empty and with what is wrong', async () => {
    const element = await show(locale);
    await expectAccessibleInEveryLook(element);
    const radio = () => element.renderRoot.querySelector<HTMLElement>('input[value=BUDGET]');
    await expect.poll(radio).not.toBeNull();
    radio()?.click();
    element.renderRoot.querySelector<HTMLElement>('.more summary')?.click();
    element.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.click();
    await expect.poll(() => element.renderRoot.querySelector('#error-summary')).not.toBeNull();
    await expectAccessibleInEveryLook(element);
  });
});
