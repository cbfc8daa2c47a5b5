import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusals.ts';
import { resolutionActs } from '../../testing/resolutions.ts';

let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;
let begins = 0;
beforeAll(async () => {
  app = await openTestApp();
  acts = resolutionActs(app);
  begins = app.clock.now().getTime() + 60_000;
});
afterAll(() => app.close());
// Sessions end in time: every test begins on the same day.
beforeEach(() => app.clock.advance({ minutes: (begins - app.clock.now().getTime()) / 60_000 }));

test('a draft is for who writes it, and nobody is told of it', async () => {
  const { here, elsewhere } = app.world;
  const { resolution, topic } = await acts.drafted();
  expect(await acts.read(here.worker, resolution)).toMatchObject({
    state: 'DRAFT',
    draft: { number: 1 },
    publication: null,
  });
  for (const persona of [null, here.resident, here.neighbourWorker, elsewhere.worker]) {
    expect(await acts.read(persona, resolution)).toBeNull();
    const { data } = await app
      .as(persona)
      .run(`query ($id: ID!) { node(id: $id) { ... on Topic { resolution { id } } } }`, {
        id: topic,
      });
    expect(data.node.resolution).toBeNull();
  }
  expect(await acts.told(here.account)).not.toContain('CONTRIBUTION_CITED');
});

test('published, everybody reads it with numbers masked, and those cited are told once', async () => {
  const { here } = app.world;
  const { resolution, argument, statement, topic } = await acts.published();
  const read = await acts.read(null, resolution);
  expect(read).toMatchObject({
    state: 'PUBLISHED',
    stateLabel: '公示中',
    current: {
      number: 1,
      citations: [
        { kind: 'Argument', subjectId: argument, excerpt: '老人上不了楼' },
        { kind: 'Statement', subjectId: statement, excerpt: '一楼不该出钱' },
      ],
    },
    draft: null,
    publication: { state: 'RUNNING' },
  });
  expect(read.current.text).toContain('139****2233');
  expect(read.publication.text).toContain(
    '1. 签施工合同：由涪城区安居物业公司办理，生效后 30 天内办完。',
  );
  expect(JSON.stringify(read)).not.toContain('13908162233');
  for (const persona of [here.otherResident, here.account]) {
    const cited = (await acts.told(persona)).filter((kind) => kind === 'CONTRIBUTION_CITED');
    expect(cited).toHaveLength(1);
  }
  const { data } = await app
    .as(null)
    .run(
      `query ($id: ID!) { node(id: $id) { ... on Topic { state resolution { id } publication { state } timeline { action } } } }`,
      { id: topic },
    );
  expect(data.node).toMatchObject({
    state: 'PUBLISHED',
    resolution: { id: resolution },
    publication: { state: 'RUNNING' },
  });
});

test('after its notice it is in force, and its tasks are work', async () => {
  const { resolution, topic } = await acts.inForce();
  const read = await acts.read(null, resolution);
  expect(read).toMatchObject({
    state: 'IN_FORCE',
    round: 1,
    publication: { state: 'ENDED' },
    work: [{ title: '签施工合同', state: 'OPEN' }],
  });
  const { data } = await app
    .as(null)
    .run(`query ($id: ID!) { node(id: $id) { ... on Topic { state } } }`, { id: topic });
  expect(data.node.state).toBe('IMPLEMENTING');
  const log = await app.context({ kind: 'operator' }).db.logSubmission.findMany({
    where: { kind: 'RESOLUTION_ADOPTED', subjectId: resolution.split(':').at(-1) ?? '' },
  });
  expect(log).toHaveLength(1);
  expect(log[0]?.leaf).toContain(read.current.digest);
});

test('when the last work is verified it is delivered, the topic is done, and residents are asked', async () => {
  const { here } = app.world;
  const { resolution, topic } = await acts.inForce();
  await acts.carryOut(resolution);
  expect(await acts.read(null, resolution)).toMatchObject({
    state: 'DELIVERED',
    ratings: [{ round: 1, answers: 0, wanting: 5, average: null }],
  });
  const { data } = await app
    .as(null)
    .run(`query ($id: ID!) { node(id: $id) { ... on Topic { state } } }`, { id: topic });
  expect(data.node.state).toBe('DONE');
  expect(await acts.told(here.account)).toContain('RESOLUTION_TO_RATE');
});

