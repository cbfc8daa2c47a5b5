import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import {
  addArgument,
  advance,
  advanceTopic,
  discuss,
  field,
  freshKey,
  propose,
  state,
  vote,
} from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('a worker leads a topic from proposal to convergence and back, and everybody reads the steps', async () => {
  const topic = await propose(app);
  for (const action of ['OPEN_DISCUSSION', 'CONVERGE', 'REOPEN_DISCUSSION']) {
    expect((await advance(app, topic, action)).__typename).toBe('AdvanceTopicSuccess');
  }
  const { state: now, timeline } = await field(app, null, topic, 'state timeline { action label }');
  expect(now).toBe('DISCUSSING');
  expect(timeline).toEqual([
    { action: 'PROPOSE', label: '提出议题' },
    { action: 'OPEN_DISCUSSION', label: '开始讨论' },
    { action: 'CONVERGE', label: '开始凝聚共识' },
    { action: 'REOPEN_DISCUSSION', label: '重新开始讨论' },
  ]);
});

test('a topic is returned with a reason that everybody reads, and for good', async () => {
  const topic = await propose(app);
  expect((await advance(app, topic, 'RETURN', ' \n ')).code).toBe('REASON_REQUIRED');
  const returned = await advance(app, topic, 'RETURN', '这属于物业合同，请先联系物业。');
  expect(returned.topic.timeline.at(-1)).toMatchObject({
    reason: '这属于物业合同，请先联系物业。',
  });
  expect((await advance(app, topic, 'OPEN_DISCUSSION')).code).toBe('WRONG_STATE');
});

test('of two workers who take the same step one is told that the topic has moved on', async () => {
  const topic = await propose(app);
  const answers = await Promise.all([
    advance(app, topic, 'OPEN_DISCUSSION'),
    advance(app, topic, 'OPEN_DISCUSSION'),
  ]);
  expect(answers.map(({ __typename }) => __typename).sort()).toEqual([
    'AdvanceTopicSuccess',
    'RuleRefusedError',
  ]);
});

describe('withdrawing', () => {
  const withdraw = async (topic: string, by = app.world.here.resident) =>
    app.as(by).run(advanceTopic, { input: { topic, action: 'WITHDRAW' } });

  test('a proposer withdraws what nobody else has taken part in', async () => {
    const topic = await discuss(app);
    await state(app, topic);
    const { data } = await withdraw(topic);
    expect(data.advanceTopic.topic.state).toBe('WITHDRAWN');
  });

  test('a topic that a neighbour has voted or argued in is not withdrawn', async () => {
    const voted = await discuss(app);
    await vote(app, app.world.here.otherResident, await state(app, voted), 'AGREE');
    const argued = await discuss(app);
    await app.as(app.world.here.account).run(addArgument, {
      input: { topic: argued, stance: 'FOR', body: '我支持', idempotencyKey: freshKey() },
    });
    for (const topic of [voted, argued]) {
      expect((await withdraw(topic)).data.advanceTopic.code).toBe('OTHERS_TOOK_PART');
      const { availableActions } = await field(
        app,
        app.world.here.resident,
        topic,
        'availableActions { action allowed refusal { code } }',
      );
      expect(availableActions).toContainEqual({
        action: 'WITHDRAW',
        allowed: false,
        refusal: { code: 'OTHERS_TOOK_PART' },
      });
    }
  });

  test('nobody withdraws the topic of another', async () => {
    const topic = await propose(app);
    for (const by of [app.world.here.otherResident, app.world.here.worker]) {
      expect((await withdraw(topic, by)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

test('residents, workers of a neighbouring community, officials and workers of another district take no step', async () => {
  const topic = await propose(app);
  const { here, elsewhere } = app.world;
  const input = { topic, action: 'OPEN_DISCUSSION' };
  for (const by of [
    here.resident,
    here.neighbourWorker,
    here.representative,
    here.official,
    elsewhere.worker,
  ]) {
    const { errors } = await app.as(by).run(advanceTopic, { input });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  for (const by of [null, here.guest]) {
    const { errors } = await app.as(by).run(advanceTopic, { input });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('an id of another type is not found', async () => {
  const { data } = await app.as(app.world.here.worker).run(advanceTopic, {
    input: { topic: app.world.here.community.globalId, action: 'CONVERGE' },
  });
  expect(data.advanceTopic).toMatchObject({ code: 'NOT_FOUND', path: ['input', 'topic'] });
});
