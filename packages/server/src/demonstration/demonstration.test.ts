import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Services } from '../context.ts';
import { operatorContext } from '../operator-context.ts';
import { signInWithDoorCode, signInWithHostToken } from '../platform/identity/sign-in.ts';
import { createGraphqlServer } from '../server.ts';
import { openServices } from '../services.ts';
import { settableClock } from '../testing/clock.ts';
import { emptyDatabase } from '../testing/index.ts';
import { createSmsInbox } from '../testing/sms-inbox.ts';
import {
  type DemonstrationSubject,
  demonstrationCommunityCode,
  demonstrationDoorCode,
} from './facts.ts';
import { demonstrationSiteKey, prepareDemonstration } from './index.ts';
import { services as offered, requests } from './services/requests.ts';
import { suggestions } from './suggestions.ts';
import { quarterlyTitle } from './survey/quarterly-survey.ts';
import { studyFigures } from './survey/study-figures.ts';
import { studyCounts } from './survey/study-responses.ts';
import { studySurvey } from './survey/study-survey.ts';

const now = new Date('2026-11-22T07:00:00Z');
const origins = ['http://localhost:4001'];

let services: Services;
let close: () => Promise<void>;
let keys: { privateKey: CryptoKey; publicKey: JWK };
let runAs: (
  token: string | null,
  document: string,
  variables?: object,
  // biome-ignore lint/suspicious/noExplicitAny: tests read what their documents ask for
) => Promise<{ data: any; errors?: unknown }>;

class Interrupted extends Error {}

