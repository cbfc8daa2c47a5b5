import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doctor } from '../cli/doctor.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { operatorContext } from '../operator-context.ts';
import { signInWithDoorCode } from '../platform/identity/sign-in.ts';
import { assigned, held } from './conference/conference.ts';
import { admitted } from './duties/assistance.ts';
import { dutiesByLaw } from './duties/by-law.ts';
import { demonstrationCommunityCode, demonstrationDoorCode } from './facts.ts';
import { demonstrationSiteKey } from './index.ts';
import { communityBodies } from './organizations/community-bodies.ts';
import { otherBodies } from './organizations/other-bodies.ts';
import { quarterlyRespondents } from './seed-surveys.ts';
import { services as offered, requests } from './services/requests.ts';
import { suggestions } from './suggestions.ts';
import { quarterlyTitle } from './survey/quarterly-survey.ts';
import { studyFigures } from './survey/study-figures.ts';
import { studyCounts } from './survey/study-responses.ts';
import { studySurvey } from './survey/study-survey.ts';
import { type DemonstrationApp, now, openDemonstrationApp } from './testing.ts';
import { topics as discussed } from './topics/index.ts';

let app: DemonstrationApp;
let database: PrismaClient;

class Interrupted extends Error {}

beforeAll(async () => {
  app = await openDemonstrationApp();
  database = app.services.database.prisma;
  // The first start is cut off in the middle of the discussions, the second when everything is
  // decided; each next one takes it up again.
  for (const where of ['topic 3', 'surveys']) {
    const interrupted = app.prepare({
      report: (line) => {
        if (line.includes(where)) throw new Interrupted();
      },
    });
    await expect(interrupted).rejects.toBeInstanceOf(Interrupted);
  }
  await app.prepare();
}, 240_000);

afterAll(() => app.close());

describe('who is in the demonstration', () => {
  test.each([
    ['demo-resident', '王秀兰', 'RESIDENT', undefined],
    ['demo-worker', '李敏', 'ACCOUNT', 'SUGGESTION_ANSWER'],
    ['demo-representative', '赵刚', 'ACCOUNT', 'SURVEY_READ_RESULTS'],
    ['demo-official', '周文静', 'ACCOUNT', 'SUGGESTION_READ'],
  ] as const)('%s signs in by the website’s token', async (subject, name, level, permission) => {
    const persons = await database.person.count();
    const { token, viewer } = await app.signIn(subject, name, level);
    expect(viewer).toMatchObject({ kind: 'person', displayName: name, level });
    expect(await database.person.count()).toBe(persons);
    const { data } = await app.run(token, '{ viewer { permissions } }');
    if (permission) expect(data.viewer.permissions).toContain(permission);
    else expect(data.viewer.permissions).toEqual([]);
  });

  test('the resident finds her own affairs', async () => {
    const { token } = await app.signIn('demo-resident', '王秀兰', 'RESIDENT');
    const { data } = await app.run(
      token,
      '{ viewer { myAffairs(first: 50) { nodes { kind title stateLabel } } } }',
    );
    const kinds = data.viewer.myAffairs.nodes.map(({ kind }: { kind: string }) => kind);
    // A receipt for everything that she contributed, and for the ballot that she voted in.
    expect(new Set(kinds)).toEqual(
      new Set(['Topic', 'Statement', 'Argument', 'Ballot', 'Suggestion', 'ServiceRequest']),
    );
  });

  test('whoever holds the paper with the door code signs in as a resident', async () => {
    const code = demonstrationDoorCode.toLowerCase();
    const { viewer } = await signInWithDoorCode(await app.visit(), { code, displayName: '新邻居' });
    expect(viewer).toMatchObject({ kind: 'person', level: 'RESIDENT' });
  });
});

const community = `query ($code: String!) { community(code: $code) {
  name telephone ancestors { name } children(first: 10) { nodes { name children(first: 10) { nodes { name } } } }
  topics(first: 20, states: [PROPOSED, DISCUSSING, CONVERGING, PUBLISHED,
    IMPLEMENTING, DONE, MERGED, RETURNED]) { nodes {
    title state arguments(first: 20) { nodes { stance } } statements(first: 20) { nodes { body } }
    opinionGroups { groups { size } consensus { statement { body } } }
    timeline { action reason }
  } }
  services(first: 20) { nodes { name rating { average count } form { questions { id } } } }
} }`;

test('the place is the real one, with an office, estates and buildings', async () => {
  const { data, errors } = await app.run(null, community, { code: demonstrationCommunityCode });
  expect(errors).toBeUndefined();
  expect(data.community).toMatchObject({
    name: '滨江社区',
    telephone: '0816-000-0000',
    ancestors: [{ name: '绵阳市' }, { name: '涪城区' }, { name: '城厢街道' }],
  });
  expect(data.community.children.nodes).toHaveLength(6);
  expect(data.community.children.nodes[0].children.nodes.length).toBeGreaterThan(2);
});

