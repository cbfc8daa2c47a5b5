import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../provider/provider.ts';
import './community-profile.ts';
import type { LinliElement } from '../foundation/linli-element.ts';
import { LOCALES, type Locale } from '../foundation/locale.ts';
import { sharedStrings } from '../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../testing/fake-server.ts';
import { loseConnection } from '../testing/lose-network.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import { type Translate, translator } from '../testing/translator.ts';
import { communityProfileStrings } from './community-profile.strings.ts';
import type { LinliCommunityProfile } from './community-profile.ts';
import * as operations from './operations.ts';
import { structureStrings } from './structure.strings.ts';
import { answerProfile, bareProfile } from './testing.ts';

let server: FakeServer;
let restore: () => void;
let locale: Locale = 'zh-CN';
let say: Translate;

beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
  answerProfile(server);
});
afterEach(async () => {
  restore();
  await page.viewport(390, 844);
});

type Open = () => Promise<LinliCommunityProfile>;

const showPart =
  (section = ''): Open =>
  () =>
    mount(
      `<linli-community-profile data-locale="${locale}" section="${section}"></linli-community-profile>`,
      'linli-community-profile',
    );
const show = showPart();

const showWith =
  (name: string, answer: () => unknown, open: Open = show): Open =>
  () => {
    server.answer(name, answer);
    return open();
  };

/** What is found for a part of a name. */
const searched =
  (search: string): Open =>
  async () => {
    const profile = await showPart('building')();
    await page.getByLabelText(say('楼栋或小区名'), { exact: true }).fill(search);
    return profile;
  };

async function chosen(): Promise<LinliCommunityProfile> {
  const profile = await searched('幸福')();
  await page.getByRole('button', { name: '幸福小区 3栋' }).click();
  return profile;
}

const STATES: readonly (readonly [string, Open, string])[] = [
  ['a profile on its way', showWith('CommunityProfile', pending), '正在打开'],
  ['a full profile', show, '快到期的任期'],
  [
    'a profile on a wide screen, with a body open',
    async () => {
      await page.viewport(1280, 800);
      const profile = await showPart('bodies')();
      await page
        .getByRole('button', { name: say('成员和详情') })
        .nth(2)
        .click();
      return profile;
    },
    '做什么',
  ],
  ['a card with the office', showPart('office'), '办公时间'],
  ['a search without an answer', showWith('ProfileBuildings', pending, searched('幸福')), '正在找'],
  ['buildings that were found', searched('幸福'), '幸福小区 13栋'],
  ['no building found', searched('没有'), '没有找到。换个写法试试'],
  [
    'a search that failed',
    showWith('ProfileBuildings', refusal('INTERNAL_SERVER_ERROR'), searched('幸福')),
    'req-test',
  ],
  ['who looks after a building', chosen, '先找这位'],
  [
    'a building that nobody looks after',
    showWith(
      'ProfileBuilding',
      () => ({
        community: { id: 'b', name: '3栋', level: 'BUILDING', ancestors: [], responsible: [] },
      }),
      chosen,
    ),
    '这栋楼还没有登记负责人',
  ],
  ['a building on its way', showWith('ProfileBuilding', pending, chosen), '已记在这台设备上'],
  [
    'a bare profile',
    showWith('CommunityProfile', () => ({ communityProfile: bareProfile })),
    '这个社区还没有登记地址和电话',
  ],
  [
    'a part without content',
    showWith('CommunityProfile', () => ({ communityProfile: bareProfile }), showPart('duties')),
    '社区还没有登记这部分内容',
  ],
  [
    'no such community',
    showWith('CommunityProfile', () => ({ communityProfile: null })),
    '没有找到这个社区',
  ],
  ['a profile for others', showWith('CommunityProfile', refusal('FORBIDDEN')), '您现在不能查看'],
  [
    'a profile that failed',
    showWith('CommunityProfile', refusal('INTERNAL_SERVER_ERROR')),
    'req-test',
  ],
  [
    'a profile without connection',
    async () => {
      const profile = await show();
      await expect.poll(() => profile.renderRoot.textContent).toContain('滨江路');
      return loseConnection(server, profile);
    },
    '网络断开了',
  ],
];

describe.each(LOCALES)('in %s', (language) => {
  beforeEach(async () => {
    locale = language;
    say = await translator(locale, sharedStrings, communityProfileStrings, structureStrings);
  });

  test.each(STATES)('%s is accessible in every look', async (_, open, sentence) => {
    const profile: LinliElement = await open();
    await expectAccessibleInEveryLook(profile, say(sentence));
  });
});
