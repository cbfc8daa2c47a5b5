import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './resolution.ts';
import { type FakeServer, refusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import type { Resolution } from './resolution.controller.ts';
import type { LinliResolution } from './resolution.ts';
import {
  deliveredFixture,
  objectionsFixture,
  resolutionFixture,
  serveResolution,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
});
afterEach(() => restore());

async function show(resolution: Resolution, objections = objectionsFixture()) {
  serveResolution(server, resolution, objections);
  const element = await mount(
    '<linli-resolution resolution="r1" data-locale="zh-CN"></linli-resolution>',
    'linli-resolution',
  );
  await expect.poll(() => text(element)).toContain(objections[0]?.body ?? resolution.title);
  await expect.poll(() => text(element)).toContain('决定方式');
  return element;
}

const text = (element: LinliResolution) => element.renderRoot.textContent ?? '';
const focused = (element: LinliResolution) => element.shadowRoot?.activeElement;
const find = (element: LinliResolution, selector: string) => {
  const found = element.renderRoot.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};

async function press(element: LinliResolution, label: string): Promise<void> {
  const found = () =>
    [...element.renderRoot.querySelectorAll<HTMLElement>('button')].find(
      ({ textContent }) => textContent?.trim() === label,
    );
  await expect.poll(found).toBeTruthy();
  found()?.click();
}

test('everybody reads what was decided, what it rests on, and what became of each objection', async () => {
  const element = await show(resolutionFixture());
  for (const words of [
    '离窗户不少于八米',
    '决定方式：投票',
    '充电费每度不要超过一块钱。',
    '公示7天，到11月25日',
    '改为离窗户八米',
    '一位居民',
    '由花园物业办理',
  ]) {
    expect(text(element)).toContain(words);
  }
});

test('a resident objects by keyboard, with the name left out, and hears that it was received', async () => {
  const element = await show(resolutionFixture());
  const heard: unknown[] = [];
  element.addEventListener('linli-objection-made', ({ detail }) => heard.push(detail));
  await press(element, '提出异议');
  await expect.poll(() => focused(element)?.id).toBe('object');
  await press(element, '提交异议');
  await expect.poll(() => text(element)).toContain('请写1到2000个字');
  await userEvent.keyboard('会挡住消防通道');
  find(element, 'input[type=checkbox]').click();
  const submit = find(element, 'form [type=submit]');
  submit.click();
  submit.click();
  await expect.poll(() => focused(element)?.id).toBe('object-done');
  await expect.poll(() => find(element, '.objections').textContent).toContain('会挡住消防通道');
  const sent = server.asked.filter(({ name }) => name === 'ObjectToPublication');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.variables).toMatchObject({
    input: { publication: 'p1', body: '会挡住消防通道', withholdName: true },
  });
  expect(heard).toEqual([{ publication: 'p1', receiptCode: 'K7QM-42PX' }]);
});

test('whoever publishes answers an objection with its outcome and reasons', async () => {
  const element = await show(resolutionFixture(), objectionsFixture(true));
  await press(element, '答复这条异议');
  await expect.poll(() => focused(element)?.id).toBe('outcome');
  await press(element, '提交答复');
  await expect.poll(() => focused(element)?.id).toBe('reasons');
  await userEvent.keyboard('已补上每一笔费用');
  await userEvent.selectOptions(find(element, '#outcome'), 'UPHELD');
  await press(element, '提交答复');
  await expect.poll(() => find(element, '.objections').textContent).toContain('已补上每一笔费用');
  expect(server.asked.find(({ name }) => name === 'AnswerObjection')?.variables).toEqual({
    input: { objection: 'o2', outcome: 'UPHELD', reasons: '已补上每一笔费用' },
  });
  expect(focused(element)?.id).toBe('objections');
});

test('a resident says whether it was done, and may change it', async () => {
  const element = await show(deliveredFixture());
  expect(text(element)).toContain('平均3.5分，4人评价');
  await press(element, '提交评价');
  await expect.poll(() => text(element)).toContain('请选“办成了没有”');
  find(element, 'input[value=NO]').click();
  find(element, '#stars-2').click();
  await press(element, '提交评价');
  await expect.poll(() => focused(element)?.id).toBe('rated');
  expect(text(element)).toContain('您的评价：没有办成，不满意');
  await press(element, '修改我的评价');
  await expect.poll(() => focused(element)?.getAttribute('name')).toBe('done');
  expect(server.asked.find(({ name }) => name === 'RateResolution')?.variables).toEqual({
    input: { resolution: 'r1', done: 'NO', stars: 2 },
  });
});

test('who may not rate is not asked to', async () => {
  const element = await show(
    deliveredFixture({
      availableActions: [
        {
          action: 'RATE',
          label: '评价',
          allowed: false,
          reasonRequired: false,
          refusal: { code: 'NOT_FOR_YOU', message: '' },
        },
      ],
    }),
  );
  expect(element.renderRoot.querySelector('form')).toBeNull();
});

test('a resolution that is gone, and one that failed, say what to do', async () => {
  server.answer('ResolutionById', () => ({ node: null }));
  const mounted = () =>
    mount(
      '<linli-resolution resolution="r2" data-locale="zh-CN"></linli-resolution>',
      'linli-resolution',
    );
  const gone = await mounted();
  await expect.poll(() => text(gone)).toContain('没有找到这项决议');
  server.answer('ResolutionById', refusal('INTERNAL_SERVER_ERROR'));
  const failed = await mounted();
  await expect.poll(() => text(failed)).toContain('req-test');
});
