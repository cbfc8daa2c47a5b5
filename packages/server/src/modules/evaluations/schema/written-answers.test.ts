import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { answer, enterPapers, publishAt } from '../testing.ts';

let app: TestApp;
let survey: string;
beforeAll(async () => {
  app = await openTestApp();
  survey = await publishAt(app, app.world.here);
});
afterAll(() => app.close());

const read = `query ($id: ID!, $question: ID!, $first: Int, $after: String) {
  node(id: $id) { ... on Survey { writtenAnswers(question: $question, first: $first, after: $after) {
    nodes { question words text } pageInfo { hasNextPage endCursor }
  } } }
}`;

test('staff read what people wrote, page by page, each once', async () => {
  const { here } = app.world;
  const wrote = ['太吵', '停车难', '电梯慢'];
  await enterPapers(app, here.worker, survey, [
    ...wrote.map((text) => [
      { question: 'stars', number: 1 },
      { question: 'why', text },
    ]),
    [{ question: 'stars', number: 5 }],
  ]);
  const seen: string[] = [];
  let after: string | null = null;
  for (const expected of [2, 1]) {
    const variables: object = { id: survey, question: 'why', first: 2, after };
    const { data, errors } = await app.as(here.worker).run(read, variables);
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data.node.writtenAnswers;
    expect(nodes).toHaveLength(expected);
    expect(pageInfo.hasNextPage).toBe(expected === 2);
    seen.push(...nodes.map(({ words }: { words: string }) => words));
    after = pageInfo.endCursor;
  }
  expect(seen.sort()).toEqual(wrote.sort());
});

test('nobody else reads them, and choices are not among them', async () => {
  const { here, elsewhere } = app.world;
  await answer(app, here.resident, survey, [
    { question: 'stars', number: 1 },
    { question: 'why', text: '我写的' },
  ]);
  const variables = { id: survey, question: 'why' };
  for (const persona of [here.resident, here.neighbourWorker, elsewhere.worker]) {
    const { errors } = await app.as(persona).run(read, variables);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  }
  for (const persona of [null, here.guest]) {
    const { errors } = await app.as(persona).run(read, variables);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  }
  for (const question of ['stars', 'nothing', '']) {
    const { errors } = await app.as(here.worker).run(read, { id: survey, question });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
});
