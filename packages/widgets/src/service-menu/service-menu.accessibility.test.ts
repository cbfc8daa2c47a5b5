import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './service-menu.ts';
import { formStrings } from '../form/form.strings.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import * as operations from './operations.ts';
import { serviceApplicationStrings } from './service-application.strings.ts';
import { serviceMenuStrings } from './service-menu.strings.ts';
import type { LinliServiceMenu } from './service-menu.ts';
import { answerServices, detail, menuOf, returned, services } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerServices(server);
});
afterEach(() => restore());

const show = (attributes = ''): Promise<LinliServiceMenu> =>
  mount(
    `<linli-service-menu data-locale="${locale}" ${attributes}></linli-service-menu>`,
    'linli-service-menu',
  );
const showService = () => show('service="service-1"');
const showReturned = () => show('request="request-1"');
const press = (name: string) => page.getByRole('button', { name: say(name), exact: true }).click();

/** Mounts the menu when an operation is answered like this. */
const showWith =
  (name: string, answer: () => unknown, open: () => Promise<LinliServiceMenu> = show) =>
  () => {
    server.answer(name, answer);
    return open();
  };

/** Answers that the viewer may not apply, and why. */
function refuseApplying(code: string, message: string): void {
  const node = {
    ...detail,
    form: { version: 1, questions: [] },
    availableActions: [{ action: 'APPLY', allowed: false, label: '', refusal: { code, message } }],
  };
  server.answer('ServiceDetail', () => ({ node }));
  server.answer('ServiceApplicationForm', () => ({ node }));
}

async function apply(): Promise<LinliServiceMenu> {
  const menu = await showService();
  await press('我要申请');
  return menu;
}

async function fillIn(): Promise<LinliServiceMenu> {
  const menu = await apply();
  await page.getByLabelText('哪里坏了').fill('厨房水龙头一直滴水');
  await page.getByText('电', { exact: true }).click();
  await page.getByLabelText('联系电话').fill('13800138000');
  return menu;
}

async function review(): Promise<LinliServiceMenu> {
  const menu = await fillIn();
  await press('下一步：核对');
  return menu;
}

async function send(): Promise<LinliServiceMenu> {
  const menu = await review();
  await press('提交申请');
  return menu;
}

/** Sends an application to which the server answers with this. */
function sendAnswered(answer: object) {
  const refused = { message: '有几处要改。', path: null, ...answer };
  return showWith('ApplyForService', () => ({ applyForService: refused }), send);
}

