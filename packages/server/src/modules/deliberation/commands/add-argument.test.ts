import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../../testing/index.ts';
import { addArgument, advance, discuss, field, freshKey, propose } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const argue = (by: Persona | null, topic: string, more: object = {}) =>
  app.as(by).run(addArgument, {
    input: { topic, stance: 'AGAINST', body: '影响一楼采光', idempotencyKey: freshKey(), ...more },
  });

test('neighbours give reasons, and everybody reads them, by stance', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  await argue(here.resident, topic, { stance: 'FOR', body: '老人上下楼方便' });
  await argue(here.account, topic);
  const { data } = await argue(here.otherResident, topic, { body: '  费用\r\n太高  ' });
  expect(data.addArgument.argument).toMatchObject({
    stance: 'AGAINST',
    body: '费用\n太高',
    authorName: '刘建国',
    topic: { argumentCounts: { for: 1, against: 2, neutral: 0 } },
  });
  const read = await field(
    app,
    null,
    topic,
    `all: arguments { nodes { body } }
     against: arguments(stance: AGAINST, first: 1) { nodes { body } pageInfo { hasNextPage endCursor } }`,
  );
  const bodies = read.all.nodes.map((node: { body: string }) => node.body);
  expect(bodies).toEqual(['费用\n太高', '影响一楼采光', '老人上下楼方便']);
  expect(read.against).toMatchObject({
    nodes: [{ body: '费用\n太高' }],
    pageInfo: { hasNextPage: true },
  });
  const after = read.against.pageInfo.endCursor;
  const next = await field(
    app,
    null,
    topic,
    `arguments(stance: AGAINST, first: 1, after: "${after}") { nodes { body } pageInfo { hasNextPage } }`,
  );
  expect(next.arguments).toEqual({
    nodes: [{ body: '影响一楼采光' }],
    pageInfo: { hasNextPage: false },
  });
});

test('an argument sent again is there once, even after the discussion has ended', async () => {
  const topic = await discuss(app);
  const key = { idempotencyKey: freshKey() };
  const first = await argue(app.world.here.resident, topic, key);
  await advance(app, topic, 'CONVERGE');
  const second = await argue(app.world.here.resident, topic, key);
  expect(second.data.addArgument.argument).toEqual(first.data.addArgument.argument);
  expect(second.data.addArgument.argument.topic.argumentCounts.against).toBe(1);
});

test('a topic that is not under discussion takes no arguments', async () => {
  const proposed = await propose(app);
  const converging = await discuss(app);
  await advance(app, converging, 'CONVERGE');
  for (const topic of [proposed, converging]) {
    const { data } = await argue(app.world.here.resident, topic);
    expect(data.addArgument.code).toBe('TOPIC_NOT_DISCUSSING');
  }
});

test('guests and people of another district do not argue here', async () => {
  const topic = await discuss(app);
  const { here, elsewhere } = app.world;
  const codes = await Promise.all(
    [null, here.guest, elsewhere.resident].map(async (by) => {
      const { errors } = await argue(by, topic);
      return errors?.[0]?.extensions.code;
    }),
  );
  expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'FORBIDDEN']);
});

test.each(['', ' \u0000\u202e\n ', '长'.repeat(1_001)])(
  'an empty or endless text is refused',
  async (body) => {
    const { data } = await argue(app.world.here.resident, await discuss(app), { body });
    expect(data.addArgument.problems).toMatchObject([{ path: ['body'] }]);
  },
);
