import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { addArgument, discuss, freshKey, propose, state, vote } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const community = (fields: string) => `query ($community: ID!, $first: Int!) {
  node(id: $community) { ... on Community { topics(first: $first) {
    pageInfo { hasNextPage endCursor } nodes { ${fields} }
  } } }
}`;

/** What a board shows of each topic. */
const board = community(`id title state stateLabel proposerName proposedAt commentable
  community { name } argumentCounts { for against neutral } statementCount voteCount
  participantCount remainingStatementCount nextStatement { id body }
  availableActions { action label allowed reasonRequired refusal { code message } }`);

/** What a page of one topic shows, asked of all. */
const everything = community(`title argumentCounts { for } statementCount voteCount participantCount
  nextStatement { body myVote counts { agree disagree pass } }
  statements(first: 3) { nodes { body myVote counts { agree disagree pass } } }
  opinionGroups { sentence } timeline { action label } availableActions { action }
  arguments(first: 3) { nodes { body } }`);

/** The SQL statements that an answer takes, seen at the embedded database. */
async function countStatements<T>(work: () => Promise<T>): Promise<{ result: T; count: number }> {
  const { query } = PGlite.prototype;
  let count = 0;
  PGlite.prototype.query = function counted(this: PGlite, ...parameters) {
    // The job queue looks after itself every now and then.
    if (!/\bjobs\./.test(String(parameters[0]))) count += 1;
    return query.apply(this, parameters) as never;
  };
  try {
    return { result: await work(), count };
  } finally {
    PGlite.prototype.query = query;
  }
}

test('a board of twenty topics takes as many statements as one of two, and few', async () => {
  const { here } = app.world;
  for (let index = 0; index < 20; index += 1) {
    const topic = await discuss(app, `第 ${index} 个议题`);
    const statement = await state(app, topic, '一条看法', here.account);
    await state(app, topic, '另一条看法', here.account);
    await vote(app, here.resident, statement, 'AGREE');
    await app.as(here.otherResident).run(addArgument, {
      input: { topic, stance: 'FOR', body: '支持', idempotencyKey: freshKey() },
    });
  }
  for (const [name, document, most] of [
    ['a board', board, 12],
    ['everything', everything, 24],
  ] as const) {
    const ask = (by: Persona, first: number) =>
      countStatements(() =>
        app.as(by).run(document, { community: here.community.globalId, first }),
      );
    const few = await ask(here.resident, 2);
    const many = await ask(here.resident, 20);
    expect(many.result.errors).toBeUndefined();
    expect(many.result.data.node.topics.nodes).toHaveLength(20);
    expect(many.result.data.node.topics.nodes[0]).toMatchObject({
      title: '第 19 个议题',
      argumentCounts: { for: 1 },
      statementCount: 2,
      voteCount: 1,
      nextStatement: { body: '另一条看法' },
    });
    expect(many.count, name).toBe(few.count);
    expect(many.count, name).toBeLessThanOrEqual(most);
  }
});

const titles = `query ($id: ID!, $states: [TopicState!], $first: Int, $after: String) { node(id: $id) {
  ... on Community { topics(states: $states, first: $first, after: $after) {
    nodes { title } pageInfo { hasNextPage endCursor }
  } } } }`;

async function topicsOf(id: string, more: object = {}) {
  const { data } = await app.as(null).run(titles, { id, ...more });
  const { nodes, pageInfo } = data.node.topics;
  return { titles: nodes.map((node: { title: string }) => node.title) as string[], pageInfo };
}

test('a district shows the topics of all its communities, a community its own, another district none', async () => {
  const { here, elsewhere } = app.world;
  const title = '东街路灯维修';
  await propose(app, { community: here.neighbour, title });
  expect((await topicsOf(here.place.globalId)).titles).toContain(title);
  expect((await topicsOf(here.neighbour.globalId)).titles).toEqual([title]);
  expect((await topicsOf(here.community.globalId, { first: 100 })).titles).not.toContain(title);
  expect((await topicsOf(elsewhere.place.globalId)).titles).toEqual([]);
});

test('pages follow one another without a gap, and stages narrow them', async () => {
  const { community } = app.world.here;
  const all = (await topicsOf(community.globalId, { first: 100 })).titles;
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const page = await topicsOf(community.globalId, { first: 7, after });
    paged.push(...page.titles);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  expect(paged).toEqual(all);
  expect((await topicsOf(community.globalId, { states: ['CONVERGING'] })).titles).toEqual([]);
});
