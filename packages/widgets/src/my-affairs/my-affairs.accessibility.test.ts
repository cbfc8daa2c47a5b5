import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './my-affairs.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import type { LinliAffair } from './affair.ts';
import { myAffairsStrings } from './my-affairs.strings.ts';
import type { LinliMyAffairs } from './my-affairs.ts';
import * as operations from './operations.ts';
import { affairsOf, answerAffairs, receipts, request, suggestion } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerAffairs(server);
});
afterEach(() => restore());

type Open = () => Promise<LinliMyAffairs>;

const show: Open = () =>
  mount(
    `<linli-my-affairs data-locale="${locale}" topic-href="/t?id={id}" service-href="/s?id={id}"></linli-my-affairs>`,
    'linli-my-affairs',
  );
const press = (name: string) => page.getByRole('button', { name: say(name), exact: true }).click();

/** Mounts the list when an operation is answered like this. */
const showWith =
  (name: string, answer: () => unknown, open: Open = show): Open =>
  () => {
    server.answer(name, answer);
    return open();
  };
const showList = (level: string, nodes?: readonly object[], more?: boolean) =>
  showWith('MyAffairs', () => affairsOf(level, nodes, more));
const showVisitor = showList('VISITOR');

/** The list with the affair of this title opened, after these buttons. */
const opened =
  (title: string, ...names: readonly string[]): Open =>
  async () => {
    const affairs = await show();
    await page.getByRole('button', { name: new RegExp(title) }).click();
    for (const name of names) await press(name);
    return affairs;
  };
const openSuggestion = opened('路灯坏了');
const openDelivered = opened('小修小补');

/** The element inside an opened affair, once it is there. */
async function inside(affairs: LinliMyAffairs, selector: string): Promise<HTMLElement> {
  const affair = () => affairs.renderRoot.querySelector<LinliAffair>('linli-affair');
  const found = () => affair()?.renderRoot?.querySelector<HTMLElement>(selector) ?? null;
  await expect.poll(found).not.toBeNull();
  return found() as HTMLElement;
}

async function rate(): Promise<LinliMyAffairs> {
  const affairs = await openDelivered();
  (await inside(affairs, '#stars-4')).click();
  await press('提交评价');
  return affairs;
}

/** A visitor looks this code up. */
const lookUp =
  (code: string): Open =>
  async () => {
    const affairs = await showVisitor();
    await page.getByLabelText(say('用回执号查'), { exact: true }).fill(code);
    await press('查进度');
    return affairs;
  };

/** Somebody signed in looks this code up. */
async function lookUpBesideList(code: string): Promise<LinliMyAffairs> {
  const affairs = await show();
  await page.getByText(say('用回执号查另一件事'), { exact: true }).click();
  await page.getByLabelText(say('回执号'), { exact: true }).fill(code);
  await press('查进度');
  return affairs;
}

