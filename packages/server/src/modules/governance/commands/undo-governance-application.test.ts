import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../database.ts';
import { getDatamodel } from '../../../generated/pothos.ts';
import { splitGlobalId } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { migrate } from '../../../migrate.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { organizationHindrances } from '../hindrances.ts';
import { governanceActs, governanceRows, importFucheng } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof governanceActs>;
let first: string;
let second: string;
beforeAll(async () => {
  app = await openTestApp();
  acts = governanceActs(app);
  const fucheng = await importFucheng(app);
  first = await fucheng.id('510703001009');
  second = await fucheng.id('510703001008');
});
afterAll(() => app.close());

const keyOf = (globalId: string) => splitGlobalId(globalId)?.id ?? '';
const operator = () => app.context({ kind: 'operator' });

async function bodyOf(application: string, bodyKey: string) {
  const [districtId = '', applicationId = ''] = keyOf(application).split(':');
  return operator().db.organization.findFirstOrThrow({
    where: { districtId, applicationId, bodyKey },
  });
}

async function addMember(organizationId: string) {
  const id = newId();
  await operator().db.membership.create({
    data: {
      districtId: app.world.here.id,
      id,
      organizationId,
      publicName: '张三',
      role: 'CHAIR',
      termSince: new Date('2026-01-01'),
      createdAt: app.clock.now(),
    },
  });
  return id;
}

test('every relation of an organization is looked at, so that nothing is lost by oversight', () => {
  const { models } = getDatamodel().datamodel as unknown as {
    models: Record<string, { fields: { name: string; kind: string }[] }>;
  };
  const related = models['Organization']?.fields
    .filter(({ kind }) => kind === 'object')
    .map(({ name }) => name)
    // Where it sits, and what goes with it.
    .filter((name) => !['community', 'coverage'].includes(name));
  expect(Object.keys(organizationHindrances).sort()).toEqual(related?.sort());
});

