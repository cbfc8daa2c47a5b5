import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { advance, propose } from './testing.ts';

let app: TestApp;
const made: Record<string, string> = {};
beforeAll(async () => {
  app = await openTestApp();
  for (const title of ['三栋加装电梯', '小区电梯补偿一楼', '小区路灯维修', '小区门口停车']) {
    made[title] = await propose(app, { title });
  }
  await propose(app, { title: '东街加装电梯', community: app.world.here.neighbour });
});
afterAll(() => app.close());

async function similar(text: string, more: object = {}) {
  const { data, errors } = await app.as(null).run(
    `query ($community: ID!, $text: String!, $first: Int) {
      similarTopics(community: $community, text: $text, first: $first) { title } }`,
    { community: app.world.here.community.globalId, text, ...more },
  );
  return errors ?? data.similarTopics.map(({ title }: { title: string }) => title);
}

test('topics like what is typed come likest first, and rare words count for more', async () => {
  const found = await similar('我们小区想加装电梯');
  expect(found.slice(0, 2).sort()).toEqual(['三栋加装电梯', '东街加装电梯']);
  expect(found).toContain('小区电梯补偿一楼');
  expect(found).not.toContain('小区路灯维修');
  expect(await similar('电梯', { first: 1 })).toHaveLength(1);
});

test('nothing, signs, quotes and endless text are looked up without harm', async () => {
  expect(await similar('')).toEqual([]);
  expect(await similar(`'\\ & | ! :* <-> "`)).toEqual([]);
  expect(await similar('加装电梯'.repeat(25_000))).not.toEqual([]);
  expect((await similar('电梯', { first: 1_000 }))[0].extensions.code).toBeDefined();
});

test('another district’s topics are not shown, and returned ones are left out', async () => {
  const { data } = await app
    .as(null)
    .run(
      `query ($community: ID!) { similarTopics(community: $community, text: "加装电梯") { title } }`,
      { community: app.world.elsewhere.community.globalId },
    );
  expect(data.similarTopics).toEqual([]);
  await advance(app, made['小区门口停车'] ?? '', 'RETURN', '已经在办');
  expect(await similar('小区门口停车')).not.toContain('小区门口停车');
});

test('a community’s list is searched and narrowed by class', async () => {
  const list = async (args: string) => {
    const { data, errors } = await app.as(null).run(
      `query ($id: ID!) { node(id: $id) { ... on Community { topics(${args}) {
        nodes { title } } } } }`,
      { id: app.world.here.community.globalId },
    );
    return errors ?? data.node.topics.nodes.map(({ title }: { title: string }) => title);
  };
  expect(await list('search: "电梯"')).toEqual(['小区电梯补偿一楼', '三栋加装电梯']);
  expect(await list('search: "电梯", first: 1')).toEqual(['小区电梯补偿一楼']);
  expect(await list('search: "电梯", classes: [MAJOR]')).toEqual([]);
  expect((await list('search: "电"'))[0].extensions).toBeDefined();
});
