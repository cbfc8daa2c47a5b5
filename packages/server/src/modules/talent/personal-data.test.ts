import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { talentActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof talentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = talentActs(app);
});
afterAll(() => app.close());

test('what somebody offered is given out to them, and goes when they are erased', async () => {
  const { resident, worker, community } = app.world.here;
  const { talent } = await acts.offer(resident, { contact: '13900000000' });
  await acts.openContact(worker, talent.id);
  await acts.act(resident, 'reportIn', 'reportingIn { id }', {
    community: community.globalId,
    offer: '周末教孩子下棋',
    idempotencyKey: acts.key(),
  });
  const { data } = await app
    .as(resident)
    .run(
      'mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { content } } } }',
    );
  const content = JSON.parse(data.exportPersonalData.file.content);
  expect(content.talent).toMatchObject({
    profile: { publicName: '老王', contact: '13900000000' },
    reportingIns: [{ place: community.name, offer: '周末教孩子下棋', endedAt: null }],
  });
  // The look at the contact is told as well.
  expect(JSON.stringify(content.person)).toContain('openTalentContact');
  expect(await acts.act(resident, 'erasePersonalData', '__typename', {})).not.toHaveProperty(
    'code',
  );
  const { db } = app.context({ kind: 'operator' });
  expect(await db.talentProfile.count()).toBe(0);
  expect(await db.reportingIn.findMany()).toMatchObject([
    { offer: '', currentKey: null, endedAt: expect.any(Date) },
  ]);
});
