import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../provider/provider.ts';
import '../ballot.ts';
import { LOCALES, type Locale } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { type Translate, translator } from '../../testing/translator.ts';
import { ballotStrings } from '../ballot.strings.ts';
import type { LinliBallot } from '../ballot.ts';
import type { Ballot } from '../ballot-facts.ts';
import * as ballotOperations from '../operations.ts';
import { paperStrings } from '../paper/paper.strings.ts';
import * as resultOperations from '../result/operations.ts';
import { resultStrings } from '../result/result.strings.ts';
import { countedFixture, PLANS, serveBallot } from '../testing.ts';
import * as verifyOperations from '../verify/operations.ts';
import { bundleFixture, serveRecount } from '../verify/testing.ts';
import { verifyStrings } from '../verify/verify.strings.ts';
import { LinliBallotUnlinkable } from './ballot-unlinkable.ts';
import * as operations from './operations.ts';
import { makeSigner, serveUnlinkable, type TestSigner, unlinkableFixture } from './testing.ts';
import { unlinkableStrings } from './unlinkable.strings.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;
let signer: TestSigner;

beforeAll(async () => {
  signer = await makeSigner();
});
beforeEach(() => {
  vi.spyOn(LinliBallotUnlinkable, 'pause').mockResolvedValue();
  server = startFakeServer(ballotOperations, operations, resultOperations, verifyOperations);
  restore = server.install();
});
afterEach(() => {
  vi.restoreAllMocks();
  restore();
});

type Open = () => Promise<LinliBallot>;

const show = (): Promise<LinliBallot> =>
  mount(`<linli-ballot ballot="b1" data-locale="${locale}"></linli-ballot>`, 'linli-ballot');

const counted: Open = () => {
  serveBallot(server, countedFixture());
  return show();
};

const named = (name: string) => page.getByRole('button', { name: say(name), exact: true });

/** An anonymous vote, as far as these buttons lead; between the second and third the paper is marked. */
const unlinkable =
  (change: Partial<Ballot>, ...names: readonly string[]): Open =>
  async () => {
    serveUnlinkable(server, signer, unlinkableFixture(signer, change));
    const element = await show();
    for (const name of names) {
      if (name === '核对我的选择') await page.getByLabelText(say('赞成'), { exact: true }).click();
      await named(name).click();
    }
    return element;
  };

/** The ballot's count, which the reader has counted again. */
const verifying =
  (served?: unknown): Open =>
  async () => {
    serveBallot(server, countedFixture());
    globalThis.fetch = await serveRecount(server, served);
    const element = await show();
    await named('自己验一遍票').click();
    return element;
  };

/** Each state of an anonymous vote, and of the recount in which its voter finds the paper. */
const STATES: readonly (readonly [string, Open, string])[] = [
  ['an anonymous paper to be taken', unlinkable({}), '还能怎样更稳妥'],
  [
    'an anonymous paper among several plans, for two',
    unlinkable({
      ...{ method: 'APPROVAL', options: PLANS },
      ownEntries: ['e1', 'e2'].map((id) => ({ id, counts: { heads: 1, weight: 1 }, voted: false })),
    }),
    '还能怎样更稳妥',
  ],
  [
    'an anonymous paper that was refused',
    async () => {
      const element = await unlinkable({})();
      server.answer('IssueBallotCredential', refusal('RATE_LIMITED'));
      await named('领票').click();
      return element;
    },
    '操作太频繁了，请过一会儿再试。',
  ],
  ['an anonymous paper in hand', unlinkable({}, '领票'), '票领到了，只存在这台设备上。'],
  [
    'an anonymous paper that is looked over',
    unlinkable({}, '领票', '核对我的选择'),
    '投出以后就不能改了。',
  ],
  [
    'an anonymous paper on its way',
    async () => {
      const element = await unlinkable({}, '领票', '核对我的选择')();
      server.answer('CastUnlinkableBallot', pending);
      await named('投进票箱').click();
      return element;
    },
    '正在投，请等几秒。',
  ],
  [
    'an anonymous paper that was not taken in',
    async () => {
      const element = await unlinkable({}, '领票', '核对我的选择')();
      server.answer('CastUnlinkableBallot', refusal('INTERNAL_SERVER_ERROR'));
      await named('投进票箱').click();
      return element;
    },
    '票还在这台设备上。可以再投一次，不会算成两票。',
  ],
  [
    'an anonymous paper in the box',
    unlinkable({}, '领票', '核对我的选择', '投进票箱'),
    '您的票已投进票箱。',
  ],
  [
    'an anonymous paper whose number was taken from the device',
    unlinkable({}, '领票', '核对我的选择', '投进票箱', '抄好了，从这台设备上删掉号码'),
    '查票号已经从这台设备上删掉。',
  ],
  [
    'an anonymous paper on another device',
    unlinkable({ ownEntries: [{ id: 'e1', counts: { heads: 1, weight: 1 }, voted: true }] }),
    '名册上记着您已经领过票。',
  ],
  [
    'an anonymous vote of others',
    unlinkable({ ownEntries: [], availableActions: [] }),
    '登录以后，可以看到您有没有投票权。',
  ],
  [
    'a count on its way to be checked',
    async () => {
      const element = await counted();
      server.answer('BallotToVerify', pending);
      await named('自己验一遍票').click();
      return element;
    },
    '正在下载选票，重新数一遍',
  ],
  ['a count that holds', verifying(), '哪些是这里看不出来的'],
  [
    'a count in which the reader finds their own paper',
    async () => {
      const element = await verifying()();
      await page.getByLabelText(say('找自己那张票')).fill('2345 6789 ABCD EFG2');
      await named('找一找').click();
      return element;
    },
    '找到了，票上写的是',
  ],
  [
    'a count that differs',
    verifying({ ...bundleFixture(), papers: bundleFixture().papers.slice(1) }),
    '有对不上的地方，请告诉社区或监督委员会。',
  ],
  [
    'a count that cannot be fetched',
    async () => {
      const element = await counted();
      await expect.element(named('自己验一遍票')).toBeVisible();
      server.online = false;
      // A device that knows so does not try again.
      vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
      await named('自己验一遍票').click();
      return element;
    },
    '没有下载到选票或公开记录，请再试一次。',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(
      ...([locale, sharedStrings, ballotStrings, paperStrings, resultStrings] as const),
      ...[unlinkableStrings, verifyStrings],
    );
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    await expectAccessibleInEveryLook(await open(), say(sentence));
  });
});