beforeAll(async () => {
  const filesFolder = await mkdtemp(join(tmpdir(), 'linli-demonstration-'));
  const app = await openServices({
    database: await emptyDatabase(),
    encryptionKey: Buffer.alloc(32, 7),
    filesFolder,
    sms: createSmsInbox(),
    demonstration: true,
    logLevel: 'fatal',
    clock: settableClock(now),
  });
  services = app.services;
  close = async () => {
    await app.close();
    await rm(filesFolder, { recursive: true, force: true });
  };
  const pair = await generateKeyPair('ES256', { extractable: true });
  const publicKey = { ...(await exportJWK(pair.publicKey)), kid: 'demonstration', alg: 'ES256' };
  keys = { privateKey: pair.privateKey, publicKey };
  // The limits are those of a real start: the seed must pass them.
  const yoga = createGraphqlServer(services, new Map());
  runAs = async (token, query, variables = {}) => {
    const response = await yoga.fetch('http://linli.test/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as { data: unknown; errors?: unknown };
  };
  // The first start is cut off in the middle of the discussions; the second takes it up again.
  const interrupted = prepareDemonstration(services, {
    publicKey,
    origins,
    report: (line) => {
      if (line.includes('topic 3')) throw new Interrupted();
    },
  });
  await expect(interrupted).rejects.toBeInstanceOf(Interrupted);
  await prepareDemonstration(services, { publicKey, origins, report: () => {} });
}, 120_000);

afterAll(() => close());

async function signIn(subject: DemonstrationSubject, name: string, level: string) {
  const token = await new SignJWT({ name, level, community: demonstrationCommunityCode })
    .setProtectedHeader({ alg: 'ES256', kid: 'demonstration', typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(demonstrationSiteKey)
    .setAudience('linli')
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + 900_000))
    .sign(keys.privateKey);
  return signInWithHostToken(await visit(), { token });
}

async function visit() {
  const site = await services.database.prisma.site.findUnique({
    where: { key: demonstrationSiteKey },
  });
  return { ...operatorContext(services), viewer: { kind: 'visitor' } as const, site };
}

describe('who is in the demonstration', () => {
  test.each([
    ['demo-resident', '王秀兰', 'RESIDENT', undefined],
    ['demo-worker', '李敏', 'ACCOUNT', 'suggestion:answer'],
    ['demo-representative', '赵刚', 'ACCOUNT', 'service-request:read'],
    ['demo-official', '周文静', 'ACCOUNT', 'suggestion:read'],
  ] as const)('%s signs in by the website’s token', async (subject, name, level, permission) => {
    const persons = await services.database.prisma.person.count();
    const { token, viewer } = await signIn(subject, name, level);
    expect(viewer).toMatchObject({ kind: 'person', displayName: name, level });
    expect(await services.database.prisma.person.count()).toBe(persons);
    const { data } = await runAs(token, '{ viewer { permissions } }');
    if (permission) expect(data.viewer.permissions).toContain(permission);
    else expect(data.viewer.permissions).toEqual([]);
  });

  test('the resident finds her own affairs', async () => {
    const { token } = await signIn('demo-resident', '王秀兰', 'RESIDENT');
    const { data } = await runAs(
      token,
      '{ viewer { myAffairs(first: 20) { nodes { kind title stateLabel } } } }',
    );
    const kinds = data.viewer.myAffairs.nodes.map(({ kind }: { kind: string }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['Topic', 'Suggestion', 'ServiceRequest']));
  });

  test('whoever holds the paper with the door code signs in as a resident', async () => {
    const code = demonstrationDoorCode.toLowerCase();
    const { viewer } = await signInWithDoorCode(await visit(), { code, displayName: '新邻居' });
    expect(viewer).toMatchObject({ kind: 'person', level: 'RESIDENT' });
  });
});

const community = `query ($code: String!) { community(code: $code) {
  name telephone ancestors { name } children(first: 10) { nodes { name children(first: 10) { nodes { name } } } }
  topics(first: 20, states: [PROPOSED, DISCUSSING, CONVERGING, RETURNED]) { nodes {
    title state arguments(first: 20) { nodes { stance } } statements(first: 20) { nodes { body } }
    opinionGroups { groups { size } consensus { statement { body } } }
    timeline { action reason }
  } }
  services(first: 20) { nodes { name rating { average count } form { questions { id } } } }
} }`;

test('the place is the real one, with an office, estates and buildings', async () => {
  const { data, errors } = await runAs(null, community, { code: demonstrationCommunityCode });
  expect(errors).toBeUndefined();
  expect(data.community).toMatchObject({
    name: '滨江社区',
    telephone: '0816-000-0000',
    ancestors: [{ name: '绵阳市' }, { name: '涪城区' }, { name: '城厢街道' }],
  });
  expect(data.community.children.nodes).toHaveLength(3);
  expect(data.community.children.nodes[0].children.nodes.length).toBeGreaterThan(2);
});

test('topics stand in every stage, and opinion has groups and common ground', async () => {
  const { data } = await runAs(null, community, { code: demonstrationCommunityCode });
  const topics: {
    title: string;
    state: string;
    opinionGroups: { groups: { size: number }[]; consensus: unknown[] } | null;
    arguments: { nodes: unknown[] };
    statements: { nodes: unknown[] };
  }[] = data.community.topics.nodes;
  expect(
    topics.map(({ title, state, opinionGroups, ...said }) => [
      title.slice(0, 6),
      state,
      said.arguments.nodes.length,
      said.statements.nodes.length,
      opinionGroups?.groups.length ?? 0,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        "河边晚上唱歌",
        "PROPOSED",
        0,
        0,
        0,
      ],
      [
        "垃圾分类投放",
        "DISCUSSING",
        6,
        5,
        3,
      ],
      [
        "河边步道的路",
        "RETURNED",
        6,
        0,
        0,
      ],
      [
        "老年食堂的菜",
        "DISCUSSING",
        8,
        11,
        4,
      ],
      [
        "2号院加装电",
        "DISCUSSING",
        12,
        16,
        4,
      ],
      [
        "滨江路2号院",
        "CONVERGING",
        10,
        13,
        5,
      ],
    ]
  `);
  for (const { opinionGroups } of topics) {
    if (opinionGroups) expect(opinionGroups.consensus.length).toBeGreaterThan(0);
  }
});

test('every person in the seed acted once, however often it was interrupted', async () => {
  const { prisma } = services.database;
  expect(await prisma.suggestion.count()).toBe(suggestions.length);
  expect(await prisma.serviceRequest.count()).toBe(requests.length);
  expect(await prisma.service.count()).toBe(offered.length);
  expect(await prisma.survey.count()).toBe(2);
  expect(await prisma.receipt.count()).toBe(suggestions.length + requests.length + 6);
});

test('applications stand in every state, one late, and well-used services have a rating', async () => {
  const { token } = await signIn('demo-worker', '李敏', 'ACCOUNT');
  const states = await services.database.prisma.serviceRequest.groupBy({
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
  const { data } = await runAs(null, community, { code: demonstrationCommunityCode });
  const counts: number[] = data.community.services.nodes.map(
    ({ rating }: { rating: { count: number } }) => rating.count,
  );
  expect(counts.filter((count) => count >= 5)).toHaveLength(2);
  const id = await communityId();
  const desk = await runAs(
    token,
    `query ($id: ID!) {
      suggestions(community: $id, first: 50) { nodes { state overdue } }
      serviceRequests(community: $id, first: 50) { nodes { overdue } }
    }`,
    { id },
  );
  const overdue = ({ nodes }: { nodes: { overdue: boolean }[] }) =>
    nodes.filter((each) => each.overdue).length;
  expect(overdue(desk.data.suggestions)).toBe(1);
  expect(overdue(desk.data.serviceRequests)).toBe(1);
  const suggested = new Set(
    desk.data.suggestions.nodes.map(({ state }: { state: string }) => state),
  );
  expect(suggested).toEqual(new Set(['RECEIVED', 'ANSWERED', 'SETTLED', 'UNSETTLED']));
});

async function communityId(): Promise<string> {
  const { id } = await services.database.prisma.community.findUniqueOrThrow({
    where: { code: demonstrationCommunityCode },
  });
  return `Community:${id}`;
}

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
  const { data, errors } = await runAs(null, surveys, { code: demonstrationCommunityCode });
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
        `${question} ${ids.join('+')}: published ${percent.toFixed(1)} %, seeded ${share.toFixed(2)} % (${people} of ${answered})`,
      );
      expect(Math.abs(share - percent)).toBeLessThan(0.1);
    }
  }
});

test('another survey is open, for a neighbour who has not answered yet', async () => {
  const { data } = await runAs(null, surveys, { code: demonstrationCommunityCode });
  const open = data.community.surveys.nodes.find(
    ({ title }: { title: string }) => title === quarterlyTitle(now),
  );
  expect(open).toMatchObject({ title: '2026年第四季度滨江社区服务评价', state: 'OPEN' });
  expect(open).toMatchObject({ responseCount: 42, results: null });
});

test('preparing again renews the keys and origins, and touches nothing else', async () => {
  const { prisma } = services.database;
  const counts = async () => ({
    audit: await prisma.auditEntry.count(),
    votes: await prisma.voteRecord.count(),
    responses: await prisma.surveyResponse.count(),
  });
  const before = await counts();
  const lines: string[] = [];
  const elsewhere = ['http://localhost:5001'];
  const publicKey = { ...keys.publicKey, kid: 'another' };
  await prepareDemonstration(services, {
    publicKey,
    origins: elsewhere,
    report: (line) => lines.push(line),
  });
  expect(lines).toEqual([]);
  expect(await counts()).toEqual(before);
  const site = await prisma.site.findUniqueOrThrow({ where: { key: demonstrationSiteKey } });
  expect(site).toMatchObject({ allowedOrigins: elsewhere, publicKeys: { keys: [publicKey] } });
});
