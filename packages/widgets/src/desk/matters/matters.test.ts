import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import { LOCALES } from '../../foundation/locale.ts';
import { sharedStrings } from '../../foundation/shared.strings.ts';
import { expectAccessibleInEveryLook } from '../../testing/every-look.ts';
import type { FakeServer } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import { translator } from '../../testing/translator.ts';
import { deskStrings } from '../desk.strings.ts';
import type { LinliDesk } from '../desk.ts';
import { incidentStrings } from '../incident/incident.strings.ts';
import * as incidentOperations from '../incident/operations.ts';
import { needStrings } from '../need/need.strings.ts';
import * as needOperations from '../need/operations.ts';
import * as operations from '../operations.ts';
import * as ownerOperations from '../owner/operations.ts';
import { answerDesk } from '../testing.ts';
import { mattersStrings } from './matters.strings.ts';
import * as mattersOperations from './operations.ts';
import { answerMatters, MATTERS } from './testing.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(
    operations,
    incidentOperations,
    mattersOperations,
    needOperations,
    ownerOperations,
  );
  restore = server.install();
  answerDesk(server, ['NEED_READ', 'NEED_EDIT', 'INCIDENT_READ', 'INCIDENT_DISPATCH'], MATTERS);
  answerMatters(server);
});
afterEach(() => restore());

const open = (locale = 'zh-CN'): Promise<LinliDesk> =>
  mount(`<linli-desk data-locale="${locale}"></linli-desk>`, 'linli-desk');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = (name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ variables }) => variables['input']);
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

test('a need that is met needs the words that answer its neighbour', async () => {
  await open();
  await page.getByRole('button', { name: /送午饭/ }).click();
  await expect.element(page.getByText('楼里有三位老人自己做不了饭。')).toBeVisible();
  await button('已经满足').click();
  await expect.poll(() => focused()?.id).toBe('need-words');
  await button('已经满足').click();
  await expect.element(page.getByText('请写清楚，最多500个字。')).toBeVisible();
  await page.getByLabelText('怎么满足的').fill('食堂从周一起送');
  await button('已经满足').click();
  await expect
    .poll(() => sent('DeskSettleNeed'))
    .toEqual([{ need: 'need-1', outcome: 'MET', words: '食堂从周一起送' }]);
  await expect.poll(() => focused()?.id).toBe('item-Need:need-1');
});

test('an incident is dispatched to a grid or to an organization, until the end of a day', async () => {
  await open();
  await page.getByRole('button', { name: /楼道的灯/ }).click();
  await expect.element(button('解决了')).not.toBeInTheDocument();
  await button('派单').click();
  await button('派单').click();
  await expect.poll(() => focused()?.id).toBe('incident-grid');
  await page.getByLabelText('交给哪个网格').selectOptions('grid-1');
  await page.getByLabelText('交给谁').selectOptions('organization');
  await page.getByLabelText('交给哪个单位').selectOptions('o2');
  await page.getByLabelText('哪天以前处理好').fill('2099-01-15');
  await button('派单').click();
  await expect
    .poll(() => sent('DeskDispatchIncident'))
    .toEqual([
      {
        incident: 'incident-1',
        grid: null,
        ownerOrganization: 'o2',
        dueAt: '2099-01-15T23:59:59+08:00',
      },
    ]);
});

test('both lists are looked through, more on demand, and a step taken there is said', async () => {
  await open();
  await page.getByRole('tab', { name: '需求和事件' }).click();
  await page.getByLabelText('哪一张清单').selectOptions('incidents');
  await expect.element(page.getByRole('button', { name: /扶手也松了 没有解决/ })).toBeVisible();
  await button('显示更多').click();
  await expect.element(page.getByText('井盖松动')).toBeVisible();
  await page.getByRole('button', { name: /楼道的灯/ }).click();
  await button('关闭').click();
  await page.getByLabelText('为什么关闭').fill('已经修好，打电话问过');
  await button('关闭').click();
  await expect
    .poll(() => sent('DeskCloseIncident'))
    .toEqual([{ incident: 'incident-1', reason: '已经修好，打电话问过' }]);
  await expect.element(page.getByText(/扶手也松了 · 关闭，已记录/)).toBeVisible();
  await expect.poll(() => focused()?.id).toBe('matter-incident-1');
  await page.getByLabelText('看哪些').selectOptions('over');
  await expect.element(page.getByText('还没有办完的。')).toBeVisible();
});

test.each(LOCALES)('needs and incidents are accessible in every look in %s', async (locale) => {
  const say = await translator(
    locale,
    sharedStrings,
    deskStrings,
    incidentStrings,
    mattersStrings,
    needStrings,
  );
  const lists = () => page.getByRole('tab', { name: say('需求和事件'), exact: true }).click();
  let desk = await open(locale);
  await lists();
  await page.getByRole('button', { name: /送午饭/ }).click();
  await button('已经满足').click();
  await button('已经满足').click();
  await expectAccessibleInEveryLook(desk, say('请写清楚，最多500个字'));
  await page.getByLabelText(say('哪一张清单')).selectOptions('incidents');
  await page.getByRole('button', { name: /楼道的灯/ }).click();
  await button('派单').click();
  await button('派单').click();
  await expectAccessibleInEveryLook(desk, say('请选今天或以后的一天'));
  answerMatters(server, true);
  desk = await open(locale);
  await lists();
  await expectAccessibleInEveryLook(desk, say('没有待满足的需求'));
});
