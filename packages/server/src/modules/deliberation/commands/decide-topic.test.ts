import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRowKey } from '../../../kernel/global-id.ts';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { act, advance, discuss, field, freshKey } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** A topic under discussion that an organization must answer. */
async function routed(answerer: string, topicClass = 'MINOR'): Promise<string> {
  const topic = await discuss(app);
  const input = { topic, class: topicClass, answerer, reason: '请答复' };
  await act(app, app.world.here.worker, 'triageTopic', input);
  return topic;
}

const decided = `state answerOverdue answeredAt answers { body organization { name } }
  decisions { agreed basis basisId words organization { name } } timeline { action reason }`;

const decide = (topic: string, more: object = {}, by = app.world.here.representative) =>
  act(
    app,
    by,
    'decideTopic',
    { topic, agreed: true, words: '同意，本周换灯。', idempotencyKey: freshKey(), ...more },
    decided,
  );

describe('who must answer', () => {
  test('decides a minor matter with reasons, and everybody reads on what it rests', async () => {
    const topic = await routed(app.world.here.company.globalId);
    const { topic: read } = await decide(topic);
    expect(read).toMatchObject({
      state: 'DECIDED',
      answers: [{ body: '同意，本周换灯。', organization: { name: app.world.here.company.name } }],
      decisions: [{ agreed: true, basis: 'ANSWER', basisId: null, words: '同意，本周换灯。' }],
    });
    expect(read.answeredAt).not.toBeNull();
    expect(read.timeline.at(-1)).toEqual({ action: 'DECIDE', reason: '同意，本周换灯。' });
  });

  test('decides once, however often it is sent, and the log has one entry', async () => {
    const topic = await routed(app.world.here.company.globalId);
    const idempotencyKey = freshKey();
    const answers = await Promise.all([
      decide(topic, { idempotencyKey }),
      decide(topic, { idempotencyKey }),
    ]);
    expect(answers.map((answer) => answer.topic.decisions.length)).toEqual([1, 1]);
    expect((await decide(topic)).code).toBe('WRONG_STATE');
    const { db } = app.context({ kind: 'operator' });
    const subjectId = readRowKey(topic, 'Topic')?.id ?? '';
    const rows = await db.logSubmission.findMany({ where: { kind: 'TOPIC_DECIDED' } });
    const own = rows.filter(({ leaf }) => leaf.includes(subjectId));
    expect(own).toHaveLength(1);
    expect(own[0]?.leaf).toContain('"basis":"ANSWER"');
  });

  test('answers without deciding, and what is answered waits no longer', async () => {
    const topic = await routed(app.world.here.company.globalId);
    app.clock.advance({ days: 14 });
    expect((await field(app, null, topic, 'answerOverdue')).answerOverdue).toBe(true);
    const input = { topic, body: '下周派人来看。', idempotencyKey: freshKey() };
    const answer = await act(app, app.world.here.representative, 'answerTopic', input, decided);
    expect(answer.topic).toMatchObject({ state: 'DISCUSSING', answerOverdue: false });
  });

  test('nobody else decides, not even the worker who sorted it', async () => {
    const topic = await routed(app.world.here.company.globalId);
    const { here, elsewhere } = app.world;
    for (const by of [here.worker, here.official, here.resident, elsewhere.representative]) {
      expect((await decide(topic, {}, by)).code).toBe('FORBIDDEN');
    }
  });
});

describe('where the district asks for a review', () => {
  const rules = (reviewMajor: boolean) =>
    app.as(app.world.here.official).run(
      `mutation ($input: SetDeliberationRulesInput!) { setDeliberationRules(input: $input) {
        ... on SetDeliberationRulesSuccess { community { deliberationRules { reviewMajor source } } } } }`,
      {
        input: {
          community: app.world.here.place.globalId,
          triageDays: 3,
          majorAnswerDays: 15,
          minorAnswerDays: 7,
          privateAnswerDays: 5,
          reminderDays: 3,
          reviewMajor,
          mergeUndoHours: 72,
          meetingNoticeDays: 3,
          meetingLeastResidents: 0,
          source: '《滨江区协商议事办法》2026年1月',
        },
      },
    );
  let party = '';
  beforeAll(async () => {
    const { data } = await rules(true);
    expect(data.setDeliberationRules.community.deliberationRules.reviewMajor).toBe(true);
    const founded = await app.as(app.world.here.worker).run(
      `mutation ($input: FoundOrganizationInput!) { foundOrganization(input: $input) {
        ... on FoundOrganizationSuccess { organization { id } } } }`,
      {
        input: {
          community: app.world.here.community.globalId,
          kind: 'PARTY_COMMITTEE',
          name: '中共滨江社区委员会',
          idempotencyKey: freshKey(),
        },
      },
    );
    party = founded.data.foundOrganization.organization.id;
  });
  afterAll(() => rules(false));

  const review = (topic: string, more: object = {}, by = app.world.here.worker) =>
    act(
      app,
      by,
      'recordReview',
      {
        topic,
        organization: party,
        heldOn: '2026-01-10',
        outcome: 'AGREED',
        words: '同意。',
        idempotencyKey: freshKey(),
        ...more,
      },
      'reviews { outcome heldOn organization { name } }',
    );

  test('a major matter is decided only after a party organization of the place has agreed', async () => {
    const { official, department } = app.world.here;
    const topic = await routed(department.globalId, 'MAJOR');
    expect((await decide(topic, {}, official)).code).toBe('REVIEW_MISSING');
    await review(topic, { outcome: 'OBJECTED', words: '先听居民意见。' });
    expect((await decide(topic, {}, official)).code).toBe('REVIEW_MISSING');
    const { availableActions } = await field(
      app,
      official,
      topic,
      'availableActions { action refusal { code } }',
    );
    expect(availableActions).toContainEqual({
      action: 'DECIDE',
      refusal: { code: 'REVIEW_MISSING' },
    });
    const { topic: reviewed } = await review(topic);
    expect(reviewed.reviews).toMatchObject([{ outcome: 'OBJECTED' }, { heldOn: '2026-01-10' }]);
    expect((await decide(topic, {}, official)).topic.state).toBe('DECIDED');
  });

  test('a minor matter takes no review', async () => {
    const topic = await routed(app.world.here.company.globalId);
    expect((await review(topic)).code).toBe('WRONG_STATE');
    expect((await decide(topic)).topic.state).toBe('DECIDED');
  });

  test('a review is by a party organization that leads here, of a day that has come', async () => {
    const { company, department } = app.world.here;
    const topic = await routed(department.globalId, 'MAJOR');
    expect((await review(topic, { organization: company.globalId })).code).toBe('NOT_LEADING');
    expect((await review(topic, { heldOn: '2999-01-01' })).code).toBe('REVIEW_IN_FUTURE');
    expect((await review(topic, {}, app.world.here.representative)).code).toBe('FORBIDDEN');
    await advance(app, topic, 'RETURN', '不再讨论');
    expect((await review(topic)).code).toBe('WRONG_STATE');
  });
});
