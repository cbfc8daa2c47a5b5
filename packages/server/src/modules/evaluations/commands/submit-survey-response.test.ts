import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { answer, close, publishAt, rowIdOf } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const complete = [
  { question: 'stars', number: 1 },
  { question: 'home', choice: 'tenant' },
  { question: 'why', text: '半夜太吵' },
];

const rowsOf = (sql: string, survey: string) =>
  app.context(app.world.here.worker.viewer).database.query(sql, [rowIdOf(survey)]);

test('a guest answers an anonymous survey, once for the device', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  const { data, errors } = await answer(app, here.guest, survey, complete);
  expect(errors).toBeUndefined();
  expect(data.submitSurveyResponse.survey).toEqual({
    responseCount: 1,
    myParticipation: { answered: true, answers: null },
  });
  const again = await answer(app, here.guest, survey, complete);
  expect(again.data.submitSurveyResponse).toMatchObject({
    code: 'SURVEY_ALREADY_ANSWERED',
    message: '您已经填过这份问卷，每人填一次。谢谢您。',
  });
  const other = await answer(app, here.resident, survey, complete);
  expect(other.data.submitSurveyResponse.survey.responseCount).toBe(2);
});

test('nothing names who gave an anonymous answer, and when', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  await answer(app, here.resident, survey, complete);
  const [response] = await rowsOf('SELECT * FROM survey_response WHERE survey_id = $1', survey);
  const id = String(response?.['id']);
  // Version 4 is random; version 7 would tell the millisecond.
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  expect(Object.keys(response ?? {}).sort()).toEqual([
    'answered_on',
    'answers',
    'channel',
    'district_id',
    'id',
    'survey_id',
    'words_cipher',
  ]);
  expect(response?.['answered_on']).toEqual(new Date('2026-11-22'));
  const [participation] = await rowsOf(
    'SELECT * FROM survey_participation WHERE survey_id = $1',
    survey,
  );
  expect(participation).toMatchObject({
    participant_id: here.resident.personId,
    response_id: null,
  });
  for (const table of [
    'audit_entry',
    'idempotency_record',
    'change_event',
    'lifecycle_step',
    'receipt',
  ]) {
    const named = await app
      .context(here.worker.viewer)
      .database.query(`SELECT 1 AS one FROM ${table} t WHERE row_to_json(t)::text LIKE $1`, [
        `%${id}%`,
      ]);
    expect(named).toEqual([]);
  }
});

test('what somebody wrote is encrypted; what they chose can be counted', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  await answer(app, here.resident, survey, complete);
  const [row] = await rowsOf(
    'SELECT answers, words_cipher, row_to_json(r)::text AS raw FROM survey_response r WHERE survey_id = $1',
    survey,
  );
  expect(row?.['answers']).toEqual({ stars: 1, home: 'tenant', why: true });
  expect(row?.['words_cipher']).toMatch(/^a1\./);
  expect(row?.['raw']).not.toContain('半夜');
});

test('a retry with the same key succeeds and stores nothing again, also after closing', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  const key = { idempotencyKey: randomUUID() };
  const both = await Promise.all([
    answer(app, here.resident, survey, complete, key),
    answer(app, here.resident, survey, complete, key),
  ]);
  await app.as(here.worker).run(close, { input: { survey } });
  for (const { data } of [...both, await answer(app, here.resident, survey, complete, key)]) {
    expect(data.submitSurveyResponse.survey.responseCount).toBe(1);
  }
  const late = await answer(app, here.otherResident, survey, complete);
  expect(late.data.submitSurveyResponse.code).toBe('SURVEY_CLOSED');
});

test('two answers of one person at once: one counts', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  const answers = await Promise.all(
    [1, 2, 3].map((number) => answer(app, here.resident, survey, [{ question: 'stars', number }])),
  );
  const outcomes = answers.map(({ data }) => data.submitSurveyResponse.__typename).sort();
  expect(outcomes).toEqual(['RuleRefusedError', 'RuleRefusedError', 'SubmitSurveyResponseSuccess']);
  expect(
    await rowsOf('SELECT 1 AS one FROM survey_response WHERE survey_id = $1', survey),
  ).toHaveLength(1);
});

test('who answers a named survey reads their answers again, and nobody else does', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here, { anonymous: false, leastLevel: 'ACCOUNT' });
  const { data } = await answer(app, here.resident, survey, complete);
  expect(data.submitSurveyResponse.survey.myParticipation).toEqual({
    answered: true,
    answers: [
      { question: 'stars', words: '1' },
      { question: 'home', words: '租户' },
      { question: 'why', words: '半夜太吵' },
    ],
  });
  const read =
    'query ($id: ID!) { node(id: $id) { ... on Survey { myParticipation { answered answers { words } } } } }';
  for (const persona of [null, here.otherResident, here.worker]) {
    const other = await app.as(persona).run(read, { id: survey });
    expect(other.data.node.myParticipation).toEqual({ answered: false, answers: null });
  }
});