test('topics stand in every stage, and opinion has groups and common ground', async () => {
  const { data } = await app.run(null, community, { code: demonstrationCommunityCode });
  const topics: {
    title: string;
    state: string;
    opinionGroups: { groups: { size: number }[]; consensus: unknown[] } | null;
    arguments: { nodes: unknown[] };
    statements: { nodes: unknown[] };
  }[] = data.community.topics.nodes;
  const told = topics.map(({ title, state, opinionGroups, ...said }) =>
    [
      title.slice(0, 6),
      state,
      `${said.arguments.nodes.length} reasons`,
      `${said.statements.nodes.length} statements`,
      `groups of ${opinionGroups?.groups.map(({ size }) => size).join(', ') ?? 'nobody'}`,
    ].join(' | '),
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "周末在河边办 | PROPOSED | 0 reasons | 0 statements | groups of nobody",
      "河边晚上唱歌 | PROPOSED | 0 reasons | 0 statements | groups of nobody",
      "换纱窗、修水 | DISCUSSING | 2 reasons | 0 statements | groups of nobody",
      "垃圾分类投放 | DISCUSSING | 6 reasons | 5 statements | groups of 12, 6, 5, 4",
      "河边步道的路 | RETURNED | 6 reasons | 0 statements | groups of nobody",
      "老年食堂的菜 | DISCUSSING | 8 reasons | 11 statements | groups of 31, 9, 8",
      "活动室晚上延 | CONVERGING | 4 reasons | 4 statements | groups of 19, 8, 7, 1",
      "2号院的车位 | MERGED | 0 reasons | 0 statements | groups of nobody",
      "2号院加装电 | DISCUSSING | 12 reasons | 16 statements | groups of 22, 20, 13",
      "河堤烧烤摊的 | DISCUSSING | 4 reasons | 4 statements | groups of 29, 1",
      "滨江路2号院 | CONVERGING | 12 reasons | 13 statements | groups of 29, 24",
      "楼道不停电动 | PUBLISHED | 5 reasons | 4 statements | groups of 31, 2",
      "坡道加扶手、 | IMPLEMENTING | 4 reasons | 4 statements | groups of 30",
      "小学门口放学 | DONE | 4 reasons | 0 statements | groups of nobody",
    ]
  `);
  for (const { opinionGroups } of topics) {
    if (opinionGroups) expect(opinionGroups.consensus.length).toBeGreaterThan(0);
  }
});

test('every person in the seed acted once, however often it was interrupted', async () => {
  expect(await database.suggestion.count()).toBe(suggestions.length);
  expect(await database.outreach.count()).toBe(2);
  expect(await database.serviceRequest.count()).toBe(requests.length);
  expect(await database.service.count()).toBe(offered.length);
  expect(await database.survey.count()).toBe(2);
  const bodies = [...communityBodies, ...otherBodies];
  expect(await database.membership.count()).toBe(bodies.flatMap(({ members }) => members).length);
  expect(await database.admissionRequest.count()).toBe(admitted.length + 1);
  expect(await database.duty.count()).toBe(dutiesByLaw.length + admitted.length);
  expect(await database.agreement.groupBy({ by: ['state'], _count: true })).toEqual(
    expect.arrayContaining([
      { state: 'IN_FORCE', _count: 1 },
      { state: 'SIGNING', _count: 1 },
    ]),
  );
  expect(await database.agreementBreach.count()).toBe(1);
  expect(await database.meeting.count()).toBe(3);
  const inForce = discussed
    .flatMap(({ resolution }) => resolution ?? [])
    .filter(({ tasks }) => tasks.some(({ done }) => done))
    .flatMap(({ tasks }) => tasks);
  expect(await database.workItem.count()).toBe(
    held.resolutions.length + assigned.length + inForce.length,
  );
  expect(await database.argumentThanks.count()).toBe(
    discussed.flatMap(({ thanks = [] }) => thanks).reduce((sum, each) => sum + each, 0),
  );
  const reports = inForce.flatMap(({ progress, done }) => [progress, done]).filter(Boolean);
  expect(await database.workItemNote.count()).toBe(3 + reports.length);
  const contributed = discussed.map(
    ({ arguments: said, replies = [], statements, hidden, resolution }) =>
      1 +
      said.length +
      replies.length +
      statements.length +
      (hidden ? 1 : 0) +
      (resolution?.objections.length ?? 0),
  );
  // One for every contribution, and for every ballot that somebody voted in.
  expect(await database.receipt.count()).toBe(
    suggestions.length +
      requests.length +
      contributed.reduce((sum, each) => sum + each, 0) +
      (await database.ballotVote.count()),
  );
});

test('applications stand in every state, one late, and well-used services have a rating', async () => {
  const { token } = await app.signIn('demo-worker', '李敏', 'ACCOUNT');
  const states = await database.serviceRequest.groupBy({
    by: ['state'],
    _count: true,
  });
  expect(states.map(({ state }) => state).toSorted()).toEqual(
    [
      'ACCEPTED',
      'CLOSED',
      'DELIVERED',
      'IN_PROGRESS',
      'RATED',
      'RETURNED',
      'SCHEDULED',
      'SUBMITTED',
      'WITHDRAWN',
    ].toSorted(),
  );
  const { data } = await app.run(null, community, { code: demonstrationCommunityCode });
  const counts: number[] = data.community.services.nodes.map(
    ({ rating }: { rating: { count: number } }) => rating.count,
  );
  expect(counts.filter((count) => count >= 5)).toHaveLength(2);
  const desk = await app.run(
    token,
    `query ($code: String!) { community(code: $code) {
      suggestions(first: 50) { nodes { overdue } }
      serviceRequests(first: 50) { nodes { overdue } }
    } }`,
    { code: demonstrationCommunityCode },
  );
  expect(desk.errors).toBeUndefined();
  const overdue = ({ nodes }: { nodes: { overdue: boolean }[] }) =>
    nodes.filter((each) => each.overdue).length;
  expect(overdue(desk.data.community.suggestions)).toBe(1);
  expect(overdue(desk.data.community.serviceRequests)).toBe(1);
});

test('suggestions stand in every state that neighbours and the office bring about', async () => {
  const states = await database.suggestion.groupBy({ by: ['state'] });
  expect(new Set(states.map(({ state }) => state))).toEqual(
    new Set(['RECEIVED', 'ANSWERED', 'TOPIC_RAISED', 'SETTLED', 'UNSETTLED']),
  );
});

const surveys = `query ($code: String!) { community(code: $code) { surveys(first: 5) { nodes {
  title state responseCount
  results { respondents questions { question row answered options { option count share } } }
} } } }`;

interface Found {
  question: string;
  row: string | null;
  answered: number;
  options: { option: string; count: number; share: number }[];
}

test('the closed survey counts whole people whose shares are the published ones', async () => {
  const { data, errors } = await app.run(null, surveys, { code: demonstrationCommunityCode });
  expect(errors).toBeUndefined();
  const study = data.community.surveys.nodes.find(
    ({ title }: { title: string }) => title === studySurvey.title,
  );
  expect(study).toMatchObject({ state: 'CLOSED', responseCount: 279 });
  const found = (question: string): Found =>
    study.results.questions.find((each: Found) => each.question === question);
  for (const { question, answered, counts } of studyCounts()) {
    const result = found(question);
    expect(result.answered).toBe(answered);
    if (question === 'activities') continue;
    const counted = result.options.map(({ option, count }): [string, number] => [option, count]);
    expect(Object.fromEntries(counted)).toEqual(counts);
  }
  for (const { question, shares } of studyFigures) {
    const { options, answered } = found(question);
    for (const { options: ids, percent } of shares) {
      const people = options
        .filter(({ option }) => ids.includes(option))
        .reduce((sum, { count }) => sum + count, 0);
      const share = (people / answered) * 100;
      console.log(
        `note: ${question} ${ids.join('+')}: published ${percent.toFixed(1)} %, seeded ${share.toFixed(2)} % (${people} of ${answered})`,
      );
      expect(Math.abs(share - percent)).toBeLessThan(0.1);
    }
  }
});

test('another survey is open, for a neighbour who has not answered yet', async () => {
  const { data } = await app.run(null, surveys, { code: demonstrationCommunityCode });
  const open = data.community.surveys.nodes.find(
    ({ title }: { title: string }) => title === quarterlyTitle(now),
  );
  expect(open).toMatchObject({ title: '2026年第四季度滨江社区服务评价', state: 'OPEN' });
  expect(open).toMatchObject({ responseCount: quarterlyRespondents, results: null });
});

test('preparing again renews the keys and origins, and touches nothing else', async () => {
  const counts = async () => ({
    audit: await database.auditEntry.count(),
    votes: await database.voteRecord.count(),
    responses: await database.surveyResponse.count(),
  });
  const before = await counts();
  const lines: string[] = [];
  const elsewhere = ['http://localhost:5001'];
  const publicKey = { ...app.publicKey, kid: 'another' };
  await app.prepare({ publicKey, origins: elsewhere, report: (line) => lines.push(line) });
  expect(lines).toEqual([]);
  expect(await counts()).toEqual(before);
  const site = await database.site.findUniqueOrThrow({ where: { key: demonstrationSiteKey } });
  expect(site).toMatchObject({ allowedOrigins: elsewhere, publicKeys: { keys: [publicKey] } });
});

test('the doctor reads what the demonstration stores encrypted', async () => {
  const lines: string[] = [];
  await doctor(operatorContext(app.services), (line) => lines.push(line));
  expect(lines).toContain('ok    encryption: the key reads what is stored');
});
