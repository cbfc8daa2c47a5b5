import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from './testing/index.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('more nodes than a page shows are not read at once', async () => {
  const { community } = app.world.here;
  const document = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const ask = (count: number) =>
    app.as(null).run(document, { ids: Array.from({ length: count }, () => community.globalId) });
  expect((await ask(100)).data.nodes).toHaveLength(100);
  expect((await ask(101)).errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
});

test('each node that is asked for counts in what a document costs', async () => {
  const { community } = app.world.here;
  const document = `query ($ids: [ID!]!) { nodes(ids: $ids) {
    ... on Community { children(first: 100) { nodes { name code level address telephone } } } } }`;
  const ask = (count: number) =>
    app.as(null).run(document, { ids: Array.from({ length: count }, () => community.globalId) });
  expect((await ask(2)).errors).toBeUndefined();
  expect((await ask(100)).errors?.[0]?.message).toMatch(/complex/i);
});
