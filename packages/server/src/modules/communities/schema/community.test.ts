import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const search = `query ($search: String!) { communities(search: $search) { nodes { name code } } }`;

test('anybody finds a community by two characters of its name', async () => {
  const { data } = await app.as(null).run(search, { search: '滨江' });
  expect(data.communities.nodes.map((node: { name: string }) => node.name)).toEqual([
    '涪城区滨江社区',
    '碧江区滨江社区',
  ]);
});

test('one character is too little to search by, and says so', async () => {
  const { errors } = await app.as(null).run(search, { search: '滨' });
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
});

test('a text with quotes and backslashes finds nothing and breaks nothing', async () => {
  const { data } = await app.as(null).run(search, { search: `滨江'\\":*&|` });
  expect(data.communities.nodes).toEqual([]);
});

test('an id that names nothing answers null', async () => {
  const { data } = await app.as(null).run('{ node(id: "Community:nowhere") { id } }');
  expect(data.node).toBeNull();
});
