import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { advance, freshKey, propose, proposeTopic } from '../testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const input = (more: object = {}) => ({
  input: {
    community: app.world.here.community.globalId,
    title: '小区加装电梯',
    body: '三栋二单元老人多，上下楼不方便。',
    idempotencyKey: freshKey(),
    ...more,
  },
});

test('a resident proposes a topic and gets a receipt', async () => {
  const { data } = await app.as(app.world.here.account).run(proposeTopic, input());
  expect(data.proposeTopic).toMatchObject({
    __typename: 'ProposeTopicSuccess',
    topic: {
      title: '小区加装电梯',
      state: 'PROPOSED',
      stateLabel: '已提出',
      proposerName: '陈小雨',
    },
    receipt: { title: '小区加装电梯', stateLabel: '已提出' },
  });
  expect(data.proposeTopic.receipt.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
});

test('whoever watches the community or its district hears of a new topic and of its steps', async () => {
  const { changes } = app.context({ kind: 'operator' });
  const { community, place } = app.world.here;
  const heard: string[] = [];
  const stop = changes.subscribe(({ nodeIds }) => heard.push(...nodeIds));
  const topic = await propose(app);
  const lists = [topic, community.globalId, place.globalId];
  await expect.poll(() => heard).toEqual(expect.arrayContaining(lists));
  heard.length = 0;
  await advance(app, topic, 'OPEN_DISCUSSION');
  await expect.poll(() => heard).toEqual(expect.arrayContaining(lists));
  stop();
});

test('the same proposal sent twice is one topic', async () => {
  const { here } = app.world;
  const once = input();
  const answers = await Promise.all([
    app.as(here.resident).run(proposeTopic, once),
    app.as(here.resident).run(proposeTopic, once),
  ]);
  const [first, second] = answers.map(({ data }) => data.proposeTopic);
  expect(second).toEqual(first);
  const other = { input: { ...once.input, title: '另一个议题' } };
  const { data } = await app.as(here.resident).run(proposeTopic, other);
  expect(data.proposeTopic.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

test('visitors and guests are asked to sign in', async () => {
  for (const persona of [null, app.world.here.guest]) {
    const { errors } = await app.as(persona).run(proposeTopic, input());
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
});

test('nobody of another district proposes here', async () => {
  const { errors } = await app.as(app.world.elsewhere.resident).run(proposeTopic, input());
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('a title too short and a body too long are named together', async () => {
  const hostile = input({ title: '\u202e \u0000电梯', body: '长'.repeat(4_001) });
  const { data } = await app.as(app.world.here.resident).run(proposeTopic, hostile);
  expect(data.proposeTopic.problems).toEqual([
    { path: ['title'], code: 'VALUE_TOO_SHORT' },
    { path: ['body'], code: 'VALUE_TOO_LONG' },
  ]);
});

test.each(['', 'Community:', 'Community:1', 'Topic:1:2', "Community:' OR 1=1 --", 'x'.repeat(500)])(
  'a community id that names nothing is not found: %s',
  async (community) => {
    const { data } = await app.as(app.world.here.resident).run(proposeTopic, input({ community }));
    expect(data.proposeTopic.code).toBe('NOT_FOUND');
  },
);

test('who speaks for an organization proposes in its name, and nobody else does', async () => {
  const { here, elsewhere } = app.world;
  const document = `mutation ($input: ProposeTopicInput!) { proposeTopic(input: $input) {
    ... on DomainError { code }
    ... on ProposeTopicSuccess { topic { proposerName onBehalfOf { name } } } } }`;
  const run = (by: typeof here.resident, onBehalfOf: string) =>
    app.as(by).run(document, input({ onBehalfOf }));
  const { data } = await run(here.representative, here.company.globalId);
  expect(data.proposeTopic.topic).toEqual({
    proposerName: here.company.name,
    onBehalfOf: { name: here.company.name },
  });
  const offices = async (by: typeof here.resident | null) =>
    (await app.as(by).run('{ viewer { speaksFor { name } } }')).data.viewer.speaksFor;
  expect(await offices(here.representative)).toEqual([{ name: here.company.name }]);
  expect(await offices(here.resident)).toEqual([]);
  expect(await offices(null)).toEqual([]);
  for (const organization of [here.committee, elsewhere.company]) {
    const { errors } = await run(here.representative, organization.globalId);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
});

test('a topic has a place in words and on the map, both coordinates or none, within bounds', async () => {
  const document = `mutation ($input: ProposeTopicInput!) { proposeTopic(input: $input) {
    ... on InvalidInputError { problems { path code } }
    ... on ProposeTopicSuccess { topic { placeWords longitude latitude } } } }`;
  const run = async (more: object) =>
    (await app.as(app.world.here.resident).run(document, input(more))).data.proposeTopic;
  const place = { placeWords: '三栋东门口', longitude: 104.73, latitude: 31.46 };
  expect((await run(place)).topic).toEqual(place);
  expect((await run({ longitude: 104.73 })).problems).toEqual([
    { path: ['latitude'], code: 'VALUE_REQUIRED' },
  ]);
  expect((await run({ longitude: 500, latitude: -91 })).problems).toMatchObject([
    { path: ['longitude'], code: 'NUMBER_TOO_LARGE' },
    { path: ['latitude'], code: 'NUMBER_TOO_SMALL' },
  ]);
});
