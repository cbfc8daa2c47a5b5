import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { talentActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof talentActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = talentActs(app);
});
afterAll(() => app.close());
const operator = () => app.context({ kind: 'operator' });

const toldOf = async (persona: Persona, locale: 'zh-CN' | 'zh-TW' | 'en' = 'zh-CN') => {
  const document = '{ viewer { notifications { nodes { kind subject body } } } }';
  const { data } = await app.as(persona).run(document, {}, { locale });
  return data.viewer.notifications.nodes.map(
    ({ kind, subject }: { kind: string; subject: string }) => `${kind} ${subject}`,
  );
};

test('a post is opened, claimed, accepted, worked on and completed; each side is told', async () => {
  const { resident, representative, company } = app.world.here;
  const opened = await acts.open(representative, { title: '接送点值守' });
  expect(opened.post).toMatchObject({
    places: 2,
    freePlaces: 2,
    since: '2026-11-01',
    until: '2026-12-31',
    over: false,
    state: 'OPEN',
    organization: { name: company.name },
    availableActions: [
      { action: 'CLAIM', allowed: true },
      { action: 'CLOSE', allowed: true },
    ],
  });
  const { claim } = await acts.claim(resident, opened.post.id);
  expect(claim).toMatchObject({
    state: 'CLAIMED',
    claimantName: '王秀兰',
    post: { freePlaces: 1 },
    availableActions: [
      { action: 'ACCEPT', allowed: false },
      { action: 'DECLINE', allowed: false },
      { action: 'RELEASE', allowed: true },
    ],
  });
  const accepted = await acts.decide(representative, claim.id, 'ACCEPTED');
  expect(accepted.claim).toMatchObject({ state: 'ACCEPTED', stateLabel: '在岗', reason: null });
  expect((await acts.report(resident, claim.id)).report).toMatchObject({
    workedOn: '2026-11-20',
    minutes: 90,
    claim: { minutes: 90 },
  });
  await acts.report(resident, claim.id, { minutes: 30, workedOn: '2026-11-21' });
  const done = await acts.complete(resident, claim.id);
  expect(done.claim).toMatchObject({ state: 'COMPLETED', minutes: 120, post: { freePlaces: 2 } });
  expect(done.claim.timeline.map(({ action }: { action: string }) => action)).toEqual([
    'CLAIM',
    'ACCEPT',
    'REPORT',
    'REPORT',
    'COMPLETE',
  ]);
  expect(await toldOf(representative)).toEqual([
    'POST_WORK_COMPLETED “接送点值守”有人完成了',
    'POST_CLAIMED 有人认领了“接送点值守”',
  ]);
  expect(await toldOf(resident)).toEqual(['POST_CLAIM_ACCEPTED 您认领的“接送点值守”已被接受']);
  expect(await toldOf(resident, 'en')).toEqual([
    'POST_CLAIM_ACCEPTED Your claim of the post “接送点值守” was accepted',
  ]);
  expect(await toldOf(resident, 'zh-TW')).toEqual([
    'POST_CLAIM_ACCEPTED 您認領的「接送点值守」已被接受',
  ]);
});

test('declined with a reason, the place is free again and the claimant is told', async () => {
  const { otherResident, representative, worker } = app.world.here;
  const post = await acts.post({ places: 1, title: '看护花园' });
  const { claim } = await acts.claim(otherResident, post);
  expect(await acts.decide(representative, claim.id, 'DECLINED')).toMatchObject({
    code: 'REASON_REQUIRED',
  });
  const declined = await acts.decide(worker, claim.id, 'DECLINED', '这次需要有证的园艺师。');
  expect(declined.claim).toMatchObject({
    state: 'DECLINED',
    reason: '这次需要有证的园艺师。',
    post: { freePlaces: 1 },
  });
  expect((await acts.decide(worker, claim.id, 'DECLINED', '再说一次')).claim.timeline).toHaveLength(
    2,
  );
  expect((await acts.decide(representative, claim.id, 'ACCEPTED')).code).toBe('WRONG_STATE');
  expect((await acts.release(otherResident, claim.id)).code).toBe('WRONG_STATE');
  expect(await toldOf(otherResident)).toEqual(['POST_CLAIM_DECLINED 您认领的“看护花园”没有被接受']);
  expect((await acts.claim(otherResident, post)).claim.state).toBe('CLAIMED');
});

test('a full post takes no more, until somebody releases theirs', async () => {
  const { resident, otherResident, account } = app.world.here;
  const post = await acts.post({ places: 1 });
  const { claim } = await acts.claim(resident, post);
  expect((await acts.claim(resident, post)).code).toBe('POST_ALREADY_CLAIMED');
  expect((await acts.claim(otherResident, post)).code).toBe('POST_FULL');
  expect((await acts.release(resident, claim.id)).claim).toMatchObject({
    state: 'RELEASED',
    post: { freePlaces: 1 },
  });
  expect((await acts.release(resident, claim.id)).claim.timeline).toHaveLength(2);
  expect((await acts.claim(account, post)).claim.state).toBe('CLAIMED');
  expect((await acts.claim(resident, post)).code).toBe('POST_FULL');
});

