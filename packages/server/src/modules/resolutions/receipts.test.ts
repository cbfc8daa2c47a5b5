import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type Persona, type TestApp } from '../../testing/index.ts';
import { resolutionActs } from '../../testing/resolutions.ts';

let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;
beforeAll(async () => {
  app = await openTestApp();
  acts = resolutionActs(app);
});
afterAll(() => app.close());

interface Entry {
  action: string;
  label: string;
  subjectId: string;
}

/** The receipt that somebody holds for one of their contributions. */
async function receiptOf(persona: Persona, subject: string): Promise<Entry[]> {
  const { data } = await app
    .as(persona)
    .run(
      '{ viewer { myAffairs(first: 50) { nodes { subjectId timeline { action label subjectId } } } } }',
    );
  const { nodes } = data.viewer.myAffairs;
  return nodes.find(({ subjectId }: { subjectId: string }) => subjectId === subject).timeline;
}

const actions = (entries: readonly Entry[]) => entries.map(({ action }) => action);

test('a contributor’s receipt tells the whole story, with links', async () => {
  const { here } = app.world;
  const { resolution, statement, argument, topic, receipt } = await acts.inForce();
  await acts.carryOut(resolution);
  const story = await receiptOf(here.account, statement);
  expect(actions(story)).toEqual(
    expect.arrayContaining(['CITED', 'DECIDED', 'PUBLISHED', 'IN_FORCE', 'DELIVERED']),
  );
  // In the order in which it happened, each once, and none in two wordings.
  expect(actions(story).filter((action) => action === 'PUBLISHED')).toHaveLength(1);
  for (const told of ['PUBLISH', 'DECIDE', 'IMPLEMENT', 'COMPLETE', 'BEGIN', 'OPEN_DISCUSSION']) {
    expect(actions(story)).not.toContain(told);
  }
  const later = ['DECIDED', 'PUBLISHED', 'IN_FORCE', 'DELIVERED'];
  expect(actions(story).filter((action) => later.includes(action))).toEqual(later);
  const links = Object.fromEntries(story.map(({ action, subjectId }) => [action, subjectId]));
  expect(links).toMatchObject({
    CITED: resolution,
    DECIDED: topic,
    PUBLISHED: resolution,
    IN_FORCE: resolution,
  });
  expect(story.find(({ action }) => action === 'CITED')?.label).toBe('决议引用了您的意见');
  expect(actions(await receiptOf(here.otherResident, argument))).toContain('CITED');
  // The proposer's own, by its code alone, without signing in.
  const { data } = await app
    .as(here.guest)
    .run('query ($code: String!) { receipt(code: $code) { timeline { action subjectId } } }', {
      code: receipt,
    });
  expect(actions(data.receipt.timeline)).toEqual([
    'PROPOSE',
    'OPEN_DISCUSSION',
    'DECIDED',
    'PUBLISHED',
    'IN_FORCE',
    'DELIVERED',
  ]);
});

test('a draft is on nobody’s receipt', async () => {
  const { here } = app.world;
  const { statement } = await acts.drafted();
  expect(actions(await receiptOf(here.account, statement))).not.toContain('CITED');
});

test('an objection’s receipt tells its answer and what became of the resolution', async () => {
  const { here } = app.world;
  const { publication, resolution } = await acts.published();
  const objection = await acts.objected(publication);
  await acts.done(here.worker, 'answerObjection', {
    objection,
    outcome: 'DISMISSED',
    reasons: '合同里写了，早八点到晚六点。',
  });
  app.clock.advance({ days: 8 });
  await acts.keepTime();
  const story = await receiptOf(here.resident, objection);
  expect(actions(story)).toEqual(['OBJECT', 'DISMISS', 'NOTICE_ENDED', 'IN_FORCE']);
  expect(story.map(({ subjectId }) => subjectId)).toEqual([
    objection,
    objection,
    publication,
    resolution,
  ]);
});
