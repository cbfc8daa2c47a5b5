import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../database.ts';
import { newId } from '../../kernel/ids.ts';
import { ballotActs } from '../../mechanisms/ballot/testing.ts';
import { openTestApp, type TestApp, type TestPlace } from '../../testing/index.ts';
import { type BoardRequest, readBoardPage } from './board-page.sql.ts';
import { addArgument, discuss, freshKey, propose, state, vote } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const { here } = app.world;
  for (let index = 0; index < 5; index += 1) {
    const topic = await discuss(app, `第 ${index} 个议题`);
    const statement = await state(app, topic, '一条看法', here.account);
    for (const voter of [here.resident, here.otherResident].slice(0, index % 3)) {
      await vote(app, voter, statement, 'AGREE');
    }
    const stance = index % 2 === 0 ? 'FOR' : 'AGAINST';
    await app.as(here.otherResident).run(addArgument, {
      input: { topic, stance, body: '说一说', idempotencyKey: freshKey() },
    });
  }
  await propose(app, { community: here.neighbour, title: '东街路灯维修' });
  await propose(app, { community: here.community, title: '还没开始讨论' });
});
afterAll(() => app.close());

const card = `title state stateLabel proposerName proposedAt participantCount voteCount statementCount
  argumentCounts { for against neutral } votingUntil triageContested`;
const list = `nodes { id ${card} } pageInfo { hasNextPage }`;

async function board(variables: object) {
  const { data, errors } = await app.as(null).run(
    `query ($id: ID, $code: String, $states: [TopicState!]!, $search: String, $first: Int!, $after: String) {
       topicBoard(id: $id, code: $code, states: $states, search: $search, first: $first, after: $after) {
         id topics { ${list} edges { cursor } pageInfo { endCursor } } } }`,
    { states: ['PROPOSED', 'DISCUSSING'], first: 20, ...variables },
  );
  expect(errors).toBeUndefined();
  return data.topicBoard;
}

describe('a page of the board', () => {
  const places = (): TestPlace[] => {
    const { here, elsewhere } = app.world;
    return [here.community, here.neighbour, here.place, elsewhere.place];
  };

  test('shows the topics that the community lists, with the same counts', async () => {
    for (const place of places()) {
      for (const states of [['DISCUSSING'], ['PROPOSED', 'DISCUSSING'], []]) {
        const { data } = await app.as(null).run(
          `query ($id: ID!, $states: [TopicState!]!) { node(id: $id) { ... on Community {
             topics(states: $states, first: 20) { ${list} } } } }`,
          { id: place.globalId, states },
        );
        const { topics } = await board({ id: place.globalId, states });
        expect({ nodes: topics.nodes, hasNextPage: topics.pageInfo.hasNextPage }).toEqual({
          nodes: data.node.topics.nodes,
          hasNextPage: false,
        });
      }
    }
  });

  test('says until when a ballot is open on a topic', async () => {
    const ballots = ballotActs(app);
    const closesAt = new Date(app.clock.now().getTime() + 3_600_000).toISOString();
    const { id: ballot, hostId } = await ballots.opened({ closesAt });
    const { here } = app.world;
    const until = async () => {
      const { topics } = await board({ id: here.community.globalId, states: ['CONVERGING'] });
      return topics.nodes.find(({ id }: { id: string }) => id === hostId).votingUntil;
    };
    expect(new Date(await until()).toISOString()).toBe(closesAt);
    await ballots.act(here.worker, 'cancelBallot', { ballot, reason: '选项写错了' });
    expect(await until()).toBeNull();
  });

  test('follows the one before without a gap', async () => {
    const { globalId: id } = app.world.here.place;
    const all = (await board({ id })).topics.nodes;
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const { topics } = await board({ id, first: 2, after });
      paged.push(...topics.nodes);
      after = topics.pageInfo.hasNextPage ? topics.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(all);
    expect(all).toHaveLength(7);
  });

  test('is found by the code too; nonsense finds nothing', async () => {
    const { community, company } = app.world.here;
    expect((await board({ code: community.code })).id).toBe(community.globalId);
    for (const nothing of [
      {},
      { code: '000000000000' },
      { code: '\u0000' },
      { id: 'Community:x' },
      { id: company.globalId },
      { id: `Community:${newId()}` },
    ]) {
      expect(await board(nothing)).toBeNull();
    }
    const odd = await board({ id: community.globalId, after: 'Topic:\u0000' });
    expect(odd.topics.nodes).toHaveLength(6);
  });

  test('holds the topics that the words are in, whatever is typed', async () => {
    const { globalId: id } = app.world.here.place;
    const titles = async (search: string): Promise<string[]> =>
      (await board({ id, search })).topics.nodes.map(({ title }: { title: string }) => title);
    expect(await titles('路灯')).toEqual(['东街路灯维修']);
    expect(await titles('维修 东街')).toEqual(['东街路灯维修']);
    expect(await titles('灯')).toEqual(['东街路灯维修']);
    expect(await titles('羽毛球场')).toEqual([]);
    expect(await titles('  ')).toHaveLength(7);
    for (const odd of ["'); DROP TABLE topic;--", '路%灯', '\u0000路灯', '\ud800']) {
      await expect(titles(odd)).resolves.toBeInstanceOf(Array);
    }
    const { errors } = await app
      .as(null)
      .run(
        `query ($id: ID!, $search: String) { topicBoard(id: $id, states: [], search: $search) { id } }`,
        { id, search: '长'.repeat(61) },
      );
    expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
  });

  test('holds 1 to 100 topics', async () => {
    for (const first of [0, 101, -1]) {
      const { errors } = await app
        .as(null)
        .run(
          `query ($first: Int!) { topicBoard(code: "510703003001", states: [], first: $first) { id } }`,
          { first },
        );
      expect(errors?.[0]?.extensions?.['code']).toBe('INVALID_INPUT');
    }
  });
});

test('it is read by one statement, and its topics are as they are stored', async () => {
  const { here } = app.world;
  const { database, db } = app.context(here.worker.viewer);
  const texts: string[] = [];
  const counting = {
    query: ((text: string, values?: readonly unknown[]) => {
      texts.push(text);
      return database.query(text, values);
    }) as Database['query'],
  };
  const asked: BoardRequest = {
    code: here.community.code,
    states: ['DISCUSSING'],
    first: 3,
  };
  const page = await readBoardPage({ database: counting as Database }, asked);
  expect(texts).toHaveLength(1);
  expect(page?.topics).toHaveLength(3);
  for (const { node } of page?.topics ?? []) {
    const where = { districtId_id: { districtId: node.districtId, id: node.id } };
    expect(node).toEqual(await db.topic.findUnique({ where }));
  }
});
