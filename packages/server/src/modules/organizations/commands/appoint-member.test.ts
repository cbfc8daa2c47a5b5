import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { confirmSignInCode, requestSignInCode } from '../../../platform/identity/sign-in-code.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { organizationActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof organizationActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = organizationActs(app);
});
afterAll(() => app.close());

const chair = { role: 'CHAIR', seat: '会长' };

describe('one seat has one holder at a time', () => {
  test('a second holder in the same term is refused by name, one after it is not', async () => {
    const body = await acts.found();
    await acts.appoint(body, { ...chair, publicName: '吴志强' });
    const second = await acts.appoint(body, { ...chair, termSince: '2031-10-31', termUntil: null });
    expect(second.code).toBe('SEAT_TAKEN');
    expect(second.message).toContain('吴志强');
    const next = await acts.appoint(body, { ...chair, termSince: '2031-11-01', termUntil: null });
    expect(next.membership.current).toBe(false);
  });

  test('the database itself takes no second holder', async () => {
    const body = await acts.found();
    const { membership } = await acts.appoint(body, chair);
    const { db } = app.context({ kind: 'operator' });
    const row = await db.membership.findFirstOrThrow({
      where: { id: membership.id.split(':').at(-1) },
    });
    await expect(
      db.membership.create({ data: { ...row, id: newId(), termSince: new Date('2027-01-01') } }),
    ).rejects.toThrow(/membership_seat_once/);
    const later = { termSince: new Date('2031-11-01'), termUntil: null };
    await db.membership.create({ data: { ...row, id: newId(), ...later } });
  });

  test('a seat is free once its holder has left', async () => {
    const body = await acts.found();
    const { membership } = await acts.appoint(body, chair);
    const input = { membership: membership.id, reason: '调到别处工作' };
    const { worker } = app.world.here;
    const fields = 'membership { endReason current }';
    expect((await acts.act(worker, 'endMembership', input, fields)).membership).toEqual({
      endReason: '调到别处工作',
      current: false,
    });
    expect((await acts.act(worker, 'endMembership', input, fields)).code).toBeUndefined();
    const other = { ...input, reason: '别的原因' };
    expect((await acts.act(worker, 'endMembership', other, fields)).code).toBe('MEMBERSHIP_ENDED');
    expect((await acts.appoint(body, chair)).code).toBeUndefined();
  });
});

test('sent twice, somebody is appointed once', async () => {
  const body = await acts.found();
  const idempotencyKey = newId();
  const first = await acts.appoint(body, { idempotencyKey });
  const again = await acts.appoint(body, { idempotencyKey });
  expect(again.membership.id).toBe(first.membership.id);
  const other = await acts.appoint(body, { idempotencyKey, publicName: '别人' });
  expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('a term ends on or after the day it begins', async () => {
  const body = await acts.found();
  const days = { termSince: '2026-11-02', termUntil: '2026-11-01' };
  expect((await acts.appoint(body, days)).code).toBe('TERM_ENDS_BEFORE_IT_BEGINS');
  expect((await acts.appoint(body, { ...days, termUntil: '2026-11-02' })).code).toBeUndefined();
});

test('who signs in by the number that was entered holds the office', async () => {
  const { here } = app.world;
  const body = await acts.found();
  await acts.appoint(body, { role: 'HEAD', phone: '135 0816 0002' });
  const visitor = { ...app.context({ kind: 'visitor' }), site: here.site };
  const { challengeId } = await requestSignInCode(visitor, { phone: '13508160002' });
  const code = app.smsInbox.codeFor('13508160002');
  const { token } = await confirmSignInCode(visitor, { challengeId, code });
  const edited = await acts.act(
    { ...here.representative, token },
    'editOrganization',
    { organization: body, telephone: '0816-2' },
    'organization { telephone }',
  );
  expect(edited.organization).toEqual({ telephone: '0816-2' });
});

describe('another term', () => {
  const renew = (membership: string, termUntil: string | null, idempotencyKey = newId()) =>
    acts.act(
      app.world.here.worker,
      'renewMembership',
      { membership, termUntil, idempotencyKey },
      'membership { id publicName role seat termSince termUntil }',
    );

  test('begins the day after the last one ends, once', async () => {
    const { membership } = await acts.appoint(await acts.found(), chair);
    const next = await renew(membership.id, '2036-10-31');
    expect(next.membership).toMatchObject({
      publicName: '罗燕',
      ...chair,
      termSince: '2031-11-01',
      termUntil: '2036-10-31',
    });
    expect((await renew(membership.id, '2036-10-31')).code).toBe('MEMBERSHIP_RENEWED');
  });

  test('begins today when the last one is over', async () => {
    const days = { termSince: '2020-01-01', termUntil: '2024-12-31' };
    const { membership } = await acts.appoint(await acts.found(), days);
    expect((await renew(membership.id, null)).membership.termSince).toBe('2026-11-22');
  });

  test('is not for a term without an end, nor for one that was ended', async () => {
    const body = await acts.found();
    const open = await acts.appoint(body, { termUntil: null });
    expect((await renew(open.membership.id, null)).code).toBe('TERM_IS_OPEN');
    const { membership } = await acts.appoint(body);
    const input = { membership: membership.id, reason: '辞职' };
    await acts.act(app.world.here.worker, 'endMembership', input, '__typename');
    expect((await renew(membership.id, null)).code).toBe('MEMBERSHIP_ENDED');
  });
});

test('the audit names no number and no person', async () => {
  await acts.appoint(await acts.found(), { phone: '13508169999', publicName: '某某某' });
  const rows = await app.context({ kind: 'operator' }).db.auditEntry.findMany();
  expect(JSON.stringify(rows)).not.toMatch(/13508169999|某某某/);
});
