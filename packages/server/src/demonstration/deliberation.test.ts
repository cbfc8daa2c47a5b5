import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demonstrationCommunityCode } from './facts.ts';
import { type DemonstrationApp, now, openDemonstrationApp } from './testing.ts';
import { benches } from './topics/benches.ts';
import { canteen } from './topics/canteen.ts';
import { chargingShed } from './topics/charging-shed.ts';
import { clubroom } from './topics/clubroom.ts';
import { lift } from './topics/lift.ts';
import { parking } from './topics/parking.ts';
import { schoolGate } from './topics/school-gate.ts';
import { barbecue, lottery, market, repairs } from './topics/waiting.ts';

let app: DemonstrationApp;
/** The resident’s, whom the website signs in. */
let token: string;

beforeAll(async () => {
  app = await openDemonstrationApp();
  await app.prepare();
  ({ token } = await app.signIn('demo-resident', '王秀兰', 'RESIDENT'));
}, 120_000);

afterAll(() => app.close());

async function ask(document: string, variables: object = {}, asker: string | null = token) {
  const { data, errors } = await app.run(asker, document, variables);
  expect(errors).toBeUndefined();
  return data;
}

async function topicOf({ title }: { title: string }, fields: string, asker: string | null = token) {
  const { id } = await app.services.database.prisma.topic.findFirstOrThrow({ where: { title } });
  const { districtId } = await app.services.database.prisma.site.findFirstOrThrow();
  const { node } = await ask(
    `query ($id: ID!) { node(id: $id) { ... on Topic { id ${fields} } } }`,
    { id: `Topic:${districtId}:${id}` },
    asker,
  );
  return node;
}

async function ballotOf(topic: { title: string }, fields: string) {
  const { id } = await topicOf(topic, 'title');
  const { ballotsOf } = await ask(
    `query ($host: ID!) { ballotsOf(host: $host) { nodes { ${fields} } } }`,
    { host: id },
  );
  expect(ballotsOf.nodes).toHaveLength(1);
  return ballotsOf.nodes[0];
}

interface Offer {
  action: string;
  allowed: boolean;
}
const allowed = ({ availableActions }: { availableActions: Offer[] }) =>
  availableActions.filter((offer) => offer.allowed).map(({ action }) => action);

test('topics stand at every stage, each sorted where it belongs', async () => {
  const facts = 'state triageClass answerer { name } answerOverdue answers { body }';
  const standing = async (topic: { title: string }) => {
    const { answers, answerer, id: _, ...rest } = await topicOf(topic, facts);
    return { ...rest, answerer: answerer?.name ?? null, answers: answers.length };
  };
  const committee = '滨江社区居民委员会';
  const told = { answers: 0, answerOverdue: false };
  expect(await standing(market)).toEqual({
    ...told,
    state: 'PROPOSED',
    triageClass: null,
    answerer: null,
  });
  expect(await standing(canteen)).toEqual({
    state: 'DISCUSSING',
    triageClass: 'MAJOR',
    answerer: '涪城区民政局',
    answerOverdue: false,
    answers: 1,
  });
  expect(await standing(barbecue)).toEqual({
    state: 'DISCUSSING',
    triageClass: 'MAJOR',
    answerer: '涪城区城市管理局',
    answerOverdue: true,
    answers: 0,
  });
  expect(await standing(repairs)).toMatchObject({ triageClass: 'PRIVATE', answers: 1 });
  expect(await standing(clubroom)).toEqual({
    ...told,
    state: 'CONVERGING',
    triageClass: 'MINOR',
    answerer: null,
  });
  expect(await standing(chargingShed)).toEqual({
    ...told,
    state: 'PUBLISHED',
    triageClass: 'MINOR',
    answerer: committee,
  });
  expect(await standing(benches)).toMatchObject({ state: 'IMPLEMENTING', answerer: committee });
  expect(await standing(schoolGate)).toMatchObject({ state: 'DONE', triageClass: 'MINOR' });
});

