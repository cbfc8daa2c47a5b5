import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../provider/provider.ts';
import './sign-in.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import * as operations from './operations.ts';
import type { LinliSignInDialog } from './sign-in-dialog.ts';
import { answerSignIn, WRONG_CODE } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerSignIn(server);
});
afterEach(() => restore());

async function open() {
  const element = await mount(
    '<linli-sign-in data-locale="zh-CN"></linli-sign-in>',
    'linli-sign-in',
  );
  await expect.poll(() => element.site?.name).toBe('涪城区');
  element.renderRoot.querySelector<HTMLElement>('button')?.click();
  await expect.poll(() => element.renderRoot.querySelector('linli-sign-in-dialog')).not.toBeNull();
  const dialog = element.renderRoot.querySelector('linli-sign-in-dialog') as LinliSignInDialog;
  await dialog.updateComplete;
  return { element, dialog };
}
const text = (element: { renderRoot: HTMLElement | DocumentFragment }) =>
  element.renderRoot.textContent ?? '';

test('a resident signs in with a phone and the code sent to it, by keyboard alone', async () => {
  const { element, dialog } = await open();
  const events: boolean[] = [];
  element.addEventListener('linli-viewer-changed', (event) => events.push(event.detail.signedIn));
  dialog.renderRoot.querySelector<HTMLElement>('#phone')?.focus();
  await userEvent.keyboard('13800138000{Enter}');
  await expect.poll(() => text(dialog)).toContain('246810');
  await expect.poll(() => dialog.shadowRoot?.activeElement?.id).toBe('code');
  await userEvent.keyboard('246810{Enter}');
  await expect.poll(() => text(element)).toContain('您好，王阿姨');
  await expect.poll(() => text(element)).toContain('您已登录');
  expect(events).toEqual([true]);
  expect(server.asked.find(({ name }) => name === 'ConfirmSignInCode')?.variables).toEqual({
    input: { challengeId: 'ch1', code: '246810', displayName: null },
  });
});

test('a number that is none is said beside its field, which gets the focus', async () => {
  const { dialog } = await open();
  dialog.renderRoot.querySelector<HTMLElement>('#phone')?.focus();
  await userEvent.keyboard('123{Enter}');
  await expect.poll(() => text(dialog)).toContain('请填11位手机号');
  expect(dialog.shadowRoot?.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(server.asked.some(({ name }) => name === 'RequestSignInCode')).toBe(false);
});

test('a wrong code is said in the server’s words, and the dialog stays', async () => {
  server.answer('ConfirmSignInCode', () => ({ confirmSignInCode: WRONG_CODE }));
  const { dialog } = await open();
  dialog.renderRoot.querySelector<HTMLElement>('#phone')?.focus();
  await userEvent.keyboard('13800138000{Enter}');
  await expect.poll(() => dialog.shadowRoot?.activeElement?.id).toBe('code');
  await userEvent.keyboard('000000{Enter}');
  await expect.poll(() => text(dialog)).toContain(WRONG_CODE.message);
});

test.each([
  ['zh-TW', '登入'],
  ['en', 'Sign in'],
])('it speaks %s', async (locale, word) => {
  const element = await mount(
    `<linli-sign-in data-locale="${locale}"></linli-sign-in>`,
    'linli-sign-in',
  );
  await expect.poll(() => text(element)).toContain(word);
});

test('a lost connection is said in the live region', async () => {
  const { element } = await open();
  element.client?.connection.report(false);
  await expect
    .poll(() => element.renderRoot.querySelector('[part=offline]')?.textContent)
    .toContain('已保存在本机');
});
