import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { talentActs } from './testing.ts';

/** On PostgreSQL, where writers really run at once; the other tests take turns in one process. */
let own: TestDatabase;
let app: TestApp;
let acts: ReturnType<typeof talentActs>;
beforeAll(async () => {
  own = await createTestDatabase();
  const database = await openDatabase({ url: own.url });
  await migrate(database);
  await database.close();
  app = await openTestApp({ url: own.url });
  acts = talentActs(app);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await own?.drop();
});

// biome-ignore lint/suspicious/noExplicitAny: answers as the acts give them
const codesOf = (answers: any[]) => answers.map(({ code }) => code ?? 'done').sort();

test('of two at once for the last place, exactly one gets it', async () => {
  const { resident, otherResident, account, worker } = app.world.here;
  for (const round of [1, 2, 3, 4]) {
    const post = await acts.post({ places: 2, title: `第${round}岗` });
    await acts.claim(worker, post);
    const answers = await Promise.all(
      [resident, otherResident, account].map((persona) => acts.claim(persona, post)),
    );
    expect(codesOf(answers)).toEqual(['POST_FULL', 'POST_FULL', 'done']);
    const { db } = app.context({ kind: 'operator' });
    const postId = post.split(':')[2] ?? '';
    expect(await db.postClaim.count({ where: { postId, state: 'CLAIMED' } })).toBe(2);
  }
});

test('one person claims a post once, however often it is sent at once', async () => {
  const { resident } = app.world.here;
  const post = await acts.post({ places: 5 });
  const answers = await Promise.all([1, 2, 3].map(() => acts.claim(resident, post)));
  expect(codesOf(answers)).toEqual(['POST_ALREADY_CLAIMED', 'POST_ALREADY_CLAIMED', 'done']);
});

test('accepted and declined at once, a claim is one of them', async () => {
  const { resident, representative, worker } = app.world.here;
  const { claim } = await acts.claim(resident, await acts.post());
  const answers = await Promise.all([
    acts.decide(representative, claim.id, 'ACCEPTED'),
    acts.decide(worker, claim.id, 'DECLINED', '人手够了'),
  ]);
  expect(codesOf(answers)).toEqual(['WRONG_STATE', 'done']);
});

test('reports of one day at once never pass 24 hours', async () => {
  const { resident, representative } = app.world.here;
  const { claim } = await acts.claim(resident, await acts.post());
  await acts.decide(representative, claim.id, 'ACCEPTED');
  const answers = await Promise.all(
    [1, 2, 3].map(() => acts.report(resident, claim.id, { minutes: 700 })),
  );
  expect(codesOf(answers)).toEqual(['DAY_TOO_LONG', 'done', 'done']);
});

test('one person enters the talent pool once, however often it is sent at once', async () => {
  const { resident } = app.world.here;
  const answers = await Promise.all([1, 2, 3].map(() => acts.offer(resident)));
  expect(codesOf(answers)).toEqual(['TALENT_ALREADY_OFFERED', 'TALENT_ALREADY_OFFERED', 'done']);
});
