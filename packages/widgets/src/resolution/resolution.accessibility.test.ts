import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './resolution.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import * as operations from './operations.ts';
import type { Resolution } from './resolution.controller.ts';
import { resolutionStrings } from './resolution.strings.ts';
import type { LinliResolution } from './resolution.ts';
import {
  deliveredFixture,
  noticeFixture,
  objectionsFixture,
  resolutionFixture,
  serveResolution,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
});
afterEach(() => restore());

type Open = () => Promise<LinliResolution>;

const show = (): Promise<LinliResolution> =>
  mount(
    `<linli-resolution resolution="r1" data-locale="${locale}"></linli-resolution>`,
    'linli-resolution',
  );

const of =
  (resolution: Resolution, objections = objectionsFixture()): Open =>
  () => {
    serveResolution(server, resolution, objections);
    return show();
  };

const answering =
  (name: string, answer: () => unknown): Open =>
  () => {
    server.answer(name, answer);
    return show();
  };

const named = (name: string) => page.getByRole('button', { name: say(name), exact: true });

const after =
  (open: Open, ...names: readonly string[]): Open =>
  async () => {
    const element = await open();
    for (const name of names) await named(name).click();
    return element;
  };

const objecting = after(of(resolutionFixture()), '提出异议');

async function written(): Promise<LinliResolution> {
  const element = await objecting();
  await page.getByLabelText(say('您不同意哪里，为什么')).fill('会挡住消防通道');
  return element;
}

/** Each state of a resolution; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['a resolution on its way', answering('ResolutionById', pending), '正在打开'],
  ['a resolution on public notice', of(resolutionFixture()), '提出异议'],
  [
    'a notice that nobody objected to',
    of(resolutionFixture({ publication: noticeFixture({ objectionCount: 0 }) }), []),
    '提出异议',
  ],
  ['an objection that is written', objecting, '不公开我的名字'],
  ['an objection without words', after(objecting, '提交异议'), '提交异议'],
  ['an objection that was sent', after(written, '提交异议'), '您的异议已提交，答复后会告诉您。'],
  [
    'an objection that waits for the network',
    async () => {
      const element = await written();
      loseNetwork(server);
      await named('提交异议').click();
      return element;
    },
    '已保存在本机，连上网络后会自动提交。',
  ],
  [
    'an answer that is written',
    after(of(resolutionFixture(), objectionsFixture(true)), '答复这条异议'),
    '怎么处理',
  ],
  ['a resolution that is carried out', of(deliveredFixture()), '请您评一评'],
  [
    'a rating without a word',
    after(of(deliveredFixture()), '提交评价'),
    '请选“办成了没有”，再选满意程度。',
  ],
  [
    'a rating that was given',
    of(
      deliveredFixture({ myRating: { done: 'PARTLY', stars: 3, ratedAt: '2026-12-13T02:00:00Z' } }),
    ),
    '修改我的评价',
  ],
  [
    'a resolution that was withdrawn',
    of(
      resolutionFixture({
        state: 'WITHDRAWN',
        stateLabel: '已撤回',
        withdrawReason: '投票名册有误。',
        publication: null,
      }),
      [],
    ),
    '投票名册有误。',
  ],
  [
    'a resolution that is gone',
    answering('ResolutionById', () => ({ node: null })),
    '没有找到这项决议',
  ],
  ['a resolution for others', answering('ResolutionById', refusal('FORBIDDEN')), '您现在不能查看'],
  [
    'a resolution that failed',
    answering('ResolutionById', refusal('INTERNAL_SERVER_ERROR')),
    'req-test',
  ],
  [
    'a resolution without connection',
    async () => {
      const element = await of(resolutionFixture())();
      await expect.element(named('提出异议')).toBeVisible();
      return loseConnection(server, element);
    },
    '网络断开了',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(locale, sharedStrings, resolutionStrings);
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
