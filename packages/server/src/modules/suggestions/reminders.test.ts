import { afterAll, beforeAll, expect, test } from 'vitest';
import { overdueReminder } from '../../platform/reminders.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { daysBetween, suggestionReminders } from './reminders.ts';
import { suggestionActs } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const at = (text: string) => new Date(`${text}+08:00`);

test.each([
  ['2026-11-27T23:00:00', null],
  ['2026-11-28T00:00:00', '2026-11-27/0'],
  ['2026-11-29T23:59:59', '2026-11-27/0'],
  ['2026-11-30T00:00:00', '2026-11-27/1'],
  ['2026-12-03T09:00:00', '2026-11-27/2'],
])('of an answer due on 27 November, on %s: %s', (now, expected) => {
  expect(overdueReminder(at('2026-11-27T23:59:59'), at(now), daysBetween)?.key ?? null).toBe(
    expected,
  );
});

test('who answers is told once when the time has passed and every third day, until it is answered', async () => {
  const acts = suggestionActs(app);
  const operator = app.context({ kind: 'operator' });
  const { worker, resident } = app.world.here;
  const id = await acts.made({ body: '谁也不知道的话' });
  const told = () =>
    operator.db.notification.findMany({
      where: { kind: 'SUGGESTION_OVERDUE', subjectId: id.split(':').at(-1) ?? '' },
    });
  const counts: number[] = [];
  for (let day = 0; day < 12; day += 1) {
    await Promise.all([suggestionReminders.remind(operator), suggestionReminders.remind(operator)]);
    counts.push((await told()).length);
    app.clock.advance({ days: 1 });
  }
  // Made on Sunday the 22nd, due on Friday the 27th.
  expect(counts).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 3]);
  expect((await acts.read(resident, id)).data.node.overdue).toBe(true);
  const all = await told();
  expect(new Set(all.map(({ personId }) => personId))).toEqual(new Set([worker.personId]));
  expect(JSON.stringify(all)).not.toContain('谁也不知道的话');
  await acts.answer(worker, id);
  app.clock.advance({ days: 9 });
  await suggestionReminders.remind(operator);
  expect(await told()).toHaveLength(3);
});
