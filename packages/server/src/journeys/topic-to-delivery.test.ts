import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../kernel/ids.ts';
import { openTestApp, type Persona, type TestApp } from '../testing/index.ts';
import { refusalOf } from '../testing/refusals.ts';
import { resolutionActs } from '../testing/resolutions.ts';

/**
 * What a decision becomes: it is published, two neighbours object, it is amended and in force, work
 * follows, residents say that it was not done, it is reopened, and at last it is. Each test is a
 * chapter and goes on where the one before ended.
 */
let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;

/** What later chapters know from earlier ones. */
const known = {
  topic: '',
  receipt: '',
  statement: '',
  argument: '',
  resolution: '',
  publication: '',
  noise: '',
  money: '',
};

beforeAll(async () => {
  app = await openTestApp();
  acts = resolutionActs(app);
});
afterAll(() => app.close());

async function topicNow(fields: string) {
  const { data } = await app
    .as(null)
    .run(`query ($id: ID!) { node(id: $id) { ... on Topic { state ${fields} } } }`, {
      id: known.topic,
    });
  return data.node;
}

async function toDoOf(persona: Persona): Promise<string[]> {
  const { data } = await app.as(persona).run('{ toDo(first: 50) { nodes { kind } } }');
  return data.toDo.nodes.map(({ kind }: { kind: string }) => kind);
}

/** Verified residents of the community, beside those of the world, rate by their ids. */
async function neighboursRate(round: number, answers: readonly ('YES' | 'PARTLY' | 'NO')[]) {
  const { here } = app.world;
  await app.context({ kind: 'operator' }).db.resolutionRating.createMany({
    data: answers.map((done) => ({
      districtId: here.id,
      resolutionId: known.resolution.split(':').at(-1) ?? '',
      round,
      personId: newId(),
      stars: done === 'NO' ? 1 : 5,
      done,
      channel: 'ONLINE' as const,
      ratedAt: app.clock.now(),
    })),
  });
}

test('neighbours have argued, and who must answer writes down what was decided', async () => {
  const { here } = app.world;
  Object.assign(known, await acts.discussed());
  const { resolution } = await acts.done(here.worker, 'draftResolution', {
    topic: known.topic,
    basis: 'ANSWERER',
    ...acts.wording({ citations: [known.argument, known.statement] }),
    idempotencyKey: acts.key(),
  });
  known.resolution = resolution.id;
  expect(await toDoOf(here.worker)).toContain('Resolution');
  expect(await topicNow('resolution { id }')).toEqual({ state: 'DISCUSSING', resolution: null });
});

test('it hangs for seven days, and everybody reads it with who does what', async () => {
  const { here } = app.world;
  const input = { resolution: known.resolution, place: '三栋公告栏' };
  const { resolution } = await acts.done(here.worker, 'publishResolution', input);
  known.publication = resolution.publication.id;
  expect(await topicNow('publication { lastDay } resolution { title }')).toEqual({
    state: 'PUBLISHED',
    publication: { lastDay: '2026-11-29' },
    resolution: { title: '三栋二单元加装电梯' },
  });
  expect(await toDoOf(here.worker)).not.toContain('Resolution');
  for (const persona of [here.account, here.otherResident]) {
    expect(await acts.told(persona)).toContain('CONTRIBUTION_CITED');
  }
});

test('two neighbours object: one online, one on paper whose name stays with the office', async () => {
  const { here } = app.world;
  known.noise = await acts.objected(known.publication);
  const { objection } = await acts.done(here.worker, 'recordObjection', {
    publication: known.publication,
    body: '我家不坐电梯，为什么也要出钱？',
    channel: 'PAPER',
    callerName: '吴桂芳',
    callerPhone: '13908169900',
    withholdName: true,
    idempotencyKey: acts.key(),
  });
  known.money = objection.id;
  const { objections } = await acts.readPublication(null, known.publication);
  expect(objections.nodes).toMatchObject([
    { number: 1, authorName: '王秀兰', outcome: null },
    { number: 2, authorName: null, callerName: null, outcome: null },
  ]);
});

test('the seven days pass with one answer wanting, so the notice waits', async () => {
  const { here } = app.world;
  const dismissed = { objection: known.money, outcome: 'DISMISSED', reasons: '一楼不出钱。' };
  await acts.done(here.worker, 'answerObjection', dismissed);
  app.clock.advance({ days: 8 });
  await acts.keepTime();
  expect((await acts.readPublication(null, known.publication)).state).toBe('AWAITING_ANSWERS');
  expect(await toDoOf(here.worker)).toContain('Objection');
  const upheld = { objection: known.noise, outcome: 'UPHELD', reasons: '没写施工时间，补上。' };
  await acts.done(here.worker, 'answerObjection', upheld);
  expect((await acts.readPublication(null, known.publication)).state).toBe('ENDED');
  expect((await acts.read(null, known.resolution)).state).toBe('TO_AMEND');
  expect(await acts.told(here.resident)).toContain('OBJECTION_ANSWERED');
});

