import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import { LOCALES } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import { type FakeServer, refusal } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { translator } from '../../testing/translator.ts';
import { deskStrings } from '../desk.strings.ts';
import type { LinliDesk } from '../desk.ts';
import * as entryOperations from '../entry/operations.ts';
import * as operations from '../operations.ts';
import { answerDesk } from '../testing.ts';
import * as outreachOperations from './operations.ts';
import { outreachStrings } from './outreach.strings.ts';
import { answerOutreach } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(operations, entryOperations, outreachOperations);
  restore = server.install();
  answerDesk(server, ['OUTREACH_EDIT', 'SUGGESTION_RECORD'], []);
  answerOutreach(server);
});
afterEach(() => restore());

async function open(locale = 'zh-CN'): Promise<LinliDesk> {
  const desk = await mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
  await page.getByRole('tab', { name: /走访和接访|訪視和接待|Outreach/ }).click();
  return desk;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = (name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ variables }) => variables['input']);
const asked = (name: string) => server.asked.filter((each) => each.name === name).length;
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

test('a reception day is planned, and what it lacks is said beside its fields', async () => {
  await open();
  await button('安排一次').click();
  await expect.poll(() => focused()?.id).toBe('plan-kind');
  await page.getByLabelText('是什么').selectOptions('RECEPTION_DAY');
  await button('保存安排').click();
  await expect.poll(() => focused()?.id).toBe('plan-title');
  await userEvent.keyboard('书记接访日');
  await page.getByLabelText('谁来接待或走访').fill('社区书记');
  await page.getByLabelText('地点').fill('一楼会客厅');
  await page.getByLabelText('哪一天开始').fill('2026-12-05');
  await page.getByLabelText(/^几点开始/).fill('09:00');
  await button('保存安排').click();
  await expect.element(page.getByText('已经安排好。')).toBeVisible();
  expect(sent('DeskPlanOutreach')).toMatchObject([
    {
      community: 'community-1',
      kind: 'RECEPTION_DAY',
      plan: {
        title: '书记接访日',
        heldBy: '社区书记',
        venue: '一楼会客厅',
        firstDay: '2026-12-05',
        lastDay: '2026-12-05',
        opensAt: '09:00',
        closesAt: null,
        body: null,
      },
    },
  ]);
});

test('a letter box is begun with one press, and offered where words are taken down', async () => {
  await open();
  await button('开始').click();
  await expect
    .poll(() => sent('DeskAdvanceOutreach'))
    .toEqual([{ outreach: 'box-1', action: 'START', words: null }]);
  await expect.element(page.getByText('冬季意见箱：开始，已记录。')).toBeVisible();
  await expect.poll(() => focused()?.id).toBe('outreach-box-1');
  await expect.poll(() => asked('RunningOutreach')).toBe(2);
});

test('a plan is changed, and cancelled only with a reason', async () => {
  await open();
  await button('修改安排').click();
  await page.getByLabelText('地点').fill('南门岗亭');
  await button('保存安排').click();
  await expect
    .poll(() => sent('DeskEditOutreach'))
    .toMatchObject([{ outreach: 'box-1', plan: { title: '冬季意见箱', venue: '南门岗亭' } }]);
  await button('取消').click();
  await button('取消').click();
  await expect.element(page.getByText('请写明原因。')).toBeVisible();
  expect(sent('DeskAdvanceOutreach')).toEqual([]);
});

test('doors are recorded one after the other, and the building stays', async () => {
  await open();
  await button('没人在家').click();
  await expect.element(page.getByText('请先选楼，写门牌。')).toBeVisible();
  await page.getByLabelText('在哪栋楼').selectOptions('building-2');
  await page.getByLabelText('门牌').fill('9-999');
  await button('走访了').click();
  await expect.element(page.getByText(/没有登记这个门牌/)).toBeVisible();
  await page.getByLabelText('门牌').fill('2-501');
  await button('走访了').click();
  await expect.element(page.getByText('已记下：2-501，走访了。')).toBeVisible();
  expect(sent('DeskRecordVisit')).toEqual([
    { outreach: 'visits-1', household: 'household-1', outcome: 'VISITED' },
  ]);
  await expect.poll(() => focused()?.id).toBe('door-number');
  await expect.element(page.getByLabelText('门牌')).toHaveValue('');
  await expect.element(page.getByLabelText('在哪栋楼')).toHaveValue('building-2');
});

test.each(LOCALES)('outreach is accessible in every look in %s', async (locale) => {
  const say = await translator(locale, sharedStrings, deskStrings, outreachStrings);
  let desk = await open(locale);
  await button(say('没人在家')).click();
  await expectAccessibleInEveryLook(desk, say('请先选楼，写门牌。'));
  await button(say('安排一次')).click();
  await button(say('保存安排')).click();
  await expectAccessibleInEveryLook(desk, say('请用2到60个字。'));
  await button(say('取消')).first().click();
  answerOutreach(server, true);
  desk = await open(locale);
  await expectAccessibleInEveryLook(desk, say('现在没有安排'));
  server.answer('DeskOutreach', refusal('INTERNAL_SERVER_ERROR'));
  desk = await open(locale);
  await expectAccessibleInEveryLook(desk, say('再试一次'));
});
