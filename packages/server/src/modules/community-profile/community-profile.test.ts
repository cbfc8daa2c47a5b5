import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { readProfile } from './read-profile.sql.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await layOut();
});
afterAll(() => app.close());

const day = (text: string) => new Date(text);

/** A community with an estate, a station of the district that serves it, grids, duties, an agreement. */
async function layOut() {
  const { here } = app.world;
  const { db, clock } = app.context(here.worker.viewer);
  const districtId = here.id;
  const now = clock.now();
  const times = { createdAt: now, updatedAt: now };
  await db.organization.update({
    where: { districtId_id: { districtId, id: here.committee.id } },
    data: {
      powers: ['DECIDE', 'EXECUTE'],
      address: '滨江路 18 号',
      telephone: '0816-2345678',
      openingHours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:30' }],
    },
  });
  const member = (publicName: string, role: 'CHAIR' | 'MEMBER', more: object = {}) => ({
    districtId,
    id: newId(),
    organizationId: here.committee.id,
    publicName,
    role,
    termSince: day('2025-01-01'),
    createdAt: now,
    ...more,
  });
  await db.membership.createMany({
    data: [
      member('张明华', 'CHAIR', { title: '党委书记、主任', termUntil: day('2030-12-31') }),
      member('已离任', 'MEMBER', { termUntil: day('2025-12-31') }),
      member('还没上任', 'MEMBER', { termSince: day('2027-01-01') }),
      member('辞职了', 'MEMBER', { endedAt: now }),
    ],
  });
  const estate = newId();
  await db.community.create({
    data: {
      id: estate,
      name: '御景苑',
      level: 'ESTATE',
      parentId: here.community.id,
      ancestorIds: [here.place.id, here.community.id],
      districtId,
      ...times,
    },
  });
  const organization = async (
    name: string,
    kind: 'OWNERS_COMMITTEE' | 'WORK_STATION',
    at: string,
  ) =>
    (
      await db.organization.create({
        data: { districtId, id: newId(), communityId: at, kind, name, ...times },
      })
    ).id;
  await organization('御景苑业主委员会', 'OWNERS_COMMITTEE', estate);
  await organization('别处的业主委员会', 'OWNERS_COMMITTEE', here.neighbour.id);
  const station = await organization('城南工作站', 'WORK_STATION', here.neighbour.id);
  await db.organizationCoverage.create({
    data: { districtId, organizationId: station, communityId: here.community.id },
  });
  await db.organizationRelation.create({
    data: {
      districtId,
      id: newId(),
      fromId: here.department.id,
      toId: here.committee.id,
      kind: 'GUIDES',
      basis: '《城市居民委员会组织法》',
      since: day('2020-01-01'),
    },
  });
  await db.grid.create({
    data: {
      districtId,
      id: newId(),
      communityId: here.community.id,
      level: 1,
      name: '第一网格',
      responsibleName: '何建军',
      responsibleTelephone: '0816-2345679',
      responsibility: 'CADRE',
      ...times,
    },
  });
  const duty = (title: string, communityId: string, more: object = {}) => ({
    districtId,
    id: newId(),
    communityId,
    origin: 'BY_LAW' as const,
    kind: 'TASK' as const,
    title,
    basis: '组织法',
    standard: '按时',
    since: day('2020-01-01'),
    ...times,
    ...more,
  });
  await db.duty.createMany({
    data: [
      duty('调解民间纠纷', here.place.id),
      duty('已经结束的事', here.community.id, { until: day('2026-01-01') }),
      duty('邻居社区的事', here.neighbour.id),
    ],
  });
}

const document = `query ($id: ID, $code: String) { communityProfile(id: $id, code: $code) {
  id name above type dutiesByLaw { title } dutiesInAssistance { title }
  bodies { name kind powers place openNow opensAt openingHours { days from to } members { name role title termUntil } }
  relations { kind fromName toName basis } grids { level name responsibleName responsibility buildings }
  agreements { title } processes } }`;

test('a visitor finds who looks after what, in one answer', async () => {
  const { here } = app.world;
  const { data } = await app.as(null).run(document, { id: here.community.globalId });
  const profile = data.communityProfile;
  expect(profile).toMatchObject({
    name: here.community.name,
    above: [here.place.name],
    relations: [
      {
        kind: 'GUIDES',
        fromName: here.department.name,
        toName: here.committee.name,
        basis: '《城市居民委员会组织法》',
      },
    ],
    grids: [{ level: 1, name: '第一网格', responsibleName: '何建军', responsibility: 'CADRE' }],
    dutiesByLaw: [{ title: '调解民间纠纷' }],
    dutiesInAssistance: [],
    agreements: [],
    processes: [],
  });
  expect(
    profile.bodies.map(({ name, place }: { name: string; place: string }) => [name, place]),
  ).toEqual([
    [here.committee.name, here.community.name],
    ['城南工作站', ''],
    ['御景苑业主委员会', '御景苑'],
    [here.company.name, here.community.name],
  ]);
  const [committee] = profile.bodies;
  expect(committee.powers).toEqual(['DECIDE', 'EXECUTE']);
  // Who has gone, and who has not come yet, is not shown.
  expect(committee.members).toEqual([
    { name: '张明华', role: 'CHAIR', title: '党委书记、主任', termUntil: '2030-12-31' },
    { name: '李敏', role: 'STAFF', title: null, termUntil: null },
  ]);
  // The clock of tests stands on a Sunday, 15:00 in Mianyang.
  expect(committee).toMatchObject({ openNow: false, opensAt: '2026-11-23T01:00:00.000Z' });
});

test('the code finds it too; a place in no district, and nonsense, find nothing', async () => {
  const { here } = app.world;
  const ask = async (variables: object) =>
    (await app.as(null).run(document, variables)).data.communityProfile?.name ?? null;
  expect(await ask({ code: here.community.code })).toBe(here.community.name);
  for (const nothing of [
    {},
    { code: '000000000000' },
    { code: '\u0000' },
    { id: 'Community:x' },
    { id: here.company.globalId },
    { id: `Community:${newId()}` },
  ]) {
    expect(await ask(nothing)).toBeNull();
  }
});

test('it is read by one statement', async () => {
  const { here } = app.world;
  const { database, clock } = app.context(here.worker.viewer);
  const texts: string[] = [];
  const counting = {
    ...database,
    query: ((text: string, values?: readonly unknown[]) => {
      texts.push(text);
      return database.query(text, values);
    }) as typeof database.query,
  };
  const profile = await readProfile({ database: counting, clock }, here.community.id);
  expect(profile?.bodies).toHaveLength(4);
  expect(texts).toHaveLength(1);
});
