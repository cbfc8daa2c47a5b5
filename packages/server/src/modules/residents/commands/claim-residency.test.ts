import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { expireVerifications } from '../expire-verifications.ts';
import { residentActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof residentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = residentActs(app);
});
afterAll(() => app.close());

/** Everybody lives where the world says again. */
beforeEach(async () => {
  const { db } = app.context({ kind: 'operator' });
  const { here } = app.world;
  const personId = here.account.personId;
  await db.residency.updateMany({
    where: { districtId: here.id, personId },
    data: { state: 'ENDED', currentKey: null },
  });
  await db.person.updateMany({ where: { id: personId }, data: { level: 'ACCOUNT' } });
});

test('a claim waits; staff verify it, and the person is a RESIDENT at home there', async () => {
  const { here } = app.world;
  const claim = await acts.claimed(here.account, '4单元101', { tenure: 'OWNER' });
  expect(claim).toMatchObject({
    state: 'CLAIMED',
    stateLabel: '待核实',
    name: '陈小雨',
    maskedName: '陈**',
    door: '4单元101',
    household: null,
    proof: null,
    availableActions: [
      { action: 'VERIFY', allowed: false },
      { action: 'CONFIRM', allowed: true },
      { action: 'REVOKE', allowed: false },
      { action: 'END', allowed: true },
    ],
  });
  expect(await acts.level(here.account)).toBe('ACCOUNT');
  const { data } = await acts.verify(here.worker, { residency: claim.id });
  expect(data.verifyResidency.residency).toMatchObject({
    state: 'VERIFIED',
    proof: 'STAFF',
    name: null,
    door: null,
  });
  expect(await acts.level(here.account)).toBe('RESIDENT');
  const own = await acts.own(here.account);
  expect(own.errors).toBeUndefined();
  expect(own.data.ownResidencies[0]).toMatchObject({ door: '4单元101', name: '陈小雨' });
  const told = await app
    .as(here.account)
    .run('{ viewer { notifications(first: 1) { nodes { subject } } } }');
  expect(told.data.viewer.notifications.nodes).toEqual([{ subject: '您的居住信息核实好了' }]);
});

test('revoked with a reason, the level falls back, and staff can put a mistake right', async () => {
  const { here } = app.world;
  const { id } = await acts.claimed(here.account, '4单元102');
  await acts.verify(here.worker, { residency: id });
  const { data } = await acts.revoke(here.worker, { residency: id, reason: '门牌不对' });
  expect(data.revokeResidency.residency).toMatchObject({ state: 'REVOKED', endReason: '门牌不对' });
  expect(await acts.level(here.account)).toBe('ACCOUNT');
  const late = await acts.revoke(here.worker, { residency: id, reason: '再一次' });
  expect(late.data.revokeResidency.code).toBe('WRONG_STATE');
  const unsaid = await acts.revoke(here.worker, { residency: id, reason: ' ' });
  expect(unsaid.data.revokeResidency.problems).toEqual([
    { path: ['reason'], code: 'VALUE_REQUIRED' },
  ]);
  await acts.verify(here.worker, { residency: id });
  expect(await acts.level(here.account)).toBe('RESIDENT');
});

test('of two who act at once, one counts', async () => {
  const { here } = app.world;
  const { id } = await acts.claimed(here.account, '4单元103');
  const both = await Promise.all([
    acts.end(here.account, { residency: id }),
    acts.revoke(here.worker, { residency: id, reason: '不住这里' }),
  ]);
  const codes = both.map(({ data }) => (data.endResidency ?? data.revokeResidency).code ?? 'DONE');
  expect(codes.sort()).toEqual(['DONE', 'WRONG_STATE']);
});

test('a verification expires: a claim again, and an account', async () => {
  const { here } = app.world;
  const { id } = await acts.claimed(here.account, '4单元104');
  await acts.verify(here.worker, { residency: id });
  const services = app.context({ kind: 'operator' });
  await expireVerifications(services);
  expect(await acts.level(here.account)).toBe('RESIDENT');
  const { db } = services;
  await db.residency.updateMany({
    where: { personId: here.account.personId, state: 'VERIFIED' },
    data: { expiresAt: services.clock.now() },
  });
  await expireVerifications(services);
  await expireVerifications(services);
  expect(await acts.level(here.account)).toBe('ACCOUNT');
  const { data } = await acts.own(here.account);
  expect(data.ownResidencies[0]).toMatchObject({ id, state: 'CLAIMED' });
  expect(data.ownResidencies[0].timeline.map(({ action }: { action: string }) => action)).toEqual([
    'CLAIM',
    'VERIFY',
    'EXPIRE',
  ]);
});

test('who lives in two communities is at home where it was verified last', async () => {
  const { here } = app.world;
  const { db } = app.context({ kind: 'operator' });
  const home = async () =>
    (await db.person.findFirstOrThrow({ where: { id: here.account.personId } })).homeCommunityId;
  const first = await acts.claimed(here.account, '4单元105');
  const second = await acts.claimed(here.account, '7号', { community: here.neighbour.globalId });
  await acts.verify(here.worker, { residency: first.id });
  expect(await home()).toBe(here.community.id);
  app.clock.advance({ minutes: 1 });
  await acts.verify(here.neighbourWorker, { residency: second.id });
  expect(await home()).toBe(here.neighbour.id);
  await acts.end(here.account, { residency: second.id });
  expect(await home()).toBe(here.community.id);
  expect(await acts.level(here.account)).toBe('RESIDENT');
});

describe('refused', () => {
  test('a door twice, and what is in another district', async () => {
    const { here, elsewhere } = app.world;
    await acts.claimed(here.account, '4单元106');
    const input = { community: here.community.globalId, name: '陈小雨', idempotencyKey: newId() };
    const twice = await acts.claim(here.account, { ...input, door: '4 单元 106' });
    expect(twice.data.claimResidency.code).toBe('RESIDENCY_EXISTS');
    const away = await acts.claim(here.account, {
      ...input,
      door: '1',
      community: elsewhere.community.globalId,
    });
    expect(away.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('verifying and ending by anybody else; reading it by strangers', async () => {
    const { here, elsewhere } = app.world;
    const { id } = await acts.claimed(here.account, '4单元107');
    for (const persona of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
      for (const act of [acts.verify, acts.end]) {
        const { errors } = await act(persona, { residency: id });
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
      const read = await app.as(persona).run('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(read.data.node).toBeNull();
    }
    const self = await acts.verify(here.account, { residency: id });
    expect(self.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
