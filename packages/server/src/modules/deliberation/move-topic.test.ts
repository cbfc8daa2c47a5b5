import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRowKey } from '../../kernel/global-id.ts';
import { write } from '../../platform/write.ts';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { moveTopic } from './index.ts';
import type { ProcessStep } from './lifecycle.ts';
import { addArgument, advance, discuss, field, freshKey } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

/** Takes a step as a process of the product does, in a transaction of its own. */
async function move(topic: string, action: Exclude<ProcessStep, 'UNDO_MERGE'>, reason?: string) {
  const context = app.context({ kind: 'operator' });
  const key = readRowKey(topic, 'Topic');
  if (!key) throw new Error('no topic');
  return write(context, key.districtId, (writing) =>
    moveTopic(context, writing, key, action, reason),
  );
}

async function toldOf(persona: Persona, subject: string): Promise<string[]> {
  const { data } = await app
    .as(persona)
    .run('{ viewer { notifications(first: 100) { nodes { subject subjectId } } } }');
  return data.viewer.notifications.nodes
    .filter((row: { subjectId: string }) => row.subjectId === subject)
    .map((row: { subject: string }) => row.subject)
    .toReversed();
}

test('a topic goes from decision to done and is opened again, and all who spoke are told each stage', async () => {
  const { here } = app.world;
  const topic = await discuss(app);
  const input = { topic, stance: 'FOR', body: '支持', idempotencyKey: freshKey() };
  await app.as(here.account).run(addArgument, { input });
  await advance(app, topic, 'CONVERGE');
  for (const action of ['DECIDE', 'PUBLISH', 'IMPLEMENT', 'COMPLETE'] as const) {
    await move(topic, action);
  }
  expect(await move(topic, 'REOPEN', '居民评价：问题没有解决。')).toBe('IMPLEMENTING');
  const stages = ['凝聚共识', '已决定', '公示中', '落实中', '已完成', '落实中'];
  expect(await toldOf(here.account, topic)).toEqual(
    stages.map((stage) => `您参与的议题有进展：${stage}`),
  );
  expect(await toldOf(here.resident, topic)).toEqual(
    ['讨论中', ...stages].map((stage) => `您提的议题有进展：${stage}`),
  );
  const { timeline } = await field(app, null, topic, 'timeline { action reason }');
  expect(timeline.at(-1)).toEqual({ action: 'REOPEN', reason: '居民评价：问题没有解决。' });
});

test('a process skips no stage, and sends a decision back only with a reason', async () => {
  const topic = await discuss(app);
  await expect(move(topic, 'IMPLEMENT')).rejects.toMatchObject({ code: 'WRONG_STATE' });
  await move(topic, 'DECIDE');
  await expect(move(topic, 'RECONSIDER')).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await move(topic, 'RECONSIDER', '异议成立')).toBe('CONVERGING');
});

test('a decided topic of which nothing is left to do is completed by a worker, with the reason', async () => {
  const topic = await discuss(app);
  await move(topic, 'DECIDE');
  expect((await advance(app, topic, 'COMPLETE')).code).toBe('REASON_REQUIRED');
  const completed = await advance(app, topic, 'COMPLETE', '决定维持现状，没有要落实的事。');
  expect(completed.topic.state).toBe('DONE');
});