/** Each state of the menu; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, () => Promise<LinliServiceMenu>, string])[] = [
  ['a menu on its way', showWith('ServiceMenu', pending), '正在打开'],
  ['a full menu', show, '水电上门小修'],
  [
    'a menu with more pages',
    showWith('ServiceMenu', () => menuOf(services, 'cursor-1')),
    '显示更多',
  ],
  [
    'a search that finds nothing',
    async () => {
      const many = Array.from({ length: 9 }, (_, index) => ({ ...services[0], id: `s${index}` }));
      server.answer('ServiceMenu', () => menuOf(many));
      const menu = await show();
      await page.getByLabelText(say('找服务')).fill('火箭');
      return menu;
    },
    '没有找到这样的服务',
  ],
  ['an empty menu', showWith('ServiceMenu', () => menuOf([])), '这里还没有列出服务'],
  ['a menu for others', showWith('ServiceMenu', refusal('FORBIDDEN')), '您现在不能查看'],
  ['a menu that failed', showWith('ServiceMenu', refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
  [
    'a menu without connection',
    async () => {
      const menu = await show();
      await expect.element(page.getByText('老人助餐')).toBeVisible();
      return loseConnection(server, menu);
    },
    '网络断开了',
  ],
  ['a service on its way', showWith('ServiceDetail', pending, showService), '正在打开'],
  ['a service', showService, '怎样算办好'],
  [
    'a service that needs nothing',
    () => {
      const node = { ...detail, documents: [], steps: [], eligibility: null, legalBasis: null };
      server.answer('ServiceDetail', () => ({ node }));
      return showService();
    },
    '不用准备材料',
  ],
  [
    'a service that is not offered',
    () => {
      refuseApplying('SERVICE_NOT_OFFERED', '这项服务已停办。');
      return showService();
    },
    '这项服务已停办。',
  ],
  [
    'a service that asks to sign in',
    () => {
      refuseApplying('SIGN_IN_REQUIRED', '请先登录。');
      return showService();
    },
    '申请要先登录',
  ],
  [
    'a service that is gone',
    showWith('ServiceDetail', () => ({ node: null }), showService),
    '没有找到这项服务',
  ],
  [
    'a service for others',
    showWith('ServiceDetail', refusal('FORBIDDEN'), showService),
    '您现在不能查看',
  ],
  [
    'a service that failed',
    showWith('ServiceDetail', refusal('INTERNAL_SERVER_ERROR'), showService),
    'req-test',
  ],
  ['a form on its way', showWith('ServiceApplicationForm', pending, apply), '正在打开'],
  ['a form', apply, '您填的内容会自动保存'],
  [
    'a form with a question more',
    async () => {
      const menu = await apply();
      await page.getByText('水', { exact: true }).click();
      return menu;
    },
    '还在漏的话，请先关掉总阀。',
  ],
  [
    'a form that was left',
    async () => {
      const menu = await fillIn();
      await press('返回');
      await press('我要申请');
      return menu;
    },
    '已为您找回上次没写完的内容',
  ],
  [
    'a form without questions',
    () => {
      const node = { ...detail, form: { version: 1, questions: [] } };
      server.answer('ServiceApplicationForm', () => ({ node }));
      return apply();
    },
    '不用填表',
  ],
  [
    'a form with errors',
    async () => {
      const menu = await apply();
      await press('下一步：核对');
      return menu;
    },
    '请看一看这几处',
  ],
  [
    'a form that is gone',
    showWith('ServiceApplicationForm', () => ({ node: null }), apply),
    '没有找到这件申请',
  ],
  [
    'a form for others',
    showWith('ServiceApplicationForm', refusal('FORBIDDEN'), apply),
    '您现在不能查看',
  ],
  [
    'a form that failed',
    showWith('ServiceApplicationForm', refusal('INTERNAL_SERVER_ERROR'), apply),
    'req-test',
  ],
  ['a form without connection', async () => loseConnection(server, await fillIn()), '网络断开了'],
  ['the look over the answers', review, '请核对您填的内容'],
  ['an application on its way', showWith('ApplyForService', pending, send), '正在提交'],
  [
    'an application that is refused',
    sendAnswered({ __typename: 'RuleRefusedError', code: 'X', message: '这项服务今天停办。' }),
    '这项服务今天停办。',
  ],
  [
    'an application with an answer that is not accepted',
    sendAnswered({
      __typename: 'InvalidInputError',
      code: 'INVALID_INPUT',
      problems: [{ path: ['answers', 'phone'], code: 'X', message: '这个号码打不通。' }],
    }),
    '这个号码打不通。',
  ],
  [
    'an application that failed',
    showWith('ApplyForService', refusal('INTERNAL_SERVER_ERROR'), send),
    '我们这边出了点问题',
  ],
  [
    'an application that waits for the network',
    async () => {
      const menu = await review();
      loseNetwork(server);
      await press('提交申请');
      return menu;
    },
    '连上网络后会自动提交',
  ],
  ['the receipt', send, '什么时候会有答复'],
  ['a returned application', showReturned, '请写清楚是厨房还是卫生间的水龙头。'],
  [
    'a returned application that is sent again',
    async () => {
      const menu = await showReturned();
      await press('下一步：核对');
      await press('重新提交');
      return menu;
    },
    '已重新提交',
  ],
  [
    'an application that is not returned',
    showWith(
      'ReturnedApplication',
      () => ({
        node: { ...returned, stateLabel: '已受理', returnedReason: null, availableActions: [] },
      }),
      showReturned,
    ),
    '已受理',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      serviceMenuStrings,
      serviceApplicationStrings,
      formStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
