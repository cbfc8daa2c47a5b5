import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import {
  addStatement,
  advance,
  discuss,
  field,
  freshKey,
  hideContent,
  state,
  vote,
} from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('a statement is shown at once under the next number', async () => {
  const topic = await discuss(app);
  await state(app, topic);
  const input = { topic, body: '每户都要\n签字', idempotencyKey: freshKey() };
  const { data } = await app.as(app.world.here.account).run(addStatement, { input });
  expect(data.addStatement.statement).toMatchObject({
    number: 1,
    body: '每户都要 签字',
    authorName: '陈小雨',
    moderation: 'ACCEPTED',
    reviewed: false,
  });
});

test('twenty neighbours who write at the same moment get twenty numbers', async () => {
  const topic = await discuss(app);
  const { here } = app.world;
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      state(
        app,
        topic,
        `第 ${index} 条看法`,
        [here.resident, here.account, here.worker][index % 3],
      ),
    ),
  );
  const { statements } = await field(
    app,
    null,
    topic,
    'statements(first: 100) { nodes { number } }',
  );
  expect(statements.nodes.map((node: { number: number }) => node.number)).toEqual([
    ...Array(20).keys(),
  ]);
});

test('a statement sent again is there once', async () => {
  const topic = await discuss(app);
  const input = { topic, body: '电梯要装在北面', idempotencyKey: freshKey() };
  const ask = () => app.as(app.world.here.resident).run(addStatement, { input });
  const [first, second] = await Promise.all([ask(), ask()]);
  expect(second.data).toEqual(first.data);
  expect(await field(app, null, topic, 'statementCount')).toEqual({ statementCount: 1 });
});

test('a converging topic takes no statements', async () => {
  const topic = await discuss(app);
  await advance(app, topic, 'CONVERGE');
  const input = { topic, body: '再补充一条', idempotencyKey: freshKey() };
  const { data } = await app.as(app.world.here.resident).run(addStatement, { input });
  expect(data.addStatement.code).toBe('TOPIC_NOT_DISCUSSING');
});

test('a statement as long as a letter is refused', async () => {
  const input = { topic: await discuss(app), body: '长'.repeat(141), idempotencyKey: freshKey() };
  const { data } = await app.as(app.world.here.resident).run(addStatement, { input });
  expect(data.addStatement.problems).toEqual([{ path: ['body'], code: 'VALUE_TOO_LONG' }]);
});