/** Each state of the affairs; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['affairs on their way', showWith('MyAffairs', pending), '正在打开'],
  ['a list of affairs', show, '路灯坏了'],
  ['a list with more', showList('RESIDENT', receipts, true), '显示更多'],
  [
    'a list that is cut short',
    async () => {
      const affairs = await showList('RESIDENT', receipts, true)();
      for (let page = 1; page < 5; page++) await press('显示更多');
      return affairs;
    },
    '更早的事，可以用回执号查',
  ],
  [
    'affairs that are due, late and no longer public',
    showList('RESIDENT', [
      { ...receipts[0], state: 'RECEIVED', dueAt: '2099-12-01T10:00:00Z' },
      { ...receipts[1], state: 'ACCEPTED', dueAt: '2026-01-01T10:00:00Z' },
      { ...receipts[3], title: null, state: null, stateLabel: null, timeline: [] },
    ]),
    '已过约定时间',
  ],
  ['no affairs', showList('RESIDENT', []), '您还没有在这里办过事'],
  ['affairs for others', showWith('MyAffairs', refusal('FORBIDDEN')), '您现在不能查看'],
  ['affairs that failed', showWith('MyAffairs', refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
  [
    'affairs without connection',
    async () => {
      const affairs = await opened('充电棚')();
      await expect.element(page.getByText(say('查看议题'))).toBeVisible();
      return loseConnection(server, affairs);
    },
    '网络断开了',
  ],
  ['an affair on its way', showWith('AffairSubject', pending, openSuggestion), '正在打开'],
  ['a suggestion and its answer', openSuggestion, '您看这样可以吗'],
  [
    'a suggestion with photos',
    showWith(
      'AffairSubject',
      () => ({
        node: {
          ...suggestion('subject-1'),
          photos: [{ id: 'p1', url: '/p1', width: 4, height: 3 }],
        },
      }),
      openSuggestion,
    ),
    '您看这样可以吗',
  ],
  [
    'a word that is too long',
    async () => {
      const affairs = await openSuggestion();
      await page.getByLabelText(say('想补充的话')).fill('好'.repeat(501));
      await press('问题解决了');
      return affairs;
    },
    '最多写500个字',
  ],
  [
    'a word on its way',
    showWith('SettleSuggestion', pending, opened('路灯坏了', '问题解决了')),
    '正在告诉社区',
  ],
  [
    'a word that failed',
    showWith('SettleSuggestion', refusal('INTERNAL_SERVER_ERROR'), opened('路灯坏了', '还没解决')),
    '我们这边出了点问题',
  ],
  [
    'a word without connection',
    async () => {
      const affairs = await openSuggestion();
      await inside(affairs, '.ask');
      loseNetwork(server);
      await press('问题解决了');
      return affairs;
    },
    '现在连不上网络',
  ],
  ['a settled suggestion', opened('路灯坏了', '问题解决了'), '社区知道这件事已经解决了'],
  [
    'an unsettled suggestion',
    async () => {
      const affairs = await opened('路灯坏了', '还没解决')();
      await inside(affairs, '#outcome');
      return affairs;
    },
    '社区已答复',
  ],
  [
    'an affair that is gone',
    showWith('AffairSubject', () => ({ node: null }), openSuggestion),
    '办理过程',
  ],
  [
    'an affair for others',
    showWith('AffairSubject', refusal('FORBIDDEN'), openSuggestion),
    '您现在不能查看',
  ],
  [
    'an affair that failed',
    showWith('AffairSubject', refusal('INTERNAL_SERVER_ERROR'), openSuggestion),
    'req-test',
  ],
  ['a topic', opened('充电棚'), '查看议题'],
  ['a returned application', opened('高龄津贴'), '去补充材料'],
  ['a delivered service', openDelivered, '这次服务您满意吗'],
  ['a rating without stars', opened('小修小补', '提交评价'), '请先选一项'],
  ['a rating on its way', showWith('RateService', pending, rate), '正在提交'],
  [
    'a rating that is refused',
    showWith(
      'RateService',
      () => ({
        rateService: {
          __typename: 'RuleRefusedError',
          code: 'X',
          message: '这次服务您已经评价过了。',
          path: null,
        },
      }),
      rate,
    ),
    '这次服务您已经评价过了。',
  ],
  [
    'a rating that failed',
    showWith('RateService', refusal('INTERNAL_SERVER_ERROR'), rate),
    '我们这边出了点问题',
  ],
  ['a rating that was taken', rate, '谢谢您的评价'],
  [
    'a rated service',
    showWith(
      'AffairSubject',
      () => ({
        node: {
          ...request('subject-2'),
          rating: { stars: 4, comment: '来得很快' },
          availableActions: [],
        },
      }),
      openDelivered,
    ),
    '来得很快',
  ],
  ['a visitor', showVisitor, '用手机号登录，您提过的建议'],
  [
    'a visitor without connection',
    async () => {
      const affairs = await showVisitor();
      await expect.element(page.getByText(say('查进度'))).toBeVisible();
      return loseConnection(server, affairs);
    },
    '网络断开了',
  ],
  ['a code that is too short', lookUp('7KQ'), '回执号是8位字母和数字，请对照回执再看一看'],
  ['a code that nobody has', lookUp('00000000'), '0000-0000'],
  ['a code that is looked up', showWith('AffairByCode', pending, lookUp('7KQF3MZD')), '用回执号查'],
  [
    'a code that could not be looked up',
    showWith('AffairByCode', refusal('INTERNAL_SERVER_ERROR'), lookUp('7KQF3MZD')),
    'req-test',
  ],
  [
    'a code that was looked up too often',
    showWith('AffairByCode', refusal('RATE_LIMITED'), lookUp('7KQF3MZD')),
    '操作太频繁了',
  ],
  [
    'a code without connection',
    async () => {
      const affairs = await showVisitor();
      await page.getByLabelText(say('用回执号查'), { exact: true }).fill('7KQF3MZD');
      loseNetwork(server);
      await press('查进度');
      return affairs;
    },
    '现在连不上网络',
  ],
  ['a receipt that was found', lookUp('7KQF3MZD'), '这是您的事吗'],
  [
    'a receipt that was found beside the list',
    () => lookUpBesideList('7KQF3MZD'),
    '您看这样可以吗',
  ],
  ['an unknown code beside the list', () => lookUpBesideList('00000000'), '0000-0000'],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(locale, sharedStrings, myAffairsStrings);
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