describe('ballots', () => {
  test('the resident may vote in secret on what stays open for some days, once', async () => {
    const open = `id state method secrecy votingUnit opensAt closesAt ownEntries { voted }
      roll { cast entries } availableActions { action allowed }`;
    const ballot = await ballotOf(clubroom, open);
    expect(ballot).toMatchObject({
      state: 'OPEN',
      method: 'YES_NO_ABSTAIN',
      secrecy: 'SECRET',
      votingUnit: 'PERSON',
      ownEntries: [{ voted: false }],
      roll: { entries: 61 },
    });
    expect(ballot.roll.cast).toBeGreaterThan(15);
    expect(Date.parse(ballot.closesAt) - now.getTime()).toBeGreaterThan(3 * 86_400_000);
    const { castBallot } = await ask(
      `mutation ($input: CastBallotInput!) { castBallot(input: $input) {
        ... on CastBallotSuccess { ballot { ownEntries { voted } } } ... on DomainError { code } } }`,
      { input: { ballot: ballot.id, choice: { answer: 'YES' } } },
    );
    expect(castBallot).toEqual({ ballot: { ownEntries: [{ voted: true }] } });
  });

  test('the owners of an estate vote by heads and by area, and the resident is one of them', async () => {
    const ballot = await ballotOf(
      parking,
      `state votingUnit rule { id sources } community { name } ownEntries { voted counts { heads weight } }
       roll { cast entries eligible { heads weight } }`,
    );
    expect(ballot).toMatchObject({
      state: 'OPEN',
      votingUnit: 'OWNER',
      rule: { id: 'OWNERS_ORDINARY' },
      community: { name: '滨江路2号院' },
      ownEntries: [{ voted: false, counts: { heads: 1 } }],
      roll: { entries: 36, eligible: { heads: 32 } },
    });
    expect(ballot.rule.sources.join()).toContain('民法典');
    expect(ballot.roll.cast).toBeGreaterThan(10);
  });

  test('a counted one says where the charging shed is to stand', async () => {
    const ballot = await ballotOf(
      chargingShed,
      'state options { id label } result { outcome winners }',
    );
    expect(ballot).toMatchObject({ state: 'COUNTED', result: { outcome: 'ELECTED' } });
    const won = ballot.options.filter(({ id }: { id: string }) =>
      ballot.result.winners.includes(id),
    );
    expect(won).toMatchObject([{ label: '门卫室后面' }]);
  });
});

describe('resolutions', () => {
  test('one is on public notice, with an objection that was answered and one that waits', async () => {
    const { decisions, resolution, publication } = await topicOf(
      chargingShed,
      `decisions { basis agreed } resolution { state basis current { citations { excerpt } } }
       publication { state takesObjections unansweredCount
         objections(first: 5) { nodes { number authorName outcome answer } } }`,
      null,
    );
    expect(decisions).toEqual([{ basis: 'BALLOT', agreed: true }]);
    expect(resolution).toMatchObject({ state: 'PUBLISHED', basis: 'BALLOT' });
    const cited = resolution.current.citations.map(({ excerpt }: { excerpt: string }) => excerpt);
    expect(cited).toContain(chargingShed.arguments[1]?.[2]);
    expect(publication).toMatchObject({
      state: 'RUNNING',
      takesObjections: true,
      unansweredCount: 1,
      objections: {
        nodes: expect.arrayContaining([
          { number: 1, authorName: '苟*华', outcome: 'DISMISSED', answer: expect.any(String) },
          { number: 2, authorName: '开出租的老廖', outcome: null, answer: null },
        ]),
      },
    });
  });

  test('one is being carried out: a work is verified, one half done, one late', async () => {
    const { resolution } = await topicOf(
      benches,
      'resolution { state work { title state progress overdue } }',
      null,
    );
    const [rails, chairs, surface] = benches.resolution?.tasks ?? [];
    expect(resolution.state).toBe('IN_FORCE');
    expect(resolution.work).toHaveLength(3);
    expect(resolution.work).toEqual(
      expect.arrayContaining([
        { title: rails?.title, state: 'VERIFIED', progress: 100, overdue: false },
        { title: chairs?.title, state: 'IN_PROGRESS', progress: 60, overdue: false },
        { title: surface?.title, state: 'IN_PROGRESS', progress: 20, overdue: true },
      ]),
    );
  });

  test('one was decided by hands at a meeting, carried out and rated, and the resident may rate it', async () => {
    const { meetings, decisions, resolution } = await topicOf(
      schoolGate,
      `decisions { basis agreed } meetings { state residentsPresent agenda { votes { inFavour against abstained } } }
       resolution { id state takesRatings myRating { stars } ratings { answers yes partly no average }
         availableActions { action allowed } }`,
    );
    expect(decisions).toEqual([{ basis: 'MEETING', agreed: true }]);
    expect(meetings).toMatchObject([
      {
        state: 'HELD',
        residentsPresent: 43,
        agenda: [{ votes: null }, { votes: { inFavour: 36, against: 4, abstained: 3 } }],
      },
    ]);
    expect(resolution).toMatchObject({
      state: 'DELIVERED',
      takesRatings: true,
      myRating: null,
      ratings: [{ answers: 7, yes: 5, partly: 2, no: 0 }],
    });
    expect(allowed(resolution)).toContain('RATE');
  });
});