test('it is amended and hangs again; nobody objects, and it is in force', async () => {
  const { here } = app.world;
  const { resolution } = known;
  await acts.done(here.worker, 'amendResolution', {
    resolution,
    ...acts.wording({
      text: '同意加装电梯，早八点到晚六点施工。',
      citations: [known.argument, known.statement],
    }),
    reason: '按异议补上施工时间。',
  });
  await acts.done(here.worker, 'publishResolution', { resolution, place: '三栋公告栏' });
  app.clock.advance({ days: 8 });
  await acts.keepTime();
  expect(await acts.read(null, resolution)).toMatchObject({
    state: 'IN_FORCE',
    versions: [{ number: 1 }, { number: 2, amendReason: '按异议补上施工时间。' }],
    work: [{ title: '签施工合同', state: 'OPEN' }],
  });
  expect((await topicNow('')).state).toBe('IMPLEMENTING');
  expect(await toDoOf(here.representative)).toEqual(['WorkItem']);
});

test('the company says that it is done, the office verifies it, and neighbours are asked', async () => {
  const { here } = app.world;
  await acts.carryOut(known.resolution);
  expect((await topicNow('')).state).toBe('DONE');
  expect(await acts.read(null, known.resolution)).toMatchObject({ state: 'DELIVERED', round: 1 });
  expect(await acts.told(here.otherResident)).toContain('RESOLUTION_TO_RATE');
});

test('most say that it was not done: it is reopened, and the company has it to do again', async () => {
  const { here } = app.world;
  const { resolution } = known;
  await neighboursRate(1, ['YES', 'PARTLY', 'NO']);
  await acts.done(here.resident, 'rateResolution', { resolution, stars: 1, done: 'NO' });
  expect((await acts.read(null, resolution)).state).toBe('DELIVERED');
  await acts.done(here.otherResident, 'rateResolution', { resolution, stars: 1, done: 'NO' });
  const read = await acts.read(null, resolution);
  expect(read).toMatchObject({ state: 'IN_FORCE', round: 2 });
  expect(read.ratings[0]).toMatchObject({ round: 1, answers: 5, yes: 1, partly: 1, no: 3 });
  expect(read.timeline.at(-1)).toEqual({
    action: 'REOPEN',
    reason: '5 位居民评价，3 位说没有做到。',
  });
  expect((await topicNow('')).state).toBe('IMPLEMENTING');
  expect(await toDoOf(here.representative)).toEqual(['WorkItem']);
  expect(await acts.told(here.account)).toContain('RESOLUTION_REOPENED');
  // Until it is delivered again, nobody rates.
  const early = { resolution, stars: 5, done: 'YES' };
  expect(refusalOf(await acts.act(here.resident, 'rateResolution', early))).toBe('WRONG_STATE');
});

test('done again, neighbours are content, and it stays done', async () => {
  const { here } = app.world;
  const { resolution } = known;
  await acts.carryOut(resolution);
  await neighboursRate(2, ['YES', 'YES', 'YES', 'PARTLY']);
  await acts.done(here.resident, 'rateResolution', { resolution, stars: 5, done: 'YES' });
  await acts.done(here.otherResident, 'rateResolution', { resolution, stars: 2, done: 'NO' });
  expect(await acts.read(null, resolution)).toMatchObject({
    state: 'DELIVERED',
    round: 2,
    ratings: [
      { round: 1, no: 3 },
      { round: 2, answers: 6, yes: 4, no: 1, average: 4.5 },
    ],
    work: [{ state: 'VERIFIED' }, { state: 'VERIFIED' }],
  });
  expect((await topicNow('')).state).toBe('DONE');
});

test('every receipt tells the whole story, and the log can prove it', async () => {
  const { data } = await app
    .as(app.world.here.guest)
    .run('query ($code: String!) { receipt(code: $code) { stateLabel timeline { action } } }', {
      code: known.receipt,
    });
  expect(data.receipt.stateLabel).toBe('已完成');
  expect(data.receipt.timeline.map(({ action }: { action: string }) => action)).toEqual([
    'PROPOSE',
    'OPEN_DISCUSSION',
    'DECIDED',
    'PUBLISHED',
    'SENT_BACK',
    'PUBLISHED',
    'IN_FORCE',
    'DELIVERED',
    'REOPENED',
    'DELIVERED',
  ]);
  const log = await app.context({ kind: 'operator' }).db.logSubmission.findMany({
    where: { kind: { startsWith: 'RESOLUTION_' } },
    orderBy: { at: 'asc' },
  });
  expect(log.map(({ kind }) => kind)).toEqual([
    'RESOLUTION_ADOPTED',
    'RESOLUTION_DELIVERED',
    'RESOLUTION_REOPENED',
    'RESOLUTION_DELIVERED',
  ]);
  expect(JSON.stringify(log)).not.toContain('吴桂芳');
});
