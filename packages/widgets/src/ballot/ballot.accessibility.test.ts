import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './ballot.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import { ballotStrings } from './ballot.strings.ts';
import type { LinliBallot } from './ballot.ts';
import type { Ballot } from './ballot-facts.ts';
import * as operations from './operations.ts';
import * as paperOperations from './paper/operations.ts';
import { paperStrings } from './paper/paper.strings.ts';
import * as resultOperations from './result/operations.ts';
import { resultStrings } from './result/result.strings.ts';
import type { CountedBallot } from './result/result-facts.ts';
import * as runOperations from './run/operations.ts';
import { runStrings } from './run/run.strings.ts';
import {
  ballotFixture,
  budgetFixture,
  countedFixture,
  duelsFixture,
  PLANS,
  resultFixture,
  runOffFixture,
  serveBallot,
} from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations, paperOperations, resultOperations, runOperations);
  restore = server.install();
});
afterEach(() => restore());

type Open = () => Promise<LinliBallot>;

const show = (): Promise<LinliBallot> =>
  mount(`<linli-ballot ballot="b1" data-locale="${locale}"></linli-ballot>`, 'linli-ballot');

const of =
  (ballot: Ballot, result?: CountedBallot): Open =>
  () => {
    serveBallot(server, ballot, result);
    return show();
  };

const answering =
  (name: string, answer: () => unknown): Open =>
  () => {
    server.answer(name, answer);
    return show();
  };

const named = (name: string) => page.getByRole('button', { name: say(name), exact: true });

/** The ballot with a yes, as far as these buttons lead. */
const after =
  (ballot: Ballot, ...names: readonly string[]): Open =>
  async () => {
    const element = await of(ballot)();
    await page.getByLabelText(say('赞成'), { exact: true }).click();
    for (const name of names) await named(name).click();
    return element;
  };

const refused = (code: string, message: string): Ballot['availableActions'] => [
  {
    action: 'CAST',
    label: '投票',
    allowed: false,
    reasonRequired: false,
    refusal: { code, message },
  },
];
const projects = PLANS.map((plan, index) => ({
  ...plan,
  cost: { amount: String((index + 1) * 8_000_000), currency: 'CNY' },
}));

const CLOSING = {
  ...{ action: 'CLOSE', label: '截止投票', allowed: true, reasonRequired: false, refusal: null },
};

/** Each state of a ballot; the sentence tells that it is reached. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['a ballot on its way', answering('BallotById', pending), '正在打开'],
  [
    'a ballot to be opened',
    of(ballotFixture({ state: 'DRAFT', roll: null })),
    '谁来投，怎样算通过',
  ],
  ['yes or no', of(ballotFixture()), '弃权'],
  ['one of several', of(ballotFixture({ method: 'SINGLE', options: PLANS })), '弃权'],
  ['several to approve of', of(ballotFixture({ method: 'APPROVAL', options: PLANS })), '弃权'],
  ['an order to be made', of(ballotFixture({ method: 'SCHULZE', options: PLANS })), '还没有排'],
  [
    'points to be given',
    of(ballotFixture({ method: 'SCORE', options: PLANS, scoreMax: 5 })),
    '不打分',
  ],
  [
    'projects to be paid for',
    of(
      ballotFixture({
        method: 'BUDGET',
        options: projects,
        budget: { amount: '20000000', currency: 'CNY' },
        allocation: 'EQUAL_SHARES',
      }),
    ),
    '弃权',
  ],
  [
    'a vote for one of two homes',
    of(
      ballotFixture({
        ownEntries: ['e1', 'e2'].map((id) => ({
          id,
          counts: { heads: 1, weight: 8950 },
          voted: false,
        })),
      }),
    ),
    '您代表',
  ],
  [
    'a paper without a mark',
    async () => {
      const element = await of(ballotFixture())();
      await named('核对我的选择').click();
      return element;
    },
    '请先选一项。都不想选，就选“弃权”。',
  ],
  ['a vote that is looked over', after(ballotFixture(), '核对我的选择'), '请核对'],
  ['a vote that was cast', after(ballotFixture(), '核对我的选择', '投出'), '您的票已收到。'],
  [
    'a vote that was refused',
    async () => {
      const element = await after(ballotFixture(), '核对我的选择')();
      server.answer('CastBallot', refusal('RATE_LIMITED'));
      await named('投出').click();
      return element;
    },
    '操作太频繁了，请过一会儿再试。',
  ],
  [
    'a vote that is in and may be changed',
    of(
      ballotFixture({
        changeable: true,
        ownEntries: [{ id: 'e1', counts: { heads: 1, weight: 8950 }, voted: true }],
      }),
    ),
    '改一改我的票',
  ],
  [
    'a ballot of others',
    of(ballotFixture({ ownEntries: [], availableActions: refused('NOT_ON_ROLL', '') })),
    '登录以后，可以看到您有没有投票权。',
  ],
  ['a ballot that carried', of(countedFixture()), '票从哪里来'],
  [
    'votes that are equal',
    of(
      countedFixture({ method: 'SINGLE', options: PLANS, votingUnit: 'PERSON' }),
      resultFixture(
        { method: 'SINGLE', options: PLANS, votingUnit: 'PERSON', resultInWords: [] },
        {
          outcome: 'TIED',
          outcomeLabel: '得票相同',
          winners: [],
          tied: ['1', '2'],
          checks: [],
          votes: PLANS.map(({ id }) => ({ option: id, votes: { heads: 70, weight: 70 } })),
        },
      ),
    ),
    '票从哪里来',
  ],
  [
    'a share that was not reached',
    of(
      countedFixture(),
      resultFixture({}, { outcome: 'NOT_CARRIED', checks: Array(4).fill({ enough: false }) }),
    ),
    '没有达到',
  ],
  ['a run-off', of(countedFixture({ method: 'IRV', options: PLANS }), runOffFixture()), '变化'],
  ['duels', of(countedFixture({ method: 'SCHULZE', options: PLANS }), duelsFixture()), '不分胜负'],
  ['a budget', of(countedFixture({ method: 'BUDGET', options: PLANS }), budgetFixture()), '可以做'],
  [
    'a ballot to be closed',
    of(ballotFixture({ availableActions: [CLOSING] })),
    '登录以后，可以看到您有没有投票权。',
  ],
  [
    'a question whether to close',
    async () => {
      const element = await of(ballotFixture({ availableActions: [CLOSING] }))();
      await page.getByRole('button', { name: '截止投票', exact: true }).click();
      return element;
    },
    '截止以后不能再投。没有纸质票的，会马上计票并公布结果。',
  ],
  [
    'a ballot that was called off',
    of(ballotFixture({ state: 'CANCELLED', stateLabel: '已取消', cancelReason: '名册有误。' })),
    '名册有误。',
  ],
  ['a ballot that is gone', answering('BallotById', () => ({ node: null })), '没有找到这次投票'],
  ['a ballot for others to see', answering('BallotById', refusal('FORBIDDEN')), '您现在不能查看'],
  ['a ballot that failed', answering('BallotById', refusal('INTERNAL_SERVER_ERROR')), 'req-test'],
  [
    'a ballot without connection',
    async () => {
      const element = await of(ballotFixture())();
      await expect.element(page.getByText(say('弃权')).first()).toBeVisible();
      return loseConnection(server, element);
    },
    '网络断开了',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      locale,
      sharedStrings,
      ballotStrings,
      paperStrings,
      resultStrings,
      runStrings,
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
