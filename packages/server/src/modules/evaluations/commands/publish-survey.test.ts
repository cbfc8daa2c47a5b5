import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { answer, close, publish, publishAt, surveyInput } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const read = `query ($id: ID!) {
  node(id: $id) { ... on Survey {
    title state anonymous leastLevel responseCount
    myParticipation { answered answers { words } }
    form { questions { id kind showIf { operator partOf number } } }
    results { respondents }
    availableActions { action allowed refusal { code } }
  } }
}`;

test('everybody reads a survey; its results are not public while it runs', async () => {
  const { here } = app.world;
  const id = await publishAt(app, here);
  const { data, errors } = await app.as(null).run(read, { id });
  expect(errors).toBeUndefined();
  expect(data.node).toEqual({
    title: '居民满意度问卷',
    state: 'OPEN',
    anonymous: true,
    leastLevel: 'GUEST',
    responseCount: 0,
    myParticipation: { answered: false, answers: null },
    form: {
      questions: [
        { id: 'stars', kind: 'RATING', showIf: [] },
        { id: 'home', kind: 'SINGLE', showIf: [] },
        { id: 'wants', kind: 'MULTIPLE', showIf: [] },
        { id: 'grid', kind: 'MATRIX', showIf: [] },
        {
          id: 'why',
          kind: 'TEXT',
          showIf: [
            { operator: 'ANY', partOf: null, number: null },
            { operator: 'IS', partOf: 0, number: 1 },
          ],
        },
      ],
    },
    results: null,
    availableActions: [
      { action: 'RESPOND', allowed: false, refusal: { code: 'GUEST_SESSION_REQUIRED' } },
      { action: 'RECORD', allowed: false, refusal: { code: 'NOT_FOR_YOU' } },
      { action: 'CLOSE', allowed: false, refusal: { code: 'NOT_FOR_YOU' } },
    ],
  });
});

test('a survey opens at its time, and takes no answer before', async () => {
  const { here } = app.world;
  const opensAt = new Date(app.clock.now().getTime() + 86_400_000);
  const id = await publishAt(app, here, { opensAt });
  const before = await app.as(here.resident).run(read, { id });
  expect(before.data.node.state).toBe('UPCOMING');
  expect(before.data.node.availableActions[0]).toEqual({
    action: 'RESPOND',
    allowed: false,
    refusal: { code: 'SURVEY_NOT_OPEN' },
  });
  const stars = [{ question: 'stars', number: 4 }];
  const early = await answer(app, here.resident, id, stars);
  expect(early.data.submitSurveyResponse.code).toBe('SURVEY_NOT_OPEN');
  app.clock.advance({ days: 1, minutes: 1 });
  const { data } = await app.as(here.resident).run(read, { id });
  expect(data.node.state).toBe('OPEN');
  expect(data.node.availableActions[0]).toMatchObject({ action: 'RESPOND', allowed: true });
});

test('the same key publishes one survey', async () => {
  const { here } = app.world;
  const sent = surveyInput(app, here);
  const [first, second] = [
    await app.as(here.worker).run(publish, sent),
    await app.as(here.worker).run(publish, sent),
  ];
  expect(second.data.publishSurvey.survey.id).toBe(first.data.publishSurvey.survey.id);
});

test('guests answer anonymous surveys only; a period has an end in the future', async () => {
  const { here } = app.world;
  const problemsOf = async (changes: object) =>
    (await app.as(here.worker).run(publish, surveyInput(app, here, changes))).data.publishSurvey
      .problems;
  expect(await problemsOf({ anonymous: false })).toMatchObject([
    { path: ['leastLevel'], code: 'GUESTS_ONLY_ANONYMOUS' },
  ]);
  expect(await problemsOf({ leastLevel: 'VISITOR' })).toMatchObject([{ path: ['leastLevel'] }]);
  const past = '2026-01-01T00:00:00Z';
  for (const period of [
    { closesAt: past },
    { closesAt: '2030-01-01T00:00:00Z' },
    { opensAt: '2026-12-20T00:00:00Z', closesAt: '2026-12-10T00:00:00Z' },
  ]) {
    expect(await problemsOf(period)).toMatchObject([
      { path: ['closesAt'], code: 'SURVEY_PERIOD_INVALID' },
    ]);
  }
  expect(await problemsOf({ questions: [] })).toMatchObject([
    { path: ['questions'], code: 'LIST_EMPTY', message: '请至少列出一项。' },
  ]);
});

