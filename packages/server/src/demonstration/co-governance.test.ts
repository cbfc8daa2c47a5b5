import { afterAll, beforeAll, expect, test } from 'vitest';
import { demonstrationCommunityCode, estates } from './facts.ts';
import { dayBefore } from './moments.ts';
import { type DemonstrationApp, now, openDemonstrationApp } from './testing.ts';

let app: DemonstrationApp;
const code = demonstrationCommunityCode;

beforeAll(async () => {
  app = await openDemonstrationApp();
  await app.prepare();
}, 120_000);

afterAll(() => app.close());

async function read(fields: string, token: string | null = null) {
  const { data, errors } = await app.run(
    token,
    `query ($code: String!) { community(code: $code) { ${fields} } }`,
    { code },
  );
  expect(errors).toBeUndefined();
  return data.community;
}

test('a visitor reads the whole community in one profile', async () => {
  const { data, errors } = await app.run(
    null,
    `query ($code: String!) { communityProfile(code: $code) {
      name telephone officeHours address
      bodies { name kind telephone openingHours { days } members { name role } }
      relations { kind } grids { level buildings responsibleName responsibleTelephone }
      dutiesByLaw { basis } dutiesInAssistance { department } agreements { title } processes
    } }`,
    { code },
  );
  expect(errors).toBeUndefined();
  const { bodies, relations, grids, ...profile } = data.communityProfile;
  expect(profile).toMatchObject({
    name: '滨江社区',
    telephone: '0816-000-0000',
    agreements: [{ title: '望江苑共建共管协议' }],
    processes: ['FIVE_PARTY_LINKAGE', 'MICRO_PROJECTS'],
  });
  expect(profile.dutiesByLaw).toHaveLength(10);
  expect(profile.dutiesInAssistance).toHaveLength(5);
  expect(bodies).toHaveLength(17);
  expect(relations).toHaveLength(17);
  expect(grids.map(({ level }: { level: number }) => level)).toEqual([1, 2, 2, 3, 3, 3, 3, 3, 3]);
  for (const { buildings, ...responsible } of grids) {
    expect(buildings).toBeGreaterThan(0);
    expect(responsible.responsibleTelephone).toMatch(/^0816-000-00\d\d$/);
  }
});

test('whoever asks for a building learns who answers for it', async () => {
  const { buildings } = await read(
    'buildings(search: "临江小区3栋", first: 5) { nodes { name responsible { level responsibleName } } }',
  );
  expect(buildings.nodes).toEqual([
    {
      name: '3栋',
      responsible: [
        { level: 1, responsibleName: '冯丽华' },
        { level: 2, responsibleName: '蒋文' },
        { level: 3, responsibleName: '汤明华' },
      ],
    },
  ]);
});

test('six estates have forty buildings, and neighbours live behind their doors', async () => {
  const { prisma } = app.services.database;
  const { token } = await app.signIn('demo-worker', '李敏', 'ACCOUNT');
  expect(estates).toHaveLength(6);
  expect(await prisma.community.count({ where: { level: 'BUILDING' } })).toBe(40);
  expect(await prisma.residency.count({ where: { householdId: { not: null } } })).toBe(61);
  expect(await prisma.propertyUnit.count()).toBe(36);
  const { ownership } = await read('ownership { units owners }', token);
  expect(ownership.units).toBe(36);
  expect(ownership.owners).toBeGreaterThan(5);
});

test('the office learns of a term that ends within ninety days', async () => {
  const { organizations } = await read(
    'organizations(kind: RESIDENTS_COMMITTEE, first: 1) { nodes { name termEndsOn composition { satisfied } } }',
  );
  const [committee] = organizations.nodes;
  expect(committee.termEndsOn > dayBefore(now, 0)).toBe(true);
  expect(committee.termEndsOn < dayBefore(now, -90)).toBe(true);
  expect(committee.composition.map(({ satisfied }: { satisfied: boolean }) => satisfied)).toEqual([
    true,
    true,
    true,
  ]);
});

test('what communities are asked for has become less within a year', async () => {
  const { burden, reliefRounds, demandRefusals } = await read(`
    burden(from: "${dayBefore(now, 365).slice(0, 7)}-01", to: "${dayBefore(now, 0).slice(0, 7)}-01") {
      months { month minutes } finding }
    reliefRounds(first: 5) { nodes { title closedAt } }
    demandRefusals(first: 5) { nodes { title } }`);
  const minutes = burden.months.map((month: { minutes: number }) => month.minutes);
  expect(minutes.at(-1)).toBeLessThan(minutes[0] * 0.9);
  expect(reliefRounds.nodes).toMatchObject([{ closedAt: expect.any(String) }]);
  expect(demandRefusals.nodes).toEqual([{ title: '市容知识竞赛' }]);
});

test('the conference has met, and each resolution says what became of it', async () => {
  const { conferences } = await read(`conferences(first: 20) { nodes { name members { name }
    nextMeeting { title agenda { title } }
    resolutions(first: 5) { nodes { outcomes { state progress overdue } } } } }`);
  const conference = conferences.nodes.find(
    ({ name }: { name: string }) => name === '滨江社区联席会议',
  );
  expect(conference.members).toHaveLength(7);
  expect(conference.nextMeeting.agenda).toHaveLength(3);
  const outcomes = conference.resolutions.nodes.flatMap(
    (resolution: { outcomes: object[] }) => resolution.outcomes,
  );
  expect(outcomes).toEqual(
    expect.arrayContaining([
      { state: 'VERIFIED', progress: 100, overdue: false },
      { state: 'IN_PROGRESS', progress: 60, overdue: false },
      { state: 'IN_PROGRESS', progress: 30, overdue: true },
    ]),
  );
});

test.each([
  ['demo-worker', '李敏', ['ServiceRequest', 'Suggestion', 'WorkItem']],
  ['demo-representative', '赵刚', ['AgreementToRate', 'AgreementToSign', 'WorkItem']],
  ['demo-official', '周文静', ['AdmissionRequest']],
] as const)('%s finds something to do', async (subject, name, kinds) => {
  const { token } = await app.signIn(subject, name, 'ACCOUNT');
  const { data, errors } = await app.run(token, '{ toDo(first: 50) { nodes { kind title } } }');
  expect(errors).toBeUndefined();
  const found = data.toDo.nodes.map(({ kind }: { kind: string }) => kind);
  expect([...new Set(found)]).toEqual(expect.arrayContaining([...kinds]));
});
