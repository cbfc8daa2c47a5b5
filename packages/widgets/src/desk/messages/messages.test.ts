import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../provider/provider.ts';
import '../desk.ts';
import type { FakeServer } from '../../testing/fake-server.ts';
import { mount, startFakeServer } from '../../testing/mount.ts';
import * as assignOperations from '../assign/operations.ts';
import * as entryOperations from '../entry/operations.ts';
import * as itemOperations from '../item/operations.ts';
import * as operations from '../operations.ts';
import * as ownerOperations from '../owner/operations.ts';
import { answerSubjects } from '../subject/testing.ts';
import { answerDesk, answerMessages, WORKER } from '../testing.ts';
import * as messagesOperations from './operations.ts';

let server: FakeServer;
let restore: () => void;

beforeEach(() => {
  server = startFakeServer(
    operations,
    assignOperations,
    entryOperations,
    itemOperations,
    messagesOperations,
    ownerOperations,
  );
  restore = server.install();
  answerDesk(server, [...WORKER, 'WORK_ITEM_ASSIGN']);
  answerSubjects(server);
  answerMessages(server);
});
afterEach(() => restore());

const open = () => mount('<linli-desk data-locale="zh-CN"></linli-desk>', 'linli-desk');
const button = (name: string) => page.getByRole('button', { name, exact: true });
const sent = (name: string) =>
  server.asked.filter((asked) => asked.name === name).map(({ variables }) => variables['input']);
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

test('unread messages lead, and one about something that waits opens it', async () => {
  await open();
  await page.getByRole('tab', { name: '消息（2）' }).click();
  await expect.element(page.getByText('有人督办：三单元楼道的灯').first()).toBeVisible();
  const subjects = page.getByText(/有人督办：|您交办的事/).elements();
  expect(subjects.map(({ textContent }) => textContent?.slice(0, 4))).toEqual([
    '有人督办',
    '有人督办',
    '您交办的',
  ]);
  await button('去办理').click();
  await expect.poll(() => focused()?.id).toBe('item-Suggestion:s1');
  await expect.element(page.getByText('刘奶奶')).toBeVisible();
  expect(sent('DeskMarkRead')).toEqual([{ notifications: ['n1'] }]);
});

test('all are marked as read at once', async () => {
  await open();
  await page.getByRole('tab', { name: '消息（2）' }).click();
  await button('全部标为已读').click();
  await expect.poll(() => sent('DeskMarkRead')).toEqual([{ notifications: null }]);
});

test('how one is told is chosen by topic and channel, and is said to be saved', async () => {
  await open();
  await page.getByRole('tab', { name: '消息（2）' }).click();
  await page.getByLabelText('工作上的事，邮件').selectOptions('WEEKLY');
  await expect.element(page.getByText('✓ 已保存。')).toBeVisible();
  expect(sent('DeskSetPace')).toEqual([{ topic: 'WORK', channel: 'EMAIL', pace: 'WEEKLY' }]);
});

test('work is assigned to an organization by the end of a day, once', async () => {
  await open();
  await button('交办一件事').click();
  await expect.poll(() => focused()?.id).toBe('assign-title');
  await button('交办').click();
  await expect.element(page.getByText('请写2到100个字。')).toBeVisible();
  await userEvent.keyboard('修路灯');
  await page.getByLabelText('交给谁').selectOptions('o2');
  await page.getByLabelText('什么时候前办好').fill('2099-01-15');
  const message = '这个单位已经解散了。';
  server.answer('DeskAssignWork', () => ({
    assignWorkItem: {
      __typename: 'RuleRefusedError',
      code: 'ORGANIZATION_DISSOLVED',
      message,
      path: null,
    },
  }));
  await button('交办').click();
  await expect.element(page.getByText(message)).toBeVisible();
  answerMessages(server);
  await button('交办').click();
  await expect.element(page.getByText('已交办：修路灯。对方会收到提醒。')).toBeVisible();
  const [first, again] = sent('DeskAssignWork') as Record<string, unknown>[];
  expect(again).toMatchObject({
    community: 'community-1',
    title: '修路灯',
    dueAt: '2099-01-15T23:59:59+08:00',
    ownerOrganization: 'o2',
    ownerMembership: null,
  });
  expect(again?.['idempotencyKey']).toBe(first?.['idempotencyKey']);
});