test('a question is of one kind', async () => {
  const { here } = app.world;
  const label = { zhCN: '满意吗' };
  const questions = [{ phone: { id: 'a', label }, text: { id: 'b', label, maxLength: 5 } }];
  const { errors } = await app.as(here.worker).run(publish, surveyInput(app, here, { questions }));
  expect(errors).toHaveLength(1);
});

test.each([
  ['visitor', 'UNAUTHENTICATED'],
  ['resident', 'FORBIDDEN'],
  ['official', 'FORBIDDEN'],
  ['neighbourWorker', 'FORBIDDEN'],
] as const)('a %s neither publishes nor closes here', async (name, code) => {
  const { here } = app.world;
  const persona = name === 'visitor' ? null : here[name];
  const refused = await app.as(persona).run(publish, surveyInput(app, here));
  expect(refused.errors?.[0]?.extensions.code).toBe(code);
  const survey = await publishAt(app, here);
  const open = await app.as(persona).run(close, { input: { survey } });
  expect(open.errors?.[0]?.extensions.code).toBe(code);
});

test('a worker of another district neither publishes nor closes here', async () => {
  const { here, elsewhere } = app.world;
  const survey = await publishAt(app, here);
  const published = await app.as(elsewhere.worker).run(publish, surveyInput(app, here));
  expect(published.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const closed = await app.as(elsewhere.worker).run(close, { input: { survey } });
  expect(closed.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a survey is closed once, early or by its period, and its results are public then', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  const { data } = await app.as(here.worker).run(close, { input: { survey } });
  expect(data.closeSurvey.survey).toMatchObject({
    state: 'CLOSED',
    results: { respondents: null },
  });
  const again = await app.as(here.worker).run(close, { input: { survey } });
  expect(again.data.closeSurvey.code).toBe('WRONG_STATE');
  const seen = await app.as(null).run(read, { id: survey });
  expect(seen.data.node).toMatchObject({ state: 'CLOSED', results: {}, availableActions: [] });
});

test('the list has what is open first, page by page, of the places above too', async () => {
  const { elsewhere } = app.world;
  const list = `query ($id: ID!, $first: Int, $after: String) {
    node(id: $id) { ... on Community { surveys(first: $first, after: $after) {
      nodes { title state } pageInfo { hasNextPage endCursor }
    } } }
  }`;
  const closed = await publishAt(app, elsewhere, { title: '已结束的' });
  await app.as(elsewhere.worker).run(close, { input: { survey: closed } });
  await publishAt(app, elsewhere, { title: '进行中的' });
  const above = await publishAt(app, elsewhere, { title: '全区的' });
  await app.context(elsewhere.worker.viewer).db.survey.updateMany({
    where: { districtId: elsewhere.id, id: above.split(':')[2] ?? '' },
    data: { communityId: elsewhere.place.id },
  });
  const id = elsewhere.community.globalId;
  const first = await app.as(null).run(list, { id, first: 2 });
  const { nodes, pageInfo } = first.data.node.surveys;
  expect(nodes).toEqual([
    { title: '全区的', state: 'OPEN' },
    { title: '进行中的', state: 'OPEN' },
  ]);
  const rest = await app.as(null).run(list, { id, first: 2, after: pageInfo.endCursor });
  expect(rest.data.node.surveys.nodes).toEqual([{ title: '已结束的', state: 'CLOSED' }]);
});