test('closed or over, a post takes no claims; those that stand go on', async () => {
  const { resident, otherResident, representative } = app.world.here;
  const post = await acts.post();
  const { claim } = await acts.claim(resident, post);
  expect((await acts.close(representative, post)).post).toMatchObject({ state: 'CLOSED' });
  expect((await acts.close(representative, post)).post.timeline).toHaveLength(2);
  expect((await acts.claim(otherResident, post)).code).toBe('POST_CLOSED');
  expect((await acts.decide(representative, claim.id, 'ACCEPTED')).claim.state).toBe('ACCEPTED');
  const past = await acts.post({ until: '2026-11-22' });
  const later = await acts.post({ since: '2026-12-01' });
  expect((await acts.claim(otherResident, later)).claim.state).toBe('CLAIMED');
  await operator().db.post.updateMany({
    where: { id: past.split(':')[2] ?? '' },
    data: { until: new Date('2026-11-21') },
  });
  expect((await acts.claim(otherResident, past)).code).toBe('POST_NOT_CURRENT');
});

test('the same key again is the same post, claim and report', async () => {
  const { account, representative } = app.world.here;
  const idempotencyKey = acts.key();
  const id = await acts.post({ idempotencyKey });
  expect(await acts.post({ idempotencyKey })).toBe(id);
  const once = { idempotencyKey: acts.key() };
  const { claim } = await acts.claim(account, id, once);
  expect((await acts.claim(account, id, once)).claim.id).toBe(claim.id);
  await acts.decide(representative, claim.id, 'ACCEPTED');
  const told = { idempotencyKey: acts.key() };
  await acts.report(account, claim.id, told);
  expect((await acts.report(account, claim.id, told)).report.claim.minutes).toBe(90);
});

test('nobody decides about their own claim; they are not told of what they did themselves', async () => {
  const { representative, worker } = app.world.here;
  const before = await toldOf(representative);
  const post = await acts.post();
  const { claim } = await acts.claim(representative, post);
  expect((await acts.decide(representative, claim.id, 'ACCEPTED')).code).toBe('FORBIDDEN');
  expect(await toldOf(representative)).toEqual(before);
  expect((await acts.decide(worker, claim.id, 'ACCEPTED')).claim.state).toBe('ACCEPTED');
  expect((await acts.complete(worker, claim.id)).claim.state).toBe('COMPLETED');
  expect((await toldOf(representative)).slice(0, 2)).toEqual([
    'POST_CLAIM_COMPLETED 您在“周末巡楼”的工作已完成',
    'POST_CLAIM_ACCEPTED 您认领的“周末巡楼”已被接受',
  ]);
});

describe('a report', () => {
  test('is for a day of the post that has come, and a day has 24 hours', async () => {
    const { resident, representative } = app.world.here;
    const post = await acts.post({ since: '2026-11-10' });
    const { claim } = await acts.claim(resident, post);
    expect((await acts.report(resident, claim.id)).code).toBe('WRONG_STATE');
    await acts.decide(representative, claim.id, 'ACCEPTED');
    for (const workedOn of ['2026-11-09', '2026-11-23', '2027-01-01']) {
      expect(await acts.report(resident, claim.id, { workedOn })).toMatchObject({
        code: 'WORKED_OUTSIDE_POST',
        path: ['workedOn'],
      });
    }
    await acts.report(resident, claim.id, { minutes: 1_400 });
    expect((await acts.report(resident, claim.id, { minutes: 41 })).code).toBe('DAY_TOO_LONG');
    expect((await acts.report(resident, claim.id, { minutes: 40 })).report.minutes).toBe(40);
    await acts.complete(resident, claim.id);
    expect((await acts.report(resident, claim.id)).code).toBe('WRONG_STATE');
  });

  test('has words and minutes, and is the claimant’s', async () => {
    const { here, elsewhere } = app.world;
    const { claim } = await acts.claim(here.resident, await acts.post());
    await acts.decide(here.representative, claim.id, 'ACCEPTED');
    for (const wrong of [{ minutes: 0 }, { minutes: 1_441 }, { body: ' ' }]) {
      expect((await acts.report(here.resident, claim.id, wrong)).problems).toHaveLength(1);
    }
    for (const persona of [here.otherResident, here.representative, elsewhere.resident]) {
      expect((await acts.report(persona, claim.id)).code).toBe('FORBIDDEN');
    }
  });
});

test('a claim waits for both who may decide, until it is decided', async () => {
  const { resident, worker, representative, otherResident } = app.world.here;
  const { claim } = await acts.claim(resident, await acts.post());
  const waiting = async (persona: Persona) => {
    const document = '{ toDo(view: MINE, first: 100) { nodes { subject } } }';
    return JSON.stringify((await app.as(persona).run(document)).data);
  };
  for (const persona of [worker, representative]) {
    expect(await waiting(persona)).toContain(claim.id);
  }
  expect(await waiting(otherResident)).not.toContain(claim.id);
  await acts.decide(representative, claim.id, 'ACCEPTED');
  for (const persona of [worker, representative]) {
    expect(await waiting(persona)).not.toContain(claim.id);
  }
});

test('the audit has states and minutes, not words', async () => {
  const { resident, representative } = app.world.here;
  const { claim } = await acts.claim(resident, await acts.post());
  await acts.decide(representative, claim.id, 'ACCEPTED', '您来过好几回');
  await acts.report(resident, claim.id, { body: '帮张奶奶买药' });
  const audit = JSON.stringify(await operator().db.auditEntry.findMany());
  expect(audit).toContain('reportOnPost');
  expect(audit).not.toMatch(/张奶奶|好几回/);
});