test('neighbours reply to one another, and thank one another', async () => {
  const { arguments: said } = await topicOf(
    lift,
    `arguments(first: 20, order: OLDEST) { nodes { authorName thanksCount
       replies(first: 5) { nodes { authorName } } } }`,
    null,
  );
  const [, second] = said.nodes;
  expect(second).toEqual({
    authorName: '一楼的杨婆婆',
    thanksCount: 3,
    replies: { nodes: [{ authorName: '六楼的吴爷爷' }, { authorName: '许工' }] },
  });
});

test('a topic that says the same was merged, with its arguments', async () => {
  const { state, mergedInto } = await topicOf(lottery, 'state mergedInto { title }');
  expect({ state, mergedInto }).toEqual({ state: 'MERGED', mergedInto: { title: parking.title } });
  const { arguments: said } = await topicOf(parking, 'arguments(first: 20) { nodes { body } }');
  const bodies = said.nodes.map(({ body }: { body: string }) => body);
  for (const [, , body] of lottery.arguments) expect(bodies).toContain(body);
});

test('what was hidden is logged for everybody, with the reason and without the words', async () => {
  const { community } = await ask(
    `query ($code: String!) { community(code: $code) { moderationActs(first: 5) { nodes {
      kind subjectType category words } } } }`,
    { code: demonstrationCommunityCode },
    null,
  );
  expect(community.moderationActs.nodes).toEqual([
    {
      kind: 'HIDE',
      subjectType: 'Statement',
      category: 'INSULT',
      words: lift.hidden?.reason,
    },
  ]);
});

test('the resident’s receipts tell what came of what she said', async () => {
  const { viewer } = await ask(
    `{ viewer { myAffairs(first: 50) { nodes { kind title stateLabel timeline { action at label } } } } }`,
  );
  interface Affair {
    kind: string;
    title: string;
    timeline: { action: string; at: string; label: string }[];
  }
  const affairs: Affair[] = viewer.myAffairs.nodes;
  const told = (kind: string, { title }: { title: string }) =>
    affairs
      .find((affair) => affair.kind === kind && affair.title === title)
      ?.timeline.map(({ action }) => action);
  expect(told('Argument', chargingShed)).toEqual(
    expect.arrayContaining(['CITED', 'COUNTED', 'DECIDED', 'PUBLISHED']),
  );
  expect(told('Topic', benches)).toEqual(
    expect.arrayContaining(['TRIAGE', 'DECIDED', 'PUBLISHED', 'IN_FORCE']),
  );
  expect(told('Argument', schoolGate)).toEqual(
    expect.arrayContaining(['CITED', 'DECIDED', 'IN_FORCE', 'DELIVERED']),
  );
  for (const { timeline } of affairs) {
    const times = timeline.map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    for (const { label } of timeline) expect(label).not.toMatch(/[A-Za-z]/);
  }
});

test('everything happened while people are awake, and offices act on days on which they are open', async () => {
  const steps = await app.services.database.prisma.lifecycleStep.findMany();
  expect(steps.length).toBeGreaterThan(300);
  const local = ({ at }: { at: Date }) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  // The clock ends a notice after midnight; places and neighbours are older than the day.
  const byPeople = steps.filter(
    ({ actorId, subjectType }) =>
      actorId !== null &&
      ['Topic', 'Argument', 'Statement', 'Ballot', 'Objection', 'Resolution'].includes(subjectType),
  );
  for (const step of byPeople) {
    expect(local(step).hour, `${step.action} ${step.at.toISOString()}`).toBeGreaterThanOrEqual(7);
    expect(local(step).hour).toBeLessThan(22);
    expect(step.at.getTime()).toBeLessThanOrEqual(now.getTime());
  }
  const official = byPeople.filter(({ action }) =>
    ['TRIAGE', 'ANSWER', 'OPEN_DISCUSSION', 'PUBLISH'].includes(action),
  );
  expect(official.length).toBeGreaterThan(15);
  for (const step of official) expect(local(step).dayOfWeek).toBeLessThan(6);
});
