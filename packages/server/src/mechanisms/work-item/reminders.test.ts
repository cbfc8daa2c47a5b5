import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { createTestDatabase } from '../../testing/test-database.ts';
import { workItemActs } from '../to-do/testing.ts';
import { reminderDue, workItemReminders } from './reminders.ts';

const at = (text: string) => new Date(`${text}+08:00`);

test.each([
  ['2026-11-26T18:00:00', null],
  ['2026-11-27T00:00:00', 'DUE_SOON 2026-11-30/before'],
  ['2026-11-29T23:59:59', 'DUE_SOON 2026-11-30/before'],
  ['2026-11-30T00:00:00', 'DUE_TODAY 2026-11-30/due'],
  ['2026-11-30T23:59:59', 'DUE_TODAY 2026-11-30/due'],
  ['2026-12-02T09:00:00', 'OVERDUE 2026-11-30/due'],
  ['2026-12-03T00:00:00', 'OVERDUE 2026-11-30/overdue-1'],
  ['2026-12-05T23:00:00', 'OVERDUE 2026-11-30/overdue-1'],
  ['2026-12-06T00:00:00', 'OVERDUE 2026-11-30/overdue-2'],
])('of what is due on 30 November, on %s: %s', (now, expected) => {
  const reminder = reminderDue(at('2026-11-30T17:00:00'), at(now));
  expect(reminder && `${reminder.news} ${reminder.key}`).toBe(expected);
});

async function remindersOf(app: TestApp, title: string): Promise<string[]> {
  const rows = await app.context({ kind: 'operator' }).db.notification.findMany({
    where: { personId: app.world.here.representative.personId },
    orderBy: { id: 'asc' },
  });
  return rows
    .filter(({ kind, values }) => kind !== 'WORK_ITEM_ASSIGNED' && Object(values).title === title)
    .map(({ kind }) => kind);
}

describe('reminders', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  test('go out once each: three days before, on the day, and every third day after', async () => {
    const acts = workItemActs(app);
    const operator = app.context({ kind: 'operator' });
    await acts.assigned({ title: '清理楼道', dueAt: acts.dueAt(5) });
    for (let day = 0; day < 13; day += 1) {
      await workItemReminders.remind(operator);
      await workItemReminders.remind(operator);
      app.clock.advance({ days: 1 });
    }
    expect(await remindersOf(app, '清理楼道')).toEqual([
      'WORK_ITEM_DUE_SOON',
      'WORK_ITEM_DUE_TODAY',
      'WORK_ITEM_OVERDUE',
      'WORK_ITEM_OVERDUE',
    ]);
  });

  test('are not sent of what is done, and count anew from a changed due date', async () => {
    const acts = workItemActs(app);
    const { representative, worker } = app.world.here;
    const operator = app.context({ kind: 'operator' });
    const done = await acts.assigned({ title: '修门禁', dueAt: acts.dueAt(2) });
    await acts.act(representative, 'finishWorkItem', { workItem: done, body: '修好了' });
    const moved = await acts.assigned({ title: '换灯管', dueAt: acts.dueAt(2) });
    await workItemReminders.remind(operator);
    await acts.act(worker, 'changeDueDate', {
      workItem: moved,
      dueAt: acts.dueAt(3),
      reason: '等配件',
    });
    await workItemReminders.remind(operator);
    expect(await remindersOf(app, '修门禁')).toEqual([]);
    expect(await remindersOf(app, '换灯管')).toEqual([
      'WORK_ITEM_DUE_SOON',
      'WORK_ITEM_DUE_CHANGED',
      'WORK_ITEM_DUE_SOON',
    ]);
  });
});

test('two processes on PostgreSQL send each reminder once', async () => {
  const { url, drop } = await createTestDatabase();
  try {
    const database = await openDatabase({ url });
    await migrate(database);
    await database.close();
    const app = await openTestApp({ url });
    const second = await openDatabase({ url });
    try {
      const acts = workItemActs(app);
      for (let number = 0; number < 12; number += 1) {
        await acts.assigned({ title: '巡查消防通道', dueAt: acts.dueAt(1) });
      }
      const one = app.context({ kind: 'operator' });
      const other = { ...one, database: second, db: second.prisma };
      const sent = await Promise.all([
        workItemReminders.remind(one),
        workItemReminders.remind(other),
      ]);
      expect(sent[0] + sent[1]).toBe(12);
      expect(await workItemReminders.remind(other)).toBe(0);
      expect(await remindersOf(app, '巡查消防通道')).toEqual(
        Array.from({ length: 12 }, () => 'WORK_ITEM_DUE_SOON'),
      );
    } finally {
      await second.close();
      await app.close();
    }
  } finally {
    await drop();
  }
});
