import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './moderation-log.ts';
import { LOCALES } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { translator } from '../testing/translator.ts';
import { moderationLogStrings } from './moderation-log.strings.ts';
import type { LinliModerationLog } from './moderation-log.ts';
import * as operations from './operations.ts';
import { act, answerModerationLog } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerModerationLog(server);
});
afterEach(() => restore());

const show = (locale = 'zh-CN'): Promise<LinliModerationLog> =>
  mount(
    `<linli-moderation-log data-locale="${locale}"></linli-moderation-log>`,
    'linli-moderation-log',
  );
const lines = () =>
  page
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');

test('each decision says what it was, when, why, where, and what became of the appeal', async () => {
  await show();
  await expect.poll(() => lines().length).toBe(5);
  const [pendingAppeal, restored, upheld, dismissed, silent] = lines();
  for (const words of ['隐藏', '理由', '11月18日', '辱骂或攻击他人', '请就事论事', '花园社区']) {
    expect(pendingAppeal).toContain(words);
  }
  expect(pendingAppeal).toContain('正由另外的人再看一次');
  expect(restored).toContain('作者申诉成立，所以恢复显示');
  expect(upheld).toContain('申诉成立，已经恢复显示');
  expect(dismissed).toContain('申诉不成立，仍然隐藏');
  expect(silent).toContain('作者没有申诉');
  await expect.element(page.getByText(/在30天内申诉，由另外的人在7天内/)).toBeVisible();
});

test('more are shown on demand, and reading goes on from the first of them', async () => {
  answerModerationLog(server, [act()], [act({ words: '第二页' }), act()]);
  const log = await show();
  await page.getByRole('button', { name: '显示更多' }).click();
  await expect.poll(() => log.shadowRoot?.activeElement?.textContent).toContain('第二页');
  expect(lines()).toHaveLength(3);
  await expect.element(page.getByText('已经显示3条。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '显示更多' })).not.toBeInTheDocument();
});

const STATES: readonly (readonly [string, () => void, string])[] = [
  ['full', () => answerModerationLog(server), '申诉不成立'],
  ['on its way', () => server.answer('ModerationLog', pending), '正在打开'],
  ['empty', () => answerModerationLog(server, []), '还没有内容被隐藏过'],
  ['of no place', () => answerModerationLog(server, null), '没有找到这个社区'],
  ['refused', () => server.answer('ModerationLog', refusal('FORBIDDEN')), '您现在不能查看'],
  ['failed', () => server.answer('ModerationLog', refusal('INTERNAL_SERVER_ERROR')), '再试一次'],
];

test.each(LOCALES)('the log is accessible in %s in every state and look', async (locale) => {
  const say = await translator(locale, sharedStrings, moderationLogStrings);
  for (const [, answer, sentence] of STATES) {
    answer();
    await expectAccessibleInEveryLook(await show(locale), say(sentence));
    document.body.replaceChildren();
  }
  answerModerationLog(server);
  const log = await show(locale);
  await expect.poll(() => lines().length).toBe(5);
  await loseConnection(server, log);
  await expectAccessibleInEveryLook(log, say('网络断开了'));
});
