import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { incubationActs } from '../../testing/incubation.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { problemsOf, refusalOf } from '../../testing/refusals.ts';
import { dueWarning, warnOfExpiry } from './warn-of-expiry.ts';

let app: TestApp;
let acts: ReturnType<typeof incubationActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = incubationActs(app);
});
afterAll(() => app.close());

describe('filings', () => {
  const filing = (organization: string, extra: object = {}) => ({
    organization,
    kind: 'FILING',
    authority: '城厢街道办事处',
    number: newId(),
    filedOn: '2026-10-08',
    idempotencyKey: newId(),
    ...extra,
  });

  test('are entered once, and everybody reads them', async () => {
    const { worker, official } = app.world.here;
    const organization = await acts.association();
    const input = filing(organization);
    await acts.act(worker, 'recordFiling', input);
    await acts.act(worker, 'recordFiling', input);
    const twin = { ...input, idempotencyKey: newId() };
    expect(refusalOf(await acts.act(official, 'recordFiling', twin))).toBe('FILING_NUMBER_TAKEN');
    expect((await acts.read(null, organization)).filings).toMatchObject([
      { kind: 'FILING', kindLabel: '备案', expiresOn: null },
    ]);
  });

  test('a registration is entered by who certifies, not by the community’s office', async () => {
    const { worker, official } = app.world.here;
    const input = filing(await acts.association(), { kind: 'REGISTRATION' });
    expect(refusalOf(await acts.act(worker, 'recordFiling', input))).toBe('FORBIDDEN');
    expect(refusalOf(await acts.act(official, 'recordFiling', input))).toBeNull();
  });

  test('have days that can be', async () => {
    const { worker } = app.world.here;
    const input = filing(await acts.association(), {
      filedOn: '2026-12-01',
      expiresOn: '2026-11-01',
    });
    expect(problemsOf(await acts.act(worker, 'recordFiling', input))).toEqual([
      'filedOn NOT_HAPPENED_YET',
      'expiresOn DOCUMENT_EXPIRY_INVALID',
    ]);
  });
});

describe('certifications', () => {
  test('hold until their last day, and the list of current ones follows', async () => {
    const { official } = app.world.here;
    const input = await acts.certifyInput({ expiresOn: '2026-11-22' });
    const { data } = await acts.act(official, 'certifyOrganization', input);
    expect(data.certifyOrganization.certification).toMatchObject({
      state: 'VALID',
      stateLabel: '有效',
    });
    expect((await acts.read(null, input.organization)).valid).toHaveLength(1);
    app.clock.advance({ days: 1 });
    const after = await acts.read(null, input.organization);
    expect([after.valid, after.certifications[0].state]).toEqual([[], 'EXPIRED']);
  });

  test('a number is given once in a scheme; the same key certifies once', async () => {
    const { official } = app.world.here;
    const input = await acts.certifyInput();
    const first = await acts.act(official, 'certifyOrganization', input);
    const second = await acts.act(official, 'certifyOrganization', input);
    expect(second.data.certifyOrganization.certification.id).toBe(
      first.data.certifyOrganization.certification.id,
    );
    const twins = await Promise.all(
      [newId(), newId()].map((idempotencyKey) =>
        acts.act(official, 'certifyOrganization', { ...input, number: '同号', idempotencyKey }),
      ),
    );
    expect(twins.map(refusalOf).toSorted()).toEqual(['CERTIFICATE_NUMBER_TAKEN', null]);
  });

  test('are revoked once, with a reason that everybody reads', async () => {
    const { official, resident } = app.world.here;
    const certification = await acts.certified();
    const revoke = { certification, reason: '年检不合格' };
    await acts.act(official, 'revokeCertification', revoke);
    expect(refusalOf(await acts.act(official, 'revokeCertification', revoke))).toBeNull();
    const other = { certification, reason: '另一个原因' };
    expect(refusalOf(await acts.act(official, 'revokeCertification', other))).toBe('WRONG_STATE');
    expect(await acts.read(null, certification)).toMatchObject({
      state: 'REVOKED',
      revokeReason: '年检不合格',
      availableActions: [],
    });
    const { db } = app.context({ kind: 'operator' });
    const told = await db.notification.findMany({
      where: { personId: resident.personId, kind: 'CERTIFICATION_REVOKED' },
    });
    expect(told).toHaveLength(1);
  });

  test('are not given or revoked from another district', async () => {
    const { elsewhere } = app.world;
    const input = await acts.certifyInput();
    expect(refusalOf(await acts.act(elsewhere.official, 'certifyOrganization', input))).toBe(
      'FORBIDDEN',
    );
    const revoke = { certification: await acts.certified(), reason: '不该' };
    expect(refusalOf(await acts.act(elsewhere.official, 'revokeCertification', revoke))).toBe(
      'FORBIDDEN',
    );
    for (const certification of ['', 'Certification:1', "Certification:' OR 1=1 --"]) {
      const none = { certification, reason: '没有' };
      expect(refusalOf(await acts.act(app.world.here.official, 'revokeCertification', none))).toBe(
        'NOT_FOUND',
      );
    }
  });
});

describe('warnings before a certification expires', () => {
  test.each([
    ['2026-09-01', null, null],
    ['2026-09-02', null, 60],
    ['2026-10-01', 60, null],
    ['2026-10-17', 60, 15],
    ['2026-10-20', null, 15],
    ['2026-11-01', 15, null],
    ['2026-11-02', null, null],
  ])('on %s after %s: %s', (today, warnedDays, due) => {
    expect(dueWarning('2026-11-01', warnedDays, today)).toBe(due);
  });

  test('reach its holder and who certifies, once each; a revoked one warns nobody', async () => {
    const { resident, official } = app.world.here;
    const services = app.context({ kind: 'operator' });
    const { db } = services;
    await db.session.updateMany({ data: { expiresAt: new Date('2100-01-01') } });
    const expiresOn = Temporal.Instant.fromEpochMilliseconds(app.clock.now().getTime())
      .toZonedDateTimeISO('Asia/Shanghai')
      .toPlainDate()
      .add({ days: 70 })
      .toString();
    const id = await acts.certified({ expiresOn });
    const revoked = await acts.certified({ expiresOn });
    await acts.act(official, 'revokeCertification', { certification: revoked, reason: '撤销' });
    const warnings = async () => {
      await Promise.all([warnOfExpiry(services), warnOfExpiry(services)]);
      await warnOfExpiry(services);
      const rows = await db.notification.findMany({
        where: { kind: 'CERTIFICATION_EXPIRES_SOON' },
      });
      expect(rows.every(({ subjectId }) => id.endsWith(subjectId))).toBe(true);
      return [resident, official].map(
        ({ personId }) => rows.filter((row) => row.personId === personId).length,
      );
    };
    expect(await warnings()).toEqual([0, 0]);
    app.clock.advance({ days: 10 });
    expect(await warnings()).toEqual([1, 1]);
    app.clock.advance({ days: 45 });
    expect(await warnings()).toEqual([2, 2]);
    app.clock.advance({ days: 20 });
    expect(await warnings()).toEqual([2, 2]);
  });
});
