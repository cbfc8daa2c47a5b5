import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import { LOCALES } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, pending, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { translator } from '../../testing/translator.ts';
import { deskStrings } from '../desk.strings.ts';
import * as operations from '../operations.ts';
import { answerDesk } from '../testing.ts';
import { burdenStrings } from './burden.strings.ts';
import * as burdenOperations from './operations.ts';

let server: FakeServer;
let restore: () => void;

const BUREAU = { id: 'o1', name: '涪城区城市管理局' };
const months = Array.from({ length: 13 }, (_, at) => ({
  month: `${at < 2 ? 2025 : 2026}-${String(((at + 10) % 12) + 1).padStart(2, '0')}-01`,
  minutes: 5100 - at * 60,
  departments: [
    { minutes: 3000, department: null },
    { minutes: 2100 - at * 60, department: BUREAU },
  ],
}));
const place = {
  id: 'community-1',
  name: '花园社区',
  burden: {
    finding: '2026年11月的负担比去年同月下降 14.1 %。',
    months,
    change: { percent: -14.1 },
  },
  reliefRounds: {
    edges: [
      {
        node: {
          id: 'rr1',
          title: '2026年减负清理',
          state: 'CLOSED',
          finding: '每年的负担从 104 小时减到 12 小时，下降 88.5 %。',
          minutesBefore: 6240,
          minutesAfter: 720,
        },
      },
    ],
  },
};

beforeEach(() => {
  server = startFakeServer(operations, burdenOperations);
  restore = server.install();
  answerDesk(server, ['DUTY_EDIT'], []);
  server.answer('DeskBurden', () => ({ community: place }));
});
afterEach(() => restore());

async function open(locale = 'zh-CN') {
  const desk = await mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
  await page.getByRole('tab', { name: /负担|負擔|Burden/ }).click();
  return desk;
}

test('the drawing is titled by its finding, and its table adds up', async () => {
  await open();
  await expect.element(page.getByText(place.burden.finding).first()).toBeVisible();
  await page.getByText('看数字').first().click();
  const cells = () =>
    page
      .getByRole('row', { name: /2026年11月/ })
      .getByRole('cell')
      .elements()
      .map(({ textContent }) => textContent?.trim());
  await expect.poll(cells).toEqual(['73小时', '50小时', '23小时']);
  await expect.element(page.getByText('法律规定的事').first()).toBeVisible();
});

test('the last relief round is shown before and after', async () => {
  await open();
  await expect.element(page.getByText(/从 104 小时减到 12 小时/).first()).toBeVisible();
  await expect.element(page.getByText('减负前，每年').first()).toBeVisible();
});

const STATES: readonly (readonly [string, () => unknown, string])[] = [
  ['the burden', () => ({ community: place }), '最近一次减负'],
  ['the burden on its way', pending, '正在打开'],
  ['the burden that failed', refusal('INTERNAL_SERVER_ERROR'), '再试一次'],
  [
    'no burden',
    () => ({ community: { ...place, burden: null, reliefRounds: { edges: [] } } }),
    '这里还没有登记要做的事',
  ],
];

test.each(LOCALES)('the burden is accessible in %s in every look', async (locale) => {
  const say = await translator(locale, sharedStrings, deskStrings, burdenStrings);
  for (const [, answer, sentence] of STATES) {
    server.answer('DeskBurden', answer);
    await expectAccessibleInEveryLook(await open(locale), say(sentence));
    document.body.replaceChildren();
  }
});
