import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/index.ts';
import { idsOfNothing, suggestionActs } from '../testing.ts';

let app: TestApp;
let acts: ReturnType<typeof suggestionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = suggestionActs(app);
});
afterAll(() => app.close());

const topics = () => app.context({ kind: 'operator' }).db.topic.count();

test('a worker makes a topic of a suggestion; its maker follows it, and is not named', async () => {
  const { resident, worker } = app.world.here;
  const id = await acts.made();
  const { data } = await acts.raise(worker, id);
  expect(data.raiseTopicFromSuggestion.suggestion).toMatchObject({
    state: 'TOPIC_RAISED',
    availableActions: [],
    raisedTopic: { title: '三栋路灯怎么修', proposerName: '涪城区滨江社区', state: 'PROPOSED' },
  });
  const { node } = (await acts.read(resident, id)).data;
  expect(node.timeline.at(-1)).toMatchObject({ action: 'RAISE_TOPIC', reason: '三栋路灯怎么修' });
  const open = await app
    .as(null)
    .run('query ($id: ID!) { node(id: $id) { ... on Topic { title body proposerName } } }', {
      id: node.raisedTopic.id,
    });
  expect(open.data.node.title).toBe('三栋路灯怎么修');
  expect(JSON.stringify(open)).not.toContain(resident.name);
  expect(JSON.stringify(open)).not.toContain('三栋的路灯坏了');
});

test('the same topic sent twice, or at once, is one topic', async () => {
  const { worker } = app.world.here;
  const id = await acts.made();
  const before = await topics();
  await acts.raise(worker, id);
  const again = await acts.raise(worker, id);
  expect(again.data.raiseTopicFromSuggestion.__typename).toBe('RaiseTopicFromSuggestionSuccess');
  const other = await acts.raise(worker, id, { title: '另一个题目' });
  expect(other.data.raiseTopicFromSuggestion.code).toBe('WRONG_STATE');
  const next = await acts.made();
  await Promise.all([acts.raise(worker, next), acts.raise(worker, next, { title: '另一个题目' })]);
  expect(await topics()).toBe(before + 2);
});

test('an answered suggestion can become a topic, a settled one cannot', async () => {
  const { resident, worker } = app.world.here;
  const [answered, settled] = [await acts.made(), await acts.made()];
  for (const id of [answered, settled]) await acts.answer(worker, id);
  await acts.settle(resident, settled, true);
  const first = await acts.raise(worker, answered);
  expect(first.data.raiseTopicFromSuggestion.suggestion.state).toBe('TOPIC_RAISED');
  const second = await acts.raise(worker, settled);
  expect(second.data.raiseTopicFromSuggestion.code).toBe('WRONG_STATE');
});

describe('refused, with no topic laid down', () => {
  test('whoever may not answer here', async () => {
    const { here, elsewhere } = app.world;
    const id = await acts.made();
    const before = await topics();
    for (const persona of [here.resident, here.official, here.neighbourWorker, elsewhere.worker]) {
      const { errors } = await acts.raise(persona, id);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    for (const persona of [null, here.guest]) {
      const { errors } = await acts.raise(persona, id);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
    expect(await topics()).toBe(before);
  });

  test('a title too short, and an id that names no suggestion', async () => {
    const { worker } = app.world.here;
    const { data } = await acts.raise(worker, await acts.made(), { title: '灯' });
    expect(data.raiseTopicFromSuggestion.problems).toMatchObject([{ path: ['title'] }]);
    for (const id of idsOfNothing(app)) {
      const answer = await acts.raise(worker, id);
      expect(answer.data.raiseTopicFromSuggestion.code).toBe('NOT_FOUND');
    }
  });
});
