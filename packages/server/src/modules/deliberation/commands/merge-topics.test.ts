import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import {
  act,
  addArgument,
  advance,
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

const whole = `id state statementCount voteCount mergedInto { id } merged { id }
  arguments(first: 10) { nodes { id body authorName } } timeline { action reason }`;

async function argue(topic: string, body: string, more: object = {}): Promise<string> {
  const input = { topic, stance: 'FOR', body, idempotencyKey: freshKey(), ...more };
  const { data } = await app.as(app.world.here.account).run(addArgument, { input });
  return data.addArgument.argument.id;
}

const merge = (topic: string, into: string, more: object = {}, by = app.world.here.worker) =>
  act(app, by, 'mergeTopics', { topic, into, reason: '说的是同一件事', ...more }, whole);

const undo = (topic: string, by = app.world.here.worker) =>
  act(app, by, 'undoMerge', { topic }, whole);

describe('merging', () => {
  test('carries arguments with their authors, leaves statements and votes, and links both ways', async () => {
    const topic = await discuss(app, '三栋路灯不亮');
    const into = await discuss(app, '小区路灯维修');
    await argue(topic, '晚上看不清路');
    await vote(app, app.world.here.otherResident, await state(app, topic), 'AGREE');
    const { topic: target } = await merge(topic, into, { carryArguments: true });
    expect(target).toMatchObject({
      id: into,
      merged: [{ id: topic }],
      statementCount: 0,
      voteCount: 0,
      arguments: { nodes: [{ body: '晚上看不清路', authorName: '陈小雨' }] },
    });
    expect(await field(app, null, topic, whole)).toMatchObject({
      state: 'MERGED',
      mergedInto: { id: into },
      statementCount: 1,
      voteCount: 1,
      arguments: { nodes: [] },
    });
  });

  test('tells who contributed, then also of the stages of the topic that goes on', async () => {
    const topic = await discuss(app);
    const into = await discuss(app);
    await argue(topic, '我支持');
    await merge(topic, into);
    await advance(app, into, 'CONVERGE');
    const { data } = await app
      .as(app.world.here.account)
      .run('{ viewer { notifications(first: 50) { nodes { subject subjectId } } } }');
    const told = (id: string) =>
      data.viewer.notifications.nodes
        .filter((row: { subjectId: string }) => row.subjectId === id)
        .map((row: { subject: string }) => row.subject);
    expect(told(topic)).toEqual(['您参与的议题有进展：已合并']);
    expect(told(into)).toEqual(['您参与的议题有进展：凝聚共识']);
  });

  test('is undone with everything as it was, also replies that came since', async () => {
    const topic = await propose(app);
    await advance(app, topic, 'OPEN_DISCUSSION');
    const into = await discuss(app);
    const argument = await argue(topic, '我支持');
    await merge(topic, into, { carryArguments: true });
    await argue(into, '这里也有理由');
    const reply = await app
      .as(app.world.here.resident)
      .run(
        `mutation ($input: ReplyToArgumentInput!) { replyToArgument(input: $input) { __typename } }`,
        { input: { argument, body: '我也支持', idempotencyKey: freshKey() } },
      );
    expect(reply.errors).toBeUndefined();
    const { topic: back } = await undo(topic);
    expect(back).toMatchObject({
      state: 'DISCUSSING',
      mergedInto: null,
      arguments: { nodes: [{ id: argument }] },
    });
    const { arguments: left } = await field(app, null, into, whole);
    expect(left.nodes.map((node: { body: string }) => node.body)).toEqual(['这里也有理由']);
    expect((await undo(topic)).code).toBe('WRONG_STATE');
  });

  test('is settled when the time has passed, or the other topic is decided', async () => {
    const topic = await discuss(app);
    const into = await discuss(app);
    await merge(topic, into);
    await advance(app, into, 'RETURN', '不办了');
    expect((await undo(topic)).code).toBe('MERGE_SETTLED');
    const late = await discuss(app);
    await merge(late, await discuss(app));
    app.clock.advance({ days: 4 });
    expect((await undo(late)).code).toBe('MERGE_SETTLED');
  });

  test('in both directions at once happens in one', async () => {
    const [one, other] = [await discuss(app), await discuss(app)];
    const answers = await Promise.all([merge(one, other), merge(other, one)]);
    expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['WRONG_STATE', 'done']);
  });

  test('takes neither itself, nor a neighbouring community’s topic, nor one of another district', async () => {
    const { here, elsewhere } = app.world;
    const topic = await discuss(app);
    const neighbours = await propose(app, { community: here.neighbour });
    expect((await merge(topic, topic)).code).toBe('MERGE_NOT_BELOW');
    expect((await merge(topic, neighbours)).code).toBe('FORBIDDEN');
    const other = await discuss(app);
    for (const by of [here.resident, here.neighbourWorker, elsewhere.worker]) {
      expect((await merge(topic, other, {}, by)).code).toBe('FORBIDDEN');
    }
    expect((await merge(topic, here.community.globalId)).code).toBe('NOT_FOUND');
  });
});

describe('splitting', () => {
  const split = (topic: string, more: object = {}, by = app.world.here.worker) =>
    act(
      app,
      by,
      'splitTopic',
      {
        topic,
        title: '停车位怎么分',
        body: '从路灯的议题里拆出来。',
        reason: '这是两件事',
        idempotencyKey: freshKey(),
        ...more,
      },
      `${whole} proposerName splitFrom { id } statements(first: 5) { nodes { body authorName counts { agree } } }`,
    );

  test('moves named arguments, writes named statements anew without votes, and keeps the proposer', async () => {
    const topic = await discuss(app, '路灯和停车');
    const parking = await argue(topic, '车位不够');
    await argue(topic, '路灯太暗');
    const statement = await state(app, topic, '车位应当按户分');
    await vote(app, app.world.here.otherResident, statement, 'AGREE');
    const input = { arguments: [parking], statements: [statement], idempotencyKey: freshKey() };
    const answers = await Promise.all([split(topic, input), split(topic, input)]);
    const [made, again] = answers.map((answer) => answer.topic);
    expect(again.id).toBe(made.id);
    expect(made).toMatchObject({
      state: 'PROPOSED',
      proposerName: '王秀兰',
      splitFrom: { id: topic },
      voteCount: 0,
      arguments: { nodes: [{ id: parking }] },
      statements: { nodes: [{ body: '车位应当按户分', counts: { agree: 0 } }] },
    });
    expect(await field(app, null, topic, `${whole} splits { id }`)).toMatchObject({
      voteCount: 1,
      splits: [{ id: made.id }],
      arguments: { nodes: [{ body: '路灯太暗' }] },
    });
  });

  test('names something, and nothing of another topic', async () => {
    const topic = await discuss(app);
    const foreign = await argue(await discuss(app), '别处的理由');
    expect((await split(topic)).code).toBe('SPLIT_EMPTY');
    expect(await split(topic, { arguments: [foreign] })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'arguments'],
    });
    expect((await split(topic, { statements: ["Statement:' OR 1=1 --"] })).code).toBe('NOT_FOUND');
    expect((await split(topic, { arguments: [foreign] }, app.world.here.resident)).code).toBe(
      'FORBIDDEN',
    );
  });
});
