import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/index.ts';
import { sweep } from './housekeeping.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const whoAmI = '{ viewer { displayName } }';

test('sweeping leaves a living session, and removes one that has ended', async () => {
  const { resident } = app.world.here;
  const context = app.context({ kind: 'operator' });
  await sweep(context);
  expect((await app.as(resident).run(whoAmI)).data.viewer.displayName).toBe('王秀兰');
  app.clock.advance({ days: 32 });
  await sweep(context);
  expect(await context.db.session.count()).toBe(0);
  expect((await app.as(resident).run(whoAmI)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
});