describe('taking a model back', () => {
  test('is refused while something depends on what it created, with the whole list', async () => {
    const { official, id: districtId } = app.world.here;
    const { application } = await acts.apply(official, { community: first, model: 'bijiang' });
    const station = await bodyOf(application.id, 'station');
    const membershipId = await addMember(station.id);
    const relationId = newId();
    await operator().db.organizationRelation.create({
      data: {
        districtId,
        id: relationId,
        fromId: app.world.here.department.id,
        toId: station.id,
        kind: 'GUIDES',
        since: new Date('2026-11-01'),
      },
    });
    const conference = await operator().db.jointConference.findFirstOrThrow({
      where: { districtId, name: '钟鼓楼社区大党委联席会议' },
    });
    const meetingId = newId();
    await operator().db.meeting.create({
      data: {
        districtId,
        id: meetingId,
        communityId: conference.communityId,
        hostType: 'JointConference',
        hostId: conference.id,
        title: '十一月例会',
        startsAt: app.clock.now(),
        endsAt: new Date(app.clock.now().getTime() + 3_600_000),
        place: '三楼会议室',
        state: 'PLANNED',
        createdAt: app.clock.now(),
        updatedAt: app.clock.now(),
      },
    });
    const rows = await governanceRows(app, districtId);
    const { data } = await acts.undo(official, application.id);
    expect(data.undoGovernanceApplication).toMatchObject({
      code: 'GOVERNANCE_HINDERED',
      message: expect.stringContaining('3 处'),
    });
    expect(data.undoGovernanceApplication.hindrances).toEqual([
      {
        kind: 'MEMBERSHIP',
        label: '成员',
        count: 1,
        name: '钟鼓楼社区工作站',
        organization: { name: '钟鼓楼社区工作站' },
      },
      expect.objectContaining({ kind: 'RELATION', count: 1, name: '钟鼓楼社区工作站' }),
      {
        kind: 'MEETING',
        label: '会议',
        count: 1,
        name: '钟鼓楼社区大党委联席会议',
        organization: null,
      },
    ]);
    expect(await governanceRows(app, districtId)).toEqual(rows);
    const key = (id: string) => ({ where: { districtId_id: { districtId, id } } });
    await operator().db.membership.delete(key(membershipId));
    await operator().db.organizationRelation.delete(key(relationId));
    await operator().db.meeting.delete(key(meetingId));
    const again = await acts.undo(official, application.id);
    expect(again.data.undoGovernanceApplication.__typename).toBe(
      'UndoGovernanceApplicationSuccess',
    );
  });

  test('a second time is refused, and so is one of nothing', async () => {
    const { official } = app.world.here;
    const { application } = await acts.apply(official, { community: first, model: 'taicang' });
    await acts.undo(official, application.id);
    const twice = await acts.undo(official, application.id);
    expect(twice.data.undoGovernanceApplication.code).toBe('WRONG_STATE');
    for (const id of ['x', first, `GovernanceApplication:${newId()}:${newId()}`]) {
      const { data } = await acts.undo(official, id);
      expect(data.undoGovernanceApplication).toMatchObject({
        code: 'NOT_FOUND',
        path: ['application'],
      });
    }
  });

  test('is for the district’s officials', async () => {
    const { here, elsewhere } = app.world;
    const { application } = await acts.apply(here.official, { community: first, model: 'nanan' });
    for (const persona of [here.worker, here.resident, elsewhere.official]) {
      const { errors } = await acts.undo(persona, application.id);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await acts.undo(null, application.id);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await acts.undo(here.official, application.id);
  });

  test('powers that somebody has changed since stay as they are', async () => {
    const { official, id: districtId } = app.world.here;
    const id = newId();
    const now = app.clock.now();
    await operator().db.organization.create({
      data: {
        districtId,
        id,
        communityId: keyOf(first),
        kind: 'RESIDENTS_COMMITTEE',
        name: '钟鼓楼居委会',
        powers: ['DECIDE'],
        createdAt: now,
        updatedAt: now,
      },
    });
    const where = { districtId_id: { districtId, id } };
    const { application } = await acts.apply(official, { community: first, model: 'jianghan' });
    await operator().db.organization.update({ where, data: { powers: ['DELIBERATE'] } });
    await acts.undo(official, application.id);
    expect((await operator().db.organization.findUniqueOrThrow({ where })).powers).toEqual([
      'DELIBERATE',
    ]);
    await operator().db.organization.delete({ where });
  });
});

describe('bodies of the subdistrict serve several communities', () => {
  test('they are found, stay while another community relies on them, and go with the last', async () => {
    const { official, id: districtId } = app.world.here;
    const before = await governanceRows(app, districtId);
    const one = (await acts.apply(official, { community: first, model: 'shanghai' })).application;
    const office = await bodyOf(one.id, 'subdistrict-office');
    const { steps } = (await acts.plan(official, { community: second, model: 'shanghai' })).data
      .governancePlan;
    expect(steps.find(({ name }: { name: string }) => name === '城厢街道办事处')).toMatchObject({
      act: 'LEAVE',
      reason: 'FITS_ALREADY',
    });
    const two = (await acts.apply(official, { community: second, model: 'shanghai' })).application;
    await acts.undo(official, one.id);
    const { applicationId } = await operator().db.organization.findUniqueOrThrow({
      where: { districtId_id: { districtId, id: office.id } },
    });
    expect(keyOf(two.id)).toBe(`${districtId}:${applicationId}`);
    await acts.undo(official, two.id);
    expect(await governanceRows(app, districtId)).toEqual(before);
  });

  test('one station takes a fourth community in, and serves three again without it', async () => {
    const { official, id: districtId } = app.world.here;
    const before = await governanceRows(app, districtId);
    const place = await importFucheng(app);
    const sharedWith = [await place.id('510703001001'), await place.id('510703001002')];
    const wanted = { community: first, model: 'mianyang', sharedWith };
    const one = (await acts.apply(official, wanted)).application;
    const station = await bodyOf(one.id, 'station');
    const served = () =>
      operator().db.organizationCoverage.count({ where: { organizationId: station.id } });
    expect(await served()).toBe(3);
    const two = (await acts.apply(official, { community: second, model: 'mianyang' })).application;
    expect(await served()).toBe(4);
    await acts.undo(official, two.id);
    expect(await served()).toBe(3);
    await acts.undo(official, one.id);
    expect(await governanceRows(app, districtId)).toEqual(before);
  });
});

describe('one model at a time', () => {
  test('another is refused unless it is to take the place of the first', async () => {
    const { official, id: districtId } = app.world.here;
    const before = await governanceRows(app, districtId);
    const one = (await acts.apply(official, { community: first, model: 'nanan' })).application;
    const council = await bodyOf(one.id, 'council');
    // The council is in both models: its members do not hinder.
    const membershipId = await addMember(council.id);
    const wanted = { community: first, model: 'three-society' };
    expect((await acts.apply(official, wanted)).code).toBe('GOVERNANCE_MODEL_STANDS');
    const { steps, replaces } = (await acts.plan(official, wanted)).data.governancePlan;
    expect(replaces).toEqual({ id: one.id, model: { key: 'nanan' } });
    expect(steps.map(({ act, name }: Record<string, string>) => `${act} ${name}`)).toContain(
      'REMOVE 三事分流',
    );
    const two = (await acts.apply(official, wanted, { replace: true })).application;
    const { data } = await app.as(null).run(
      `query ($id: ID!, $old: ID!) {
        community(id: $id) {
          governance { id model { name } }
          processes { process on }
        }
        old: node(id: $old) { ... on GovernanceApplication { undoneAt } }
      }`,
      { id: first, old: one.id },
    );
    expect(data.community.governance).toEqual({ id: two.id, model: { name: '三社联动' } });
    expect(data.old.undoneAt).not.toBeNull();
    const on = data.community.processes.filter((process: { on: boolean }) => process.on);
    expect(on.map(({ process }: { process: string }) => process)).toEqual([
      'PURCHASE_OF_SERVICES',
      'INCUBATION',
    ]);
    const where = { districtId_id: { districtId, id: membershipId } };
    await operator().db.membership.delete({ where });
    await acts.undo(official, two.id);
    expect(await governanceRows(app, districtId)).toEqual(before);
  });

  test('the same one again takes in what has been entered since', async () => {
    const { official, id: districtId } = app.world.here;
    const before = await governanceRows(app, districtId);
    await acts.apply(official, { community: first, model: 'chengdu' });
    const place = await importFucheng(app);
    const estate = await place.addEstate('510703001009', '钟楼苑');
    const again = { community: first, model: 'chengdu' };
    const { application } = await acts.apply(official, again, { replace: true });
    const names = (await governanceRows(app, districtId)).organizations.map(({ name }) => name);
    expect(names).toContain('钟楼苑党支部');
    await acts.undo(official, application.id);
    expect(await governanceRows(app, districtId)).toEqual(before);
    await operator().db.community.delete({ where: { id: estate } });
  });
});

describe('two at once, on PostgreSQL', () => {
  let database: TestDatabase;
  let real: TestApp;
  beforeAll(async () => {
    database = await createTestDatabase();
    const opened = await openDatabase({ url: database.url });
    await migrate(opened);
    await opened.close();
    real = await openTestApp({ url: database.url });
  });
  afterAll(async () => {
    await real?.close();
    await database?.drop();
  });

  test('one model is laid out in a community, and one office in its subdistrict', async () => {
    const both = governanceActs(real);
    const place = await importFucheng(real);
    const { official, id: districtId } = real.world.here;
    const [here, there] = [await place.id('510703001009'), await place.id('510703001008')];
    const hashOf = async (community: string, model: string) =>
      (await both.plan(official, { community, model })).data.governancePlan.hash;
    const wanted = [
      { community: here, model: 'shanghai', planHash: await hashOf(here, 'shanghai') },
      { community: here, model: 'nanan', planHash: await hashOf(here, 'nanan') },
      { community: there, model: 'shanghai', planHash: await hashOf(there, 'shanghai') },
    ];
    const answers = await Promise.all(wanted.map((input) => both.applyAs(official, input)));
    const codes = answers.map(({ data }) => data.applyGovernanceModel.code ?? 'done');
    // Whoever is second in the subdistrict finds what the first has laid out.
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    for (const code of codes) {
      expect(['done', 'GOVERNANCE_MODEL_STANDS', 'GOVERNANCE_PLAN_CHANGED']).toContain(code);
    }
    const { db } = real.context({ kind: 'operator' });
    const offices = await db.organization.count({ where: { districtId, name: '城厢街道办事处' } });
    expect(offices).toBe(1);
    expect(await db.governanceApplication.count({ where: { districtId } })).toBe(1);
  });
});
