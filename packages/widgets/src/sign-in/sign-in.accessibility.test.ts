import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './sign-in.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import * as operations from './operations.ts';
import { signInStrings } from './sign-in.strings.ts';
import type { LinliSignIn } from './sign-in.ts';
import { answerSignIn, WRONG_CODE, WRONG_DOOR_CODE } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerSignIn(server);
});
afterEach(() => restore());

const field = (label: string) => page.getByLabelText(say(label), { exact: true });

async function show(): Promise<LinliSignIn> {
  const element = await mount(
    `<linli-sign-in data-locale="${locale}"></linli-sign-in>`,
    'linli-sign-in',
  );
  await expect.poll(() => element.site?.name).toBe('涪城区');
  return element;
}

async function openDialog(): Promise<LinliSignIn> {
  const element = await show();
  element.renderRoot.querySelector<HTMLElement>('button')?.click();
  await expect.element(field('手机号')).toBeVisible();
  return element;
}

function submit(element: LinliSignIn): void {
  const dialog = element.renderRoot.querySelector('linli-sign-in-dialog');
  dialog?.renderRoot.querySelector('form')?.requestSubmit();
}

async function askForCode(): Promise<LinliSignIn> {
  const element = await openDialog();
  await field('手机号').fill('13800138000');
  submit(element);
  return element;
}

async function enterCode(code: string): Promise<LinliSignIn> {
  const element = await askForCode();
  await field('验证码').fill(code);
  submit(element);
  return element;
}

/** Enters a door code to which the server answers with this. */
async function enterDoorCode(answer: () => unknown): Promise<LinliSignIn> {
  server.answer('SignInWithDoorCode', answer);
  const element = await openDoorCode();
  await field('门牌码').fill('HY-3-501');
  await field('邻居怎么称呼您').fill('3栋王阿姨');
  submit(element);
  return element;
}

async function openDoorCode(): Promise<LinliSignIn> {
  const element = await openDialog();
  await page.getByRole('button', { name: say('门牌码登录') }).click();
  await expect.element(field('门牌码')).toBeVisible();
  return element;
}

/** Each state of the button and its dialog; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, () => Promise<LinliSignIn>, string])[] = [
  ['the button', show, '登录'],
  ['a lost connection', async () => loseConnection(server, await show()), '网络断开了'],
  ['the phone', openDialog, '只用来登录和通知您'],
  [
    'a phone that is none',
    async () => {
      const element = await openDialog();
      submit(element);
      return element;
    },
    '请填11位手机号',
  ],
  [
    'a code on its way',
    async () => {
      server.answer('RequestSignInCode', pending);
      return askForCode();
    },
    '获取验证码',
  ],
  [
    'a code that was not sent',
    async () => {
      server.answer('RequestSignInCode', refusal('INTERNAL_SERVER_ERROR'));
      return askForCode();
    },
    '我们这边出了点问题',
  ],
  ['the code', askForCode, '246810'],
  ['a code that is too short', () => enterCode('12'), '请填短信里的6位数字'],
  [
    'a wrong code',
    async () => {
      server.answer('ConfirmSignInCode', () => ({ confirmSignInCode: WRONG_CODE }));
      return enterCode('000000');
    },
    WRONG_CODE.message,
  ],
  ['somebody signed in', () => enterCode('246810'), '退出登录'],
  ['the door code', openDoorCode, '写在社区发给您家的纸上'],
  [
    'a door code that is missing',
    async () => {
      const element = await openDoorCode();
      submit(element);
      return element;
    },
    '请填门牌码',
  ],
  [
    'a door code that is refused',
    () => enterDoorCode(() => ({ signInWithDoorCode: WRONG_DOOR_CODE })),
    WRONG_DOOR_CODE.message,
  ],
  [
    'a door code that failed',
    () => enterDoorCode(refusal('INTERNAL_SERVER_ERROR')),
    '我们这边出了点问题',
  ],
  [
    'a code without connection',
    async () => {
      const element = await askForCode();
      await expect.element(field('验证码')).toBeVisible();
      loseNetwork(server);
      await field('验证码').fill('246810');
      submit(element);
      return element;
    },
    '现在连不上网络',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(locale, sharedStrings, signInStrings);
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