test('a required question must be answered; an answer to a hidden one is dropped', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here);
  const missing = await answer(app, here.resident, survey, [{ question: 'home', choice: 'owner' }]);
  expect(missing.data.submitSurveyResponse.problems).toEqual([
    { path: ['answers', 'stars'], code: 'ANSWER_REQUIRED', message: '请回答这一题。' },
  ]);
  await answer(app, here.resident, survey, [
    { question: 'stars', number: 5 },
    { question: 'why', text: '先前写的' },
  ]);
  const [row] = await rowsOf(
    'SELECT answers, words_cipher FROM survey_response WHERE survey_id = $1',
    survey,
  );
  expect(row).toEqual({ answers: { stars: 5 }, words_cipher: null });
});

test('who does not count is told why', async () => {
  const { here, elsewhere } = app.world;
  const account = await publishAt(app, here, { leastLevel: 'ACCOUNT' });
  const resident = await publishAt(app, here, { leastLevel: 'RESIDENT' });
  const stars = [{ question: 'stars', number: 3 }];
  const guest = await answer(app, here.guest, account, stars);
  expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const visitor = await answer(app, null, account, stars);
  expect(visitor.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const unverified = await answer(app, here.account, resident, stars);
  expect(unverified.data.submitSurveyResponse.code).toBe('RESIDENCY_REQUIRED');
  for (const persona of [elsewhere.resident, elsewhere.guest]) {
    const foreign = await answer(app, persona, account, stars);
    expect(foreign.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const counted = await answer(app, here.resident, resident, stars);
  expect(counted.data.submitSurveyResponse.survey.responseCount).toBe(1);
});

test('residents of the neighbour community do not count here', async () => {
  const { here } = app.world;
  const survey = await publishAt(app, here, { leastLevel: 'RESIDENT' });
  await app.context(here.worker.viewer).db.survey.updateMany({
    where: { districtId: here.id, id: rowIdOf(survey) },
    data: { communityId: here.neighbour.id },
  });
  const { data } = await answer(app, here.resident, survey, [{ question: 'stars', number: 3 }]);
  expect(data.submitSurveyResponse.code).toBe('NOT_IN_ELECTORATE');
});

test('staff enter paper answers, any number, each once', async () => {
  const { here, elsewhere } = app.world;
  const survey = await publishAt(app, here, { leastLevel: 'RESIDENT' });
  const stars = [{ question: 'stars', number: 3 }];
  const key = { channel: 'PAPER', idempotencyKey: randomUUID() };
  for (const sent of [key, key, { channel: 'PAPER' }, { channel: 'ASSISTED' }]) {
    const { data } = await answer(app, here.worker, survey, stars, sent);
    expect(data.submitSurveyResponse.__typename).toBe('SubmitSurveyResponseSuccess');
  }
  const rows = await rowsOf(
    'SELECT channel FROM survey_response WHERE survey_id = $1 ORDER BY channel',
    survey,
  );
  expect(rows.map(({ channel }) => channel)).toEqual(['PAPER', 'PAPER', 'ASSISTED']);
  expect(
    await rowsOf('SELECT 1 AS one FROM survey_participation WHERE survey_id = $1', survey),
  ).toEqual([]);
  for (const persona of [here.resident, here.neighbourWorker, elsewhere.worker]) {
    const { errors } = await answer(app, persona, survey, stars, { channel: 'PAPER' });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  const proxy = await answer(app, here.resident, survey, stars, { channel: 'PROXY' });
  expect(proxy.data.submitSurveyResponse.problems).toMatchObject([{ path: ['channel'] }]);
});

test('ids that name no survey, and hostile texts, do no harm', async () => {
  const { here } = app.world;
  for (const id of ['', 'Survey', here.community.globalId, "Survey:';DROP TABLE survey;--"]) {
    const { data } = await answer(app, here.resident, id, []);
    expect(data.submitSurveyResponse.code).toBe('NOT_FOUND');
  }
  const survey = await publishAt(app, here);
  const { data } = await answer(app, here.resident, survey, [
    { question: 'stars', number: 1 },
    { question: 'why', text: "\u0000'; DELETE FROM survey; <script>\u202e" },
  ]);
  expect(data.submitSurveyResponse.survey.responseCount).toBe(1);
});
