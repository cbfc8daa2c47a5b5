import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './deliberation-board.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection, loseNetwork } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import { boardStrings } from './deliberation-board.strings.ts';
import type { LinliDeliberationBoard } from './deliberation-board.ts';
import { proposeStrings } from './propose/propose.strings.ts';
import { type BoardFixture, boardFixture, boardOperations, serveBoard } from './testing.ts';

let server: FakeServer;
let fixture: BoardFixture;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(...boardOperations);
  fixture = boardFixture();
  serveBoard(server, fixture);
  restore = server.install();
});
afterEach(async () => {
  restore();
  await page.viewport(390, 844);
});

type Open = () => Promise<LinliDeliberationBoard>;

const show: Open = () =>
  mount(
    `<linli-deliberation-board data-locale="${locale}"></linli-deliberation-board>`,
    'linli-deliberation-board',
  );
/** Where there is room for columns. */
const wide: Open = async () => {
  await page.viewport(1280, 900);
  return show();
};
const named = (name: string) => page.getByRole('button', { name: say(name), exact: true });

/** The board after these buttons, of several of one name the first. */
const after =
  (open: Open, ...names: readonly string[]): Open =>
  async () => {
    const board = await open();
    for (const name of names) await named(name).first().click();
    return board;
  };

/** Opens the board when an operation is answered like this. */
const openWith =
  (name: string, answer: () => unknown, open: Open = show): Open =>
  () => {
    server.answer(name, answer);
    return open();
  };

/** Opens the board of a community that differs in this. */
const openIn =
  (change: Partial<BoardFixture>, open: Open): Open =>
  () => {
    Object.assign(fixture, change);
    return open();
  };

/** The board without a connection, once this is on it. */
const lost =
  (open: Open, words: string): Open =>
  async () => {
    const board = await open();
    await expect.element(page.getByText(say(words)).first()).toBeVisible();
    return loseConnection(server, board);
  };

async function propose(): Promise<LinliDeliberationBoard> {
  const board = await after(show, '提一个议题')();
  await page.getByLabelText(say('用一句话说是什么事')).fill('楼下加装充电棚');
  await page.getByLabelText(say('详细说说')).fill('想请大家商量');
  return board;
}

const refused = (mutation: string, message: string) => () => ({
  [mutation]: { __typename: 'RuleRefusedError', code: 'X', message, path: null },
});

/** Each state of the list and of the proposal; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['topics on their way', openWith('BoardTopics', pending), '正在打开'],
  ['a list of topics', show, '小区南门晚上能不能晚一点关'],
  [
    'a list with more',
    openWith('BoardTopics', () => ({
      community: {
        id: 'community-1',
        topics: {
          edges: fixture.topics.map((node) => ({ node })),
          pageInfo: { hasNextPage: true, endCursor: 'c1' },
        },
      },
    })),
    '显示更多',
  ],
  ['no topics', openIn({ topics: [] }, show), '现在还没有议题'],
  [
    'a board of no community',
    openWith('BoardTopics', () => ({ community: null })),
    '没有找到这个社区',
  ],
  ['topics for others', openWith('BoardTopics', refusal('FORBIDDEN')), '您现在不能查看'],
  ['topics that failed', openWith('BoardTopics', refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
  [
    'a search that found nothing',
    async () => {
      const board = await show();
      await page.getByRole('searchbox').fill('羽毛球场');
      return board;
    },
    '看全部议题',
  ],
  ['steps beside one another', wide, '排水沟清淤'],
  ['steps on their way', openWith('BoardTopics', pending, wide), '正在打开'],
  ['topics without connection', lost(show, '小区南门晚上能不能晚一点关'), '网络断开了'],
  ['a proposal', after(show, '提一个议题'), '说清楚是什么事'],
  [
    'a proposal of who speaks for an organization',
    openIn({ offices: [{ id: 'o1', name: '花园小区业主委员会' }] }, after(show, '提一个议题')),
    '以谁的名义提',
  ],
  ['a proposal without words', after(show, '提一个议题', '提交议题'), '请看一看这几处'],
  [
    'a proposal that was left',
    async () => {
      const board = await propose();
      await page.getByRole('button', { name: say('返回议题列表') }).click();
      await named('提一个议题').click();
      return board;
    },
    '已为您找回上次没写完的内容',
  ],
  [
    'a proposal on its way',
    after(openWith('ProposeTopic', pending, propose), '提交议题'),
    '提交议题',
  ],
  [
    'a proposal that is refused',
    after(
      openWith('ProposeTopic', refused('proposeTopic', '今天已经提了三个议题。'), propose),
      '提交议题',
    ),
    '今天已经提了三个议题。',
  ],
  [
    'a proposal that failed',
    after(openWith('ProposeTopic', refusal('INTERNAL_SERVER_ERROR'), propose), '提交议题'),
    '我们这边出了点问题',
  ],
  [
    'a proposal that waits for the network',
    async () => {
      const board = await propose();
      loseNetwork(server);
      await named('提交议题').click();
      return board;
    },
    '连上网络后会自动提交',
  ],
  ['a proposal that was received', after(propose, '提交议题'), '看看我的议题'],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(locale, sharedStrings, boardStrings, proposeStrings);
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
