import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { afterWorkingDays } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { act, advance, discuss, field, freshKey, propose } from '../testing.ts';
import { settleContest } from './settle-contest.ts';
import { triageTopic } from './triage-topic.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const sorted = `triageClass triageClassLabel answerDueAt answerOverdue answerer { name }
  timeline { action reason }`;

const triage = (topic: string, more: object = {}, by = app.world.here.worker) =>
  act(app, by, 'triageTopic', { topic, class: 'MINOR', reason: '楼里自己能办', ...more }, sorted);

const major = (more: object = {}) => ({
  class: 'MAJOR',
  answerer: app.world.here.department.globalId,
  ...more,
});

describe('sorting in three', () => {
  test('a worker sorts a topic, and it is routed with a due date by rule and the reason on its timeline', async () => {
    const topic = await propose(app);
    const { topic: read } = await triage(topic, major({ reason: '要区里拨款' }));
    expect(read).toMatchObject({
      triageClass: 'MAJOR',
      triageClassLabel: '大事',
      answerOverdue: false,
      answerer: { name: app.world.here.department.name },
    });
    expect(read.timeline.at(-1)).toEqual({ action: 'TRIAGE', reason: '要区里拨款' });
    expect(read.answerDueAt).toBe(afterWorkingDays(app.clock.now(), 15).toISOString());
  });

  test('a major matter names who answers, one of the government', async () => {
    const topic = await propose(app);
    expect((await triage(topic, { class: 'MAJOR' })).code).toBe('ANSWERER_REQUIRED');
    const company = app.world.here.company.globalId;
    expect((await triage(topic, major({ answerer: company }))).code).toBe(
      'ANSWERER_NOT_GOVERNMENT',
    );
    const elsewhere = app.world.elsewhere.department.globalId;
    expect((await triage(topic, major({ answerer: elsewhere }))).code).toBe('NOT_FOUND');
    expect((await triage(topic, { answerer: company })).topic.answerer.name).toBe(
      app.world.here.company.name,
    );
  });

  test('who answers and the proposer are told', async () => {
    const topic = await propose(app);
    await triage(topic, major());
    const told = async (by = app.world.here.official) => {
      const { data } = await app
        .as(by)
        .run('{ viewer { notifications(first: 50) { nodes { kind subjectId } } } }');
      return data.viewer.notifications.nodes
        .filter((row: { subjectId: string }) => row.subjectId === topic)
        .map((row: { kind: string }) => row.kind);
    };
    expect(await told()).toEqual(['TOPIC_ANSWER_ASKED']);
    expect(await told(app.world.here.resident)).toEqual(['TOPIC_SORTED']);
  });

  test('of two who sort at once one is told that the topic has moved on', async () => {
    const topic = await propose(app);
    const answers = await Promise.all([triage(topic), triage(topic, { class: 'PRIVATE' })]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['WRONG_STATE', 'done']);
  });

  test('workers of another community and district, residents and who answers do not sort', async () => {
    const topic = await propose(app);
    const { here, elsewhere } = app.world;
    for (const by of [here.neighbourWorker, here.resident, here.representative, elsewhere.worker]) {
      expect((await triage(topic, {}, by)).code).toBe('FORBIDDEN');
    }
  });

  test('a returned topic is not sorted, and reasons are neither blank nor endless', async () => {
    const topic = await propose(app);
    expect((await triage(topic, { reason: '\u202e\u200b \n' })).problems?.[0]?.path).toEqual([
      'reason',
    ]);
    expect((await triage(topic, { reason: '长'.repeat(100_000) })).problems[0].code).toBe(
      'VALUE_TOO_LONG',
    );
    await advance(app, topic, 'RETURN', '不属于社区');
    expect((await triage(topic)).code).toBe('WRONG_STATE');
  });
});

test('where the process is on, a topic is opened only after it was sorted; elsewhere it is optional', async () => {
  const { here } = app.world;
  const { db } = app.context({ kind: 'operator' });
  const process = {
    districtId: here.id,
    communityId: here.community.id,
    process: 'TRIAGE_IN_THREE',
  };
  const topic = await propose(app);
  await db.communityProcess.create({ data: { ...process, enabledAt: app.clock.now() } });
  try {
    const offers = 'availableActions { action allowed refusal { code } }';
    const { availableActions } = await field(app, here.worker, topic, offers);
    expect(availableActions).toContainEqual({
      action: 'OPEN_DISCUSSION',
      allowed: false,
      refusal: { code: 'TRIAGE_MISSING' },
    });
    expect(availableActions).toContainEqual({ action: 'TRIAGE', allowed: true, refusal: null });
    expect((await advance(app, topic, 'OPEN_DISCUSSION')).code).toBe('TRIAGE_MISSING');
    await triage(topic);
    expect((await advance(app, topic, 'OPEN_DISCUSSION')).topic.state).toBe('DISCUSSING');
  } finally {
    await db.communityProcess.deleteMany({ where: process });
  }
  expect((await advance(app, await propose(app), 'OPEN_DISCUSSION')).topic.state).toBe(
    'DISCUSSING',
  );
});

describe('contesting a class', () => {
  let topic = '';
  beforeEach(async () => {
    topic = await propose(app);
    await triage(topic);
  });
  const contests =
    'triageClass triageContested contests { state reason words } timeline { action }';
  const contest = (by = app.world.here.otherResident, more: object = {}) =>
    act(
      app,
      by,
      'contestTriage',
      { topic, reason: '这要区里出钱', idempotencyKey: freshKey(), ...more },
      contests,
    );
  const settle = (by = app.world.here.official, more: object = {}) =>
    act(app, by, 'settleContest', { topic, words: '同意，归为大事', ...more }, contests);

  test('a resident contests once, and somebody who did not sort it agrees and sorts it anew', async () => {
    const { topic: contested } = await contest();
    expect(contested.contests).toEqual([{ state: 'OPEN', reason: '这要区里出钱', words: null }]);
    expect(contested.triageContested).toBe(true);
    expect((await field(app, null, topic, contests)).contests[0].reason).toBeNull();
    expect((await triage(topic)).code).toBe('CONTEST_OPEN');
    expect((await contest(app.world.here.resident)).code).toBe('CONTEST_OPEN');
    const { worker, official } = app.world.here;
    expect((await settle(worker)).code).toBe('OWN_TRIAGE');
    const { topic: settled } = await settle(official, { sorting: major() });
    expect(settled).toMatchObject({
      triageClass: 'MAJOR',
      triageContested: false,
      contests: [{ state: 'UPHELD', words: '同意，归为大事' }],
    });
    expect(settled.timeline.at(-1).action).toBe('UPHOLD_CONTEST');
    expect((await contest()).code).toBe('ALREADY_CONTESTED');
    expect((await settle()).code).toBe('NO_CONTEST');
  });

  test('a key that sorted a topic does not settle the contest of it', async () => {
    const { id: districtId } = app.world.here;
    const keyOf = (keyId: string) =>
      app.context({ kind: 'api-key', districtId, keyId, permissions: ['topic:triage'] });
    const own = keyOf(newId());
    await triageTopic(own, { topic, class: 'MINOR', reason: '楼里自己能办' });
    await contest();
    const kept = { topic, words: '楼里商量就行' };
    await expect(settleContest(own, kept)).rejects.toMatchObject({ code: 'OWN_TRIAGE' });
    expect(await settleContest(keyOf(newId()), kept)).toMatchObject({ districtId });
  });

  test('a sorting is kept with words that everybody reads', async () => {
    await contest();
    const { topic: kept } = await settle();
    expect(kept).toMatchObject({ triageClass: 'MINOR', contests: [{ state: 'KEPT' }] });
    const { contests: read } = await field(app, null, topic, contests);
    expect(read[0].words).toBe('同意，归为大事');
  });

  test('of two residents who contest at once one waits, and a repeat is the same contest', async () => {
    const key = freshKey();
    const { resident, otherResident } = app.world.here;
    const answers = await Promise.all([
      contest(otherResident, { idempotencyKey: key }),
      contest(resident),
    ]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['CONTEST_OPEN', 'done']);
    const again = await contest(otherResident, { idempotencyKey: key });
    expect((await field(app, null, topic, contests)).contests).toHaveLength(1);
    expect(again.code ?? 'done').toBe(answers[0]?.code ?? 'done');
  });

  test('who is no verified resident, or of another district, does not contest', async () => {
    expect((await contest(app.world.here.account)).code).toBe('RESIDENCY_REQUIRED');
    expect((await contest(app.world.elsewhere.resident)).code).toBe('FORBIDDEN');
  });

  test('a topic that nobody sorted is not contested', async () => {
    topic = await discuss(app);
    expect((await contest()).code).toBe('WRONG_STATE');
  });
});
