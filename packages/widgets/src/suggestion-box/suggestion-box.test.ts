import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './suggestion-box.ts';
import { type FakeServer, ServerRefusal } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import * as inPersonOperations from './in-person/operations.ts';
import * as operations from './operations.ts';
import type { LinliSuggestionBox } from './suggestion-box.ts';
import {
  account,
  announceOccasions,
  answerSuggestions,
  choose,
  notAPicture,
  picture,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations, inPersonOperations);
  restore = server.install();
  answerSuggestions(server);
});
afterEach(() => restore());

async function open(attributes = 'data-locale="zh-CN"') {
  const element = await mount(
    `<linli-suggestion-box ${attributes}></linli-suggestion-box>`,
    'linli-suggestion-box',
  );
  await expect.poll(() => element.renderRoot.querySelector('textarea')).not.toBeNull();
  element.client?.session.adopt(account);
  await expect.poll(() => element.communityId).toBe('community-1');
  return element;
}
const find = <Found extends HTMLElement>(element: LinliSuggestionBox, selector: string) =>
  element.renderRoot.querySelector(selector) as Found;
const text = (element: LinliSuggestionBox) => element.renderRoot.textContent ?? '';

function write(element: LinliSuggestionBox, selector: string, value: string): void {
  const control = find<HTMLInputElement>(element, selector);
  control.value = value;
  control.dispatchEvent(new Event('input'));
}

test('a resident writes, submits by keyboard alone and gets a receipt to find it by', async () => {
  const element = await open('data-locale="zh-CN" my-affairs-href="/me"');
  const events: object[] = [];
  element.addEventListener('linli-suggestion-made', (event) => events.push(event.detail));
  find(element, '#body').focus();
  await userEvent.keyboard('路灯坏了');
  // Past dictation and the photos.
  await expect
    .poll(() =>
      element.renderRoot.querySelector('linli-voice-input')?.shadowRoot?.querySelector('button'),
    )
    .toBeTruthy();
  for (let presses = 0; presses < 3; presses += 1) await userEvent.tab();
  expect(element.shadowRoot?.activeElement?.id).toBe('phone');
  await userEvent.keyboard('13800138000{Enter}');
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('result');
  expect(find(element, '.code').textContent).toBe('7KQF-3MZD');
  expect(text(element)).toContain('花园社区会在11月27日(周五)前答复您');
  expect(find(element, '.more').getAttribute('href')).toBe('/me');
  expect(events).toEqual([{ suggestion: 's1', receiptCode: '7KQF-3MZD' }]);
  const act = server.asked.find(({ name }) => name === 'MakeSuggestion');
  expect(act?.variables['input']).toMatchObject({
    community: 'community-1',
    body: '路灯坏了',
    phone: '13800138000',
  });
  find<HTMLButtonElement>(element, '.row .button').click();
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('body');
  expect(find<HTMLTextAreaElement>(element, '#body').value).toBe('');
});

test('photos are shown, uploaded and can be taken away again', async () => {
  const element = await open();
  choose(element, await picture(), await picture());
  await expect.poll(() => text(element).match(/已上传/g)?.length).toBe(2);
  expect(find<HTMLCanvasElement>(element, '.photo canvas').width).toBe(40);
  find(element, '[aria-label="删除照片2"]').click();
  await expect.poll(() => element.renderRoot.querySelectorAll('.photo').length).toBe(1);
  expect(element.shadowRoot?.activeElement?.id).toBe('photos');
  choose(element, notAPicture());
  await expect.poll(() => text(element)).toContain('打不开，请换一张');
});

test('what is missing is said beside its field, which gets the focus', async () => {
  const element = await open();
  find<HTMLFormElement>(element, 'form').requestSubmit();
  await expect.poll(() => text(element)).toContain('请先写一句您想说的。');
  expect(element.shadowRoot?.activeElement?.id).toBe('body');
  write(element, '#body', '路灯坏了');
  write(element, '#phone', '123');
  find<HTMLFormElement>(element, 'form').requestSubmit();
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('phone');
  expect(find(element, '#phone').getAttribute('aria-invalid')).toBe('true');
  expect(server.asked.some(({ name }) => name === 'MakeSuggestion')).toBe(false);
});

test('a refusal is said in the server’s words and a failure with its number; the words stay', async () => {
  const element = await open();
  write(element, '#body', '路灯坏了');
  server.answer('MakeSuggestion', () => ({
    makeSuggestion: {
      __typename: 'RuleRefusedError',
      code: 'ATTACHMENT_UNAVAILABLE',
      message: '有一张照片没有找到。',
      path: null,
    },
  }));
  find<HTMLFormElement>(element, 'form').requestSubmit();
  await expect.poll(() => text(element)).toContain('有一张照片没有找到。');
  server.answer('MakeSuggestion', () => {
    throw new ServerRefusal('INTERNAL_SERVER_ERROR');
  });
  find<HTMLFormElement>(element, 'form').requestSubmit();
  await expect.poll(() => text(element)).toContain('req-test');
  await expect.poll(() => element.shadowRoot?.activeElement?.id).toBe('hindrance');
  expect(find<HTMLTextAreaElement>(element, '#body').value).toBe('路灯坏了');
});

test('a community that is none is said to be missing', async () => {
  server.answer('SuggestionCommunity', () => ({ community: null }));
  const element = await mount(
    '<linli-suggestion-box data-locale="zh-CN" community="510703999999"></linli-suggestion-box>',
    'linli-suggestion-box',
  );
  await expect.poll(() => text(element)).toContain('没有找到这个社区');
});

test('the printed receipt stands alone on the page, and leaves it afterwards', async () => {
  const element = await open();
  write(element, '#body', '路灯坏了');
  find<HTMLFormElement>(element, 'form').requestSubmit();
  await expect.poll(() => element.renderRoot.querySelector('.code')).not.toBeNull();
  let printed = '';
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    printed = document.querySelector('[data-linli-print]')?.textContent ?? '';
    dispatchEvent(new Event('afterprint'));
  });
  find(element, '.row .quiet').click();
  await expect.poll(() => printed).toContain('7KQF-3MZD');
  print.mockRestore();
  expect(printed).toContain('路灯坏了');
  expect(document.querySelector('[data-linli-print]')).toBeNull();
  expect(document.adoptedStyleSheets).toHaveLength(0);
});

test('when one is listened to in person is said under the box, and where letter boxes hang', async () => {
  announceOccasions(server);
  const element = await open();
  const occasions = () =>
    element.renderRoot.querySelector('linli-in-person')?.renderRoot.textContent;
  await expect.poll(occasions).toContain('11月28日(周六) 09:00到11:30');
  expect(occasions()).toContain('3栋和5栋之间的宣传栏旁边');
  expect(occasions()).toContain('社区书记陈建国，网格员李敏');
});

test('what is dictated goes on where the writing stopped', async () => {
  const element = await open();
  write(element, '#body', '路灯坏了，');
  const voice = () => element.renderRoot.querySelector('linli-voice-input');
  await expect.poll(() => voice()?.isConnected).toBe(true);
  voice()?.dispatchEvent(new CustomEvent('dictated', { detail: '请来修' }));
  await expect
    .poll(() => find<HTMLTextAreaElement>(element, '#body').value)
    .toBe('路灯坏了，请来修');
});