test('one rating a person, changeable until the days are over', async () => {
  const { here, elsewhere } = app.world;
  const { resolution } = await acts.inForce();
  await acts.carryOut(resolution);
  const rate = (persona: Parameters<typeof acts.act>[0], stars: number, done: string) =>
    acts.act(persona, 'rateResolution', { resolution, stars, done });
  await rate(here.resident, 2, 'NO');
  const { data } = await rate(here.resident, 4, 'PARTLY');
  expect(data.rateResolution.resolution).toMatchObject({
    myRating: { stars: 4, done: 'PARTLY' },
    ratings: [{ round: 1, answers: 1, average: 4, partly: 1, no: 0 }],
  });
  // Whose residency nobody has verified, and whoever lives elsewhere, does not rate.
  expect(refusalOf(await rate(here.account, 1, 'NO'))).toBe('RESIDENCY_REQUIRED');
  expect(refusalOf(await rate(elsewhere.resident, 1, 'NO'))).toBe('FORBIDDEN');
  expect(refusalOf(await rate(null, 1, 'NO'))).toBe('UNAUTHENTICATED');
  const wrong = await rate(here.resident, 6, 'YES');
  expect(wrong.data.rateResolution.problems).toEqual([
    { path: ['stars'], code: 'NUMBER_TOO_LARGE' },
  ]);
  await app.context({ kind: 'operator' }).db.resolution.updateMany({
    where: { id: resolution.split(':').at(-1) ?? '' },
    data: { rateUntil: app.clock.now() },
  });
  expect(refusalOf(await rate(here.resident, 5, 'YES'))).toBe('RATING_OVER');
});

describe('an objection that is upheld', () => {
  test('sends it back: amended, it is published again, and the first wording stays', async () => {
    const { here } = app.world;
    const { resolution, publication, statement } = await acts.published();
    const objection = await acts.objected(publication);
    await acts.done(here.worker, 'answerObjection', {
      objection,
      outcome: 'UPHELD',
      reasons: '确实没写施工时间，马上补。',
    });
    app.clock.advance({ days: 8 });
    await acts.keepTime();
    expect(await acts.read(null, resolution)).toMatchObject({ state: 'TO_AMEND', work: [] });
    const { resolution: amended } = await acts.done(here.worker, 'amendResolution', {
      resolution,
      ...acts.wording({ text: '同意加装电梯，周末不施工。', citations: [statement] }),
      reason: '补上施工时间。',
    });
    // Everybody still reads the first wording.
    expect(amended).toMatchObject({ state: 'DRAFT', draft: { number: 2 }, current: { number: 1 } });
    await acts.done(here.worker, 'publishResolution', { resolution, place: '三栋公告栏' });
    app.clock.advance({ days: 8 });
    await acts.keepTime();
    expect(await acts.read(null, resolution)).toMatchObject({
      state: 'IN_FORCE',
      current: { number: 2, text: '同意加装电梯，周末不施工。' },
      versions: [
        { number: 1, amendReason: null },
        { number: 2, amendReason: '补上施工时间。' },
      ],
    });
  });
});

test('withdrawn, its notice comes down, its topic looks for common ground, and another may follow', async () => {
  const { here } = app.world;
  const { resolution, publication, topic, statement } = await acts.published();
  const input = { resolution, reason: '费用要重算。' };
  await acts.done(here.worker, 'withdrawResolution', input);
  await acts.done(here.worker, 'withdrawResolution', input);
  expect(await acts.readPublication(null, publication)).toMatchObject({
    state: 'WITHDRAWN',
    withdrawReason: '费用要重算。',
  });
  const { data } = await app
    .as(null)
    .run(
      `query ($id: ID!) { node(id: $id) { ... on Topic { state resolution { id } withdrawnResolutions { id } } } }`,
      { id: topic },
    );
  expect(data.node).toEqual({
    state: 'CONVERGING',
    resolution: null,
    withdrawnResolutions: [{ id: resolution }],
  });
  await acts.done(here.worker, 'draftResolution', {
    topic,
    basis: 'ANSWERER',
    ...acts.wording({ citations: [statement] }),
    idempotencyKey: acts.key(),
  });
});

test('withdrawn in force, its open work is given up', async () => {
  const { here } = app.world;
  const { resolution } = await acts.inForce();
  await acts.done(here.worker, 'withdrawResolution', { resolution, reason: '政策变了。' });
  expect(await acts.read(null, resolution)).toMatchObject({
    state: 'WITHDRAWN',
    work: [{ state: 'CANCELLED' }],
  });
});

test('a withdrawn notice sends the draft back to whoever wrote it', async () => {
  const { here } = app.world;
  const { resolution, publication } = await acts.published();
  await acts.done(here.worker, 'withdrawPublication', { publication, reason: '写错了楼号。' });
  expect(await acts.read(null, resolution)).toMatchObject({ state: 'TO_AMEND' });
});
