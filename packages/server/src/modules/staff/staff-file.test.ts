import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { staffActs } from '../../testing/staff.ts';
import { warnOfCertificates } from './warn-of-expiry.ts';

let app: TestApp;
let acts: ReturnType<typeof staffActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = staffActs(app);
});
afterAll(() => app.close());

const train = (persona: Persona | null, membership: string, extra: object = {}) =>
  acts.act(persona, 'recordTraining', 'membership { staffFile { trainingHours(year: 2026) } }', {
    membership,
    title: '社区治理',
    hours: 3.5,
    heldOn: '2026-11-01',
    provider: '区民政局',
    idempotencyKey: acts.key(),
    ...extra,
  });
const certify = (persona: Persona | null, membership: string, extra: object = {}) =>
  acts.act(persona, 'recordCertificate', 'certificate { id name number expiresOn }', {
    membership,
    name: '社会工作师',
    number: 'GL-2024-0001',
    grantedOn: '2024-01-01',
    expiresOn: '2027-01-21',
    idempotencyKey: acts.key(),
    ...extra,
  });
const reserve = (persona: Persona | null, subject: object, extra: object = {}) =>
  acts.act(persona, 'enterReserveList', 'entry { id role reason leftAt }', {
    ...subject,
    role: '副主任',
    reason: '熟悉网格工作',
    idempotencyKey: acts.key(),
    ...extra,
  });

const file = 'trainings { title hours heldOn } trainingHours(year: 2026) certificates { number }';

describe('training and certificates', () => {
  test('are summed by the year, once each, for the member and staff of the place alone', async () => {
    const { here, elsewhere } = app.world;
    const membership = await acts.member({ person: here.resident });
    const idempotencyKey = acts.key();
    await train(here.worker, membership, { idempotencyKey });
    await train(here.worker, membership, { idempotencyKey });
    await train(here.worker, membership, { heldOn: '2025-12-31', hours: 8 });
    const answer = await train(here.worker, membership, { hours: 4 });
    expect(answer.membership.staffFile.trainingHours).toBe(7.5);
    const { certificate } = await certify(here.worker, membership);
    expect((await certify(here.worker, membership)).code).toBe('STAFF_CERTIFICATE_TAKEN');

    const seen = async (persona: Persona | null) =>
      acts.ask(
        persona,
        `query ($member: ID!, $certificate: ID!) {
          member: node(id: $member) { ... on Membership { staffFile { ${file} } } }
          certificate: node(id: $certificate) { ... on StaffCertificate { number } } }`,
        { member: membership, certificate: certificate.id },
      );
    for (const persona of [here.resident, here.worker, here.official]) {
      expect(await seen(persona)).toMatchObject({
        member: { staffFile: { trainingHours: 7.5, certificates: [{ number: 'GL-2024-0001' }] } },
        certificate: { number: 'GL-2024-0001' },
      });
    }
    const others = [here.otherResident, here.neighbourWorker, here.representative, here.guest];
    for (const persona of [null, ...others, elsewhere.worker, elsewhere.official]) {
      expect(await seen(persona)).toEqual({ member: { staffFile: null }, certificate: null });
    }
    const own = await acts.ask(here.resident, `{ viewer { staffFiles { ${file} } } }`, {});
    expect(own.viewer.staffFiles[0].trainings).toHaveLength(3);
    const { db } = app.context({ kind: 'operator' });
    const rows = JSON.stringify(await db.staffCertificate.findMany());
    expect(rows).not.toContain('GL-2024-0001');
  });

  test.each([
    ['INVALID_INPUT', { hours: 0.3 }],
    ['INVALID_INPUT', { hours: -1 }],
    ['INVALID_INPUT', { hours: 1e9 }],
    ['INVALID_INPUT', { title: '\u202e ' }],
    ['STAFF_DAY_TO_COME', { heldOn: '2026-11-23' }],
    ['NOT_FOUND', { membership: 'Membership:x:y' }],
  ])('training is refused with %s for %o', async (code, extra) => {
    const answer = await train(app.world.here.worker, await acts.member(), extra);
    expect(answer.code).toBe(code);
  });

  test('a certificate expires after it was given; nobody of another district enters one', async () => {
    const { here, elsewhere } = app.world;
    const membership = await acts.member();
    const early = await certify(here.worker, membership, { expiresOn: '2024-01-01' });
    expect(early.code).toBe('STAFF_CERTIFICATE_DAYS');
    expect((await certify(elsewhere.worker, membership)).code).toBe('FORBIDDEN');
    expect((await train(elsewhere.worker, membership)).code).toBe('FORBIDDEN');
  });

  test('sixty days before it expires its holder is warned, once', async () => {
    const { here } = app.world;
    const membership = await acts.member({ person: here.account });
    const services = app.context({ kind: 'operator' });
    const told = () =>
      services.db.notification.count({
        where: { personId: here.account.personId, kind: 'STAFF_CERTIFICATE_EXPIRES_SOON' },
      });
    await certify(here.worker, membership, { number: 'later', expiresOn: '2027-01-22' });
    await warnOfCertificates(services);
    expect(await told()).toBe(0);
    await certify(here.worker, membership, { number: 'sooner', expiresOn: '2027-01-21' });
    await warnOfCertificates(services);
    await warnOfCertificates(services);
    expect(await told()).toBe(1);
  });
});