test('guests and people of another district state nothing here', async () => {
  const input = { topic: await discuss(app), body: '我也说一句', idempotencyKey: freshKey() };
  const { here, elsewhere } = app.world;
  const guest = await app.as(here.guest).run(addStatement, { input });
  expect(guest.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  const stranger = await app.as(elsewhere.resident).run(addStatement, { input });
  expect(stranger.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('who is asked next sees what the fewest have seen, and neither their own nor what they voted on', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const [own, seen, fresh] = [
    await state(app, topic, '我自己的看法', here.account),
    await state(app, topic, '大家看过的', here.resident),
    await state(app, topic, '还没人看的', here.resident),
  ];
  await vote(app, here.otherResident, seen, 'AGREE');
  const next = () =>
    field(app, here.account, topic, 'nextStatement { id } remainingStatementCount');
  expect(await next()).toEqual({ nextStatement: { id: fresh }, remainingStatementCount: 2 });
  await vote(app, here.account, fresh, 'PASS');
  expect(await next()).toEqual({ nextStatement: { id: seen }, remainingStatementCount: 1 });
  await vote(app, here.account, seen, 'PASS');
  expect(await next()).toEqual({ nextStatement: null, remainingStatementCount: 0 });
  expect(
    await field(app, null, topic, 'nextStatement { id myVote } remainingStatementCount'),
  ).toEqual({
    nextStatement: { id: own, myVote: null },
    remainingStatementCount: 3,
  });
});

test('a hidden statement is seen by its author and the moderators of its place alone', async () => {
  const { here, elsewhere } = app.world;
  const topic = await discuss(app);
  const statement = await state(app, topic, '某某家的电话是……', here.account);
  const hide = (by: typeof here.worker, words = '') =>
    app.as(by).run(hideContent, {
      input: { subject: statement, category: 'PERSONAL_DATA', words },
    });
  for (const by of [here.resident, here.neighbourWorker, here.official, elsewhere.worker]) {
    expect((await hide(by, '理由')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  expect((await hide(here.worker)).data.hideContent.code).toBe('REASON_REQUIRED');
  await hide(here.worker, '含有他人电话');
  const judged = await app.as(here.worker).run(
    `query ($id: ID!) { node(id: $id) { ... on Statement {
      moderation reviewed timeline { action reason }
    } } }`,
    { id: statement },
  );
  expect(judged.data.node).toMatchObject({
    moderation: 'REJECTED',
    reviewed: true,
    timeline: [{ action: 'STATE' }, { action: 'HIDE', reason: '含有他人电话' }],
  });

  const read = (by: typeof here.worker | null) =>
    app.as(by).run('query ($id: ID!) { node(id: $id) { id ... on Statement { body } } }', {
      id: statement,
    });
  for (const by of [here.account, here.worker]) {
    expect((await read(by)).data.node.body).toBe('某某家的电话是……');
  }
  for (const by of [null, here.guest, here.resident, here.neighbourWorker, elsewhere.worker]) {
    const answer = await read(by);
    expect(JSON.stringify(answer)).not.toContain('某某家');
    expect(answer.errors?.[0]?.extensions.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  }

  const list = async (by: typeof here.worker | null) =>
    JSON.stringify(
      await field(
        app,
        by,
        topic,
        'statementCount statements(moderation: REJECTED) { nodes { body } }',
      ),
    );
  for (const by of [here.account, here.worker]) expect(await list(by)).toContain('某某家');
  for (const by of [null, here.resident, here.neighbourWorker, elsewhere.worker]) {
    expect(await list(by)).not.toContain('某某家');
  }
});

test('the same statement twice is refused with the one that is there', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const first = await state(app, topic, '电梯费用应该按楼层分摊。');
  const again = async (to: string, by = here.account) => {
    const input = { topic: to, body: '电梯费用 应该按楼层分摊', idempotencyKey: freshKey() };
    return (await app.as(by).run(addStatement, { input })).data.addStatement;
  };
  expect(await again(topic)).toMatchObject({
    code: 'STATEMENT_EXISTS',
    path: ['body'],
    existing: { id: first },
  });
  expect((await again(await discuss(app))).statement.number).toBe(0);
  await app.as(here.worker).run(hideContent, {
    input: { subject: first, category: 'SPAM', words: '重复' },
  });
  expect(await again(topic)).toMatchObject({ code: 'STATEMENT_EXISTS', existing: null });
});

test('of two who write the same at once, one is told of the other', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const codes = await Promise.all(
    [here.resident, here.account].map(async (by) => {
      const input = { topic, body: '先做一个月试点', idempotencyKey: freshKey() };
      return (await app.as(by).run(addStatement, { input })).data.addStatement.code ?? 'done';
    }),
  );
  expect(codes.toSorted()).toEqual(['STATEMENT_EXISTS', 'done']);
});

test('a topic takes ten thousand statements and no more', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const id = await state(app, topic);
  const { db } = app.context({ kind: 'operator' });
  const [, districtId = '', statement = ''] = id.split(':');
  const where = { districtId_id: { districtId, id: statement } };
  const add = async () => {
    const input = { topic, body: `第 ${freshKey()} 条`, idempotencyKey: freshKey() };
    return (await app.as(here.account).run(addStatement, { input })).data.addStatement;
  };
  await db.statement.update({ where, data: { number: 9_998 } });
  expect((await add()).statement.number).toBe(9_999);
  expect((await add()).code).toBe('TOO_MANY_STATEMENTS');
});

test('its author follows a statement by a receipt', async () => {
  const topic = await discuss(app);
  const input = { topic, body: '要有人管维护', idempotencyKey: freshKey() };
  const { data } = await app.as(app.world.here.account).run(addStatement, { input });
  expect(data.addStatement.receipt).toMatchObject({ kind: 'Statement', stateLabel: '已公开' });
});
