import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasedName } from '../../platform/personal-data/index.ts';
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

test('who is erased leaves their post; the minutes of their work stay, their words do not', async () => {
  const { otherResident, representative, official } = app.world.here;
  const done = await acts.post();
  const { claim } = await acts.claim(otherResident, done);
  await acts.decide(representative, claim.id, 'ACCEPTED', '您很熟悉这里');
  await acts.report(otherResident, claim.id, { body: '我家在三单元' });
  const { data } = await app
    .as(otherResident)
    .run(
      'mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { content } } } }',
    );
  const { talent } = JSON.parse(data.exportPersonalData.file.content);
  expect(talent.postClaims).toEqual([
    {
      post: '周末巡楼',
      state: 'ACCEPTED',
      claimedAt: expect.any(String),
      reason: '您很熟悉这里',
      reports: [{ workedOn: '2026-11-20', minutes: 90, body: '我家在三单元' }],
    },
  ]);
  await acts.act(otherResident, 'erasePersonalData', '__typename', {});
  const read = await app.as(representative).run(
    `query ($id: ID!) { node(id: $id) { ... on Post { freePlaces
      claims { nodes { state claimantName reason minutes timeline { action reason }
        reports { nodes { body } } } } } } }`,
    { id: done },
  );
  expect(read.data.node).toMatchObject({
    freePlaces: 2,
    claims: {
      nodes: [
        {
          state: 'RELEASED',
          claimantName: erasedName,
          reason: null,
          minutes: 90,
          reports: { nodes: [{ body: '' }] },
        },
      ],
    },
  });
  expect(JSON.stringify(read.data)).not.toContain('熟悉');
  expect((await acts.claim(official, done)).claim.state).toBe('CLAIMED');
});