describe('the reserve list', () => {
  test('holds a member once a role, also for two at once, until they leave', async () => {
    const { here, elsewhere } = app.world;
    const membership = await acts.member({ person: here.otherResident });
    expect((await reserve(elsewhere.official, { membership })).code).toBe('FORBIDDEN');
    const both = await Promise.all([
      reserve(here.worker, { membership }),
      reserve(here.official, { membership }),
    ]);
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['RESERVED_ALREADY', 'done']);
    const { id } = both.find(({ entry }) => entry).entry;
    const listed = async (persona: Persona | null) => {
      const { data } = await app.as(persona).run(
        `query ($id: ID!, $code: String!) { node(id: $id) { ... on ReserveEntry { reason } }
          viewer { reserveEntries { nodes { reason } } }
          community(code: $code) { reserveList { nodes { reason } } } }`,
        { id, code: here.community.code },
      );
      return JSON.stringify(data ?? null);
    };
    const own = await app
      .as(here.otherResident)
      .run('{ viewer { reserveEntries { nodes { reason } } } }');
    expect(own.data.viewer.reserveEntries.nodes).toEqual([{ reason: '熟悉网格工作' }]);
    expect(await listed(here.worker)).toContain('熟悉网格工作');
    for (const persona of [
      null,
      here.guest,
      here.resident,
      here.neighbourWorker,
      elsewhere.worker,
    ]) {
      expect(await listed(persona)).not.toContain('熟悉网格工作');
    }
    const leave = () =>
      acts.act(here.worker, 'leaveReserveList', 'entry { leftAt }', { entry: id });
    const { entry } = await leave();
    expect(entry.leftAt).not.toBeNull();
    expect((await leave()).entry).toEqual(entry);
    expect((await reserve(here.worker, { membership })).entry.leftAt).toBeNull();
  });

  test('takes somebody of the talent pool, who is off it when they withdraw', async () => {
    const { here } = app.world;
    const { db } = app.context({ kind: 'operator' });
    const id = newId();
    await db.talentProfile.create({
      data: {
        districtId: here.id,
        id,
        communityId: here.community.id,
        personId: here.resident.personId,
        publicName: '王阿姨',
        skills: ['调解'],
        summary: '退休教师',
        availability: [],
        searchText: '',
        createdAt: app.clock.now(),
        updatedAt: app.clock.now(),
      },
    });
    const talent = `TalentProfile:${here.id}:${id}`;
    expect((await reserve(here.worker, { talent })).entry.role).toBe('副主任');
    const neither = await reserve(here.worker, {});
    expect(neither.code).toBe('INVALID_INPUT');
    const both = await reserve(here.worker, { talent, membership: await acts.member() });
    expect(both.code).toBe('INVALID_INPUT');
    const withdrawn = await app
      .as(here.resident)
      .run(
        `mutation ($talent: ID!) { withdrawTalent(input: { talent: $talent }) { __typename } }`,
        { talent },
      );
    expect(withdrawn.data.withdrawTalent.__typename).toBe('WithdrawTalentSuccess');
    expect(await db.reserveEntry.count({ where: { talentId: id } })).toBe(0);
  });
});

test('what is kept of a member goes with their data', async () => {
  const { here } = app.world;
  const membership = await acts.member({ person: here.representative });
  await train(here.worker, membership);
  await certify(here.worker, membership);
  await reserve(here.worker, { membership });
  const { db } = app.context({ kind: 'operator' });
  const where = { membershipId: membership.split(':')[2] ?? '' };
  const kept = async () => [
    await db.trainingRecord.count({ where }),
    await db.staffCertificate.count({ where }),
    await db.reserveEntry.count({ where }),
  ];
  expect(await kept()).toEqual([1, 1, 1]);
  await app.as(here.representative).run('mutation { erasePersonalData(input: {}) { __typename } }');
  expect(await kept()).toEqual([0, 0, 0]);
});
