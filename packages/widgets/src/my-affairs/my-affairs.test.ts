import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './my-affairs.ts';
import { type FakeServer, ServerRefusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import type { LinliAffair } from './affair.ts';
import type { LinliMyAffairs } from './my-affairs.ts';
import * as operations from './operations.ts';
import { affairsOf, answerAffairs, receipt } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerAffairs(server);
});
afterEach(() => restore());

async function open(attributes = 'data-locale="zh-CN"') {
  const element = await mount(
    `<linli-my-affairs ${attributes} topic-href="/t?id={id}" service-href="/s?id={id}"></linli-my-affairs>`,
    'linli-my-affairs',
  );
  await expect.poll(() => element.renderRoot.querySelector('[aria-busy=true]')).toBeNull();
  return element;
}
const text = (element: { renderRoot: HTMLElement | DocumentFragment }) =>
  element.renderRoot.textContent ?? '';

/** Opens the affairs at these places of the list; returns the last one. */
async function unfold(element: LinliMyAffairs, ...places: number[]): Promise<LinliAffair> {
  const heads = () => element.renderRoot.querySelectorAll<HTMLElement>('.affairs .head');
  await expect.poll(() => heads().length).toBe(4);
  for (const place of places) heads()[place]?.click();
  await element.updateComplete;
  await customElements.whenDefined('linli-affair');
  const opened = element.renderRoot.querySelectorAll('linli-affair');
  for (const affair of opened)
    await expect.poll(() => text(affair as LinliAffair)).toContain('建议已提交');
  return opened[opened.length - 1] as LinliAffair;
}

test('a resident opens a suggestion and says by keyboard that it is settled', async () => {
  const element = await open();
  const events: object[] = [];
  element.addEventListener('linli-suggestion-settled', (event) => events.push(event.detail));
  await expect.poll(() => element.renderRoot.querySelector('.head')).not.toBeNull();
  element.renderRoot.querySelector<HTMLElement>('.head')?.focus();
  await userEvent.keyboard('{Enter}');
  const affair = await unfold(element);
  expect(text(affair)).toContain('小陈，11月20日(周五)中午12点');
  // The answer stands above, so the timeline does not repeat it.
  expect(text(affair).match(/明天来换灯泡。/g)).toHaveLength(1);
  await userEvent.tab();
  await userEvent.keyboard('灯亮了');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => affair.shadowRoot?.activeElement?.id).toBe('outcome');
  expect(text(affair)).toContain('社区知道这件事已经解决了');
  expect(events).toEqual([{ suggestion: 'subject-1', settled: true }]);
  const act = server.asked.find(({ name }) => name === 'SettleSuggestion');
  expect(act?.variables['input']).toEqual({
    suggestion: 'subject-1',
    settled: true,
    comment: '灯亮了',
  });
  await expect.poll(() => affair.renderRoot.querySelector('.ask')).toBeNull();
});

test('who is not content learns until when the next answer comes', async () => {
  const affair = await unfold(await open(), 0);
  affair.renderRoot.querySelectorAll<HTMLElement>('.ask .button')[1]?.click();
  await expect.poll(() => text(affair)).toContain('会在11月27日(周五)前再答复您');
});

test('a delivered service is rated by stars with words; without a choice it is asked for', async () => {
  const element = await open();
  const events: object[] = [];
  element.addEventListener('linli-service-rated', (event) => events.push(event.detail));
  const affair = await unfold(element, 1);
  const form = affair.renderRoot.querySelector<HTMLFormElement>('form.ask');
  form?.requestSubmit();
  await expect.poll(() => text(affair)).toContain('请先选一项');
  expect(affair.shadowRoot?.activeElement?.id).toBe('stars-1');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
  form?.requestSubmit();
  await expect.poll(() => text(affair)).toContain('谢谢您的评价');
  expect(events).toEqual([{ serviceRequest: 'subject-2', stars: 4 }]);
});

test('a returned application says why and leads to where it is completed', async () => {
  const element = await open();
  const affair = await unfold(element, 2);
  expect(text(affair)).toContain('身份证看不清');
  const link = affair.renderRoot.querySelector<HTMLAnchorElement>('a.button');
  expect(link?.getAttribute('href')).toBe('/s?id=subject-3');
  const opened: object[] = [];
  element.addEventListener('linli-affair-opened', (event) => {
    event.preventDefault();
    opened.push(event.detail);
  });
  link?.click();
  expect(opened).toEqual([{ kind: 'ServiceRequest', subject: 'subject-3' }]);
});

test('a visitor finds a receipt by its code, however it is typed', async () => {
  server.answer('MyAffairs', () => affairsOf('VISITOR'));
  const element = await open();
  element.renderRoot.querySelector<HTMLElement>('#code')?.focus();
  await userEvent.keyboard('7kq{Enter}');
  await expect.poll(() => text(element)).toContain('请对照回执再看一看');
  await userEvent.keyboard('f3mzd{Enter}');
  const input = element.renderRoot.querySelector<HTMLInputElement>('#code');
  expect(input?.value).toBe('7KQF-3MZD');
  await expect.poll(() => element.shadowRoot?.activeElement?.className).toBe('head');
  await customElements.whenDefined('linli-affair');
  const affair = element.renderRoot.querySelector('linli-affair') as LinliAffair;
  await expect.poll(() => text(affair)).toContain('明天来换灯泡。');
  expect(server.asked.some(({ name }) => name === 'AffairSubject')).toBe(false);
  element.renderRoot.querySelector<HTMLElement>('#code')?.focus();
  await userEvent.keyboard('{Control>}a{/Control}00000000{Enter}');
  await expect.poll(() => text(element)).toContain('没有查到回执号 0000-0000');
});

test('a visitor’s one primary button opens the sign-in', async () => {
  server.answer('MyAffairs', () => affairsOf('VISITOR'));
  const element = await open();
  element.renderRoot.querySelector<HTMLElement>('.primary')?.click();
  await expect.poll(() => element.renderRoot.querySelector('linli-sign-in-dialog')).not.toBeNull();
});

test('a list that cannot be read says so and is read again on demand', async () => {
  server.answer('MyAffairs', () => {
    throw new ServerRefusal('INTERNAL_SERVER_ERROR');
  });
  const element = await open();
  await expect.poll(() => text(element)).toContain('req-test');
  server.answer('MyAffairs', () => affairsOf('RESIDENT'));
  element.renderRoot.querySelector<HTMLElement>('.notice .button')?.click();
  await expect.poll(() => text(element)).toContain('路灯坏了');
  server.answer('MyAffairs', () => {
    throw new ServerRefusal('FORBIDDEN');
  });
  expect(text(await open())).toContain('现在不能查看');
});

test('what staff do is there without a reload', async () => {
  const element = await open();
  await expect.poll(() => text(element)).toContain('路灯坏了');
  const settled = receipt('1', 'Suggestion', 'SETTLED', '已解决', '路灯坏了');
  server.answer('MyAffairs', () => affairsOf('RESIDENT', [settled]));
  // The stream is opened after the first answer; until then nobody listens.
  await expect
    .poll(() => {
      server.change('subject-1');
      return text(element);
    })
    .toContain('已解决');
});

test('the printed list has every affair with its code and state', async () => {
  const element = await open();
  let rows = 0;
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    rows = document.querySelectorAll('[data-linli-print] tbody tr').length;
    dispatchEvent(new Event('afterprint'));
  });
  element.renderRoot.querySelector<HTMLElement>('.title .button')?.click();
  await expect.poll(() => rows).toBe(4);
  print.mockRestore();
});
