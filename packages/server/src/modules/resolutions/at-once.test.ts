import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { newId } from '../../kernel/ids.ts';
import { migrate } from '../../migrate.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { refusalOf } from '../../testing/refusals.ts';
import { resolutionActs } from '../../testing/resolutions.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';

/** On PostgreSQL, where writers really run at once; the other tests take turns in one process. */
let own: TestDatabase;
let app: TestApp;
let acts: ReturnType<typeof resolutionActs>;
beforeAll(async () => {
  own = await createTestDatabase();
  const database = await openDatabase({ url: own.url });
  await migrate(database);
  await database.close();
  app = await openTestApp({ url: own.url });
  acts = resolutionActs(app);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await own?.drop();
});

const rowOf = (globalId: string) => globalId.split(':').at(-1) ?? '';

/** Lets a notice's period be over now. */
async function periodOver(publication: string) {
  const { db } = app.context({ kind: 'operator' });
  await db.publication.updateMany({
    where: { id: rowOf(publication) },
    data: { endsAt: app.clock.now() },
  });
}

test('a topic has one resolution, whoever drafts at once', async () => {
  const { worker } = app.world.here;
  const { topic, statement } = await acts.discussed();
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      acts.act(worker, 'draftResolution', {
        topic,
        basis: 'ANSWERER',
        ...acts.wording({ citations: [statement] }),
        idempotencyKey: acts.key(),
      }),
    ),
  );
  expect(answers.map(refusalOf).sort()).toEqual([
    'RESOLUTION_THERE_ALREADY',
    'RESOLUTION_THERE_ALREADY',
    null,
  ]);
});

test('published twice at once, it has one notice', async () => {
  const { resolution } = await acts.drafted();
  const publish = () =>
    acts.act(app.world.here.worker, 'publishResolution', { resolution, place: '公告栏' });
  const answers = await Promise.all([publish(), publish()]);
  expect(answers.map(refusalOf).sort()).toEqual(['WRONG_STATE', null]);
});

test('objections at once have numbers without a gap', async () => {
  const { account, otherResident, resident } = app.world.here;
  const { publication } = await acts.published();
  await Promise.all(
    [account, otherResident, resident].map((persona) => acts.objected(publication, persona)),
  );
  const { objections } = await acts.readPublication(null, publication);
  expect(objections.nodes.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
});

test('two processes end a notice once, and its work is given out once', async () => {
  const { publication, resolution } = await acts.published();
  await periodOver(publication);
  await Promise.all([acts.keepTime(), acts.keepTime(), acts.keepTime()]);
  const { timeline } = await acts.readPublication(null, publication);
  expect(timeline.map(({ action }: { action: string }) => action)).toEqual(['START', 'END']);
  expect((await acts.read(null, resolution)).work).toHaveLength(1);
});

test('withdrawn while it ends, one of the two counts, and nothing is half done', async () => {
  const { worker } = app.world.here;
  for (let round = 0; round < 3; round += 1) {
    const { publication, resolution } = await acts.published();
    await periodOver(publication);
    const withdrawal = acts.act(worker, 'withdrawResolution', { resolution, reason: '重算费用。' });
    const [answer] = await Promise.all([withdrawal, acts.keepTime()]);
    expect(refusalOf(answer)).toBeNull();
    const read = await acts.read(null, resolution);
    expect(read.state).toBe('WITHDRAWN');
    const open = read.work.filter(({ state }: { state: string }) => state !== 'CANCELLED');
    expect(open).toEqual([]);
  }
});

test('of several answers at once one counts, and the last one ends the notice once', async () => {
  const { worker } = app.world.here;
  const { publication, resolution } = await acts.published();
  const objections = [await acts.objected(publication), await acts.objected(publication)];
  await periodOver(publication);
  await acts.keepTime();
  const answers = await Promise.all(
    objections.flatMap((objection) =>
      ['甲', '乙'].map((reasons) =>
        acts.act(worker, 'answerObjection', { objection, outcome: 'DISMISSED', reasons }),
      ),
    ),
  );
  expect(answers.map(refusalOf).sort()).toEqual(['WRONG_STATE', 'WRONG_STATE', null, null]);
  expect(await acts.read(null, resolution)).toMatchObject({ state: 'IN_FORCE', round: 1 });
});

test('the rating that reopens does so once, however many come at once', async () => {
  const { here } = app.world;
  const { publication, resolution } = await acts.published();
  await periodOver(publication);
  await acts.keepTime();
  await acts.carryOut(resolution);
  const { db } = app.context({ kind: 'operator' });
  await db.resolutionRating.createMany({
    data: Array.from({ length: 4 }, () => ({
      districtId: here.id,
      resolutionId: rowOf(resolution),
      round: 1,
      personId: newId(),
      stars: 1,
      done: 'NO' as const,
      channel: 'ONLINE' as const,
      ratedAt: app.clock.now(),
    })),
  });
  const rate = (persona: typeof here.resident) =>
    acts.act(persona, 'rateResolution', { resolution, stars: 1, done: 'NO' });
  const answers = await Promise.all([
    rate(here.resident),
    rate(here.otherResident),
    rate(here.resident),
  ]);
  expect(answers.map(refusalOf).filter((code) => code === null)).toHaveLength(1);
  const read = await acts.read(null, resolution);
  expect(read).toMatchObject({ state: 'IN_FORCE', round: 2 });
  expect(read.work).toHaveLength(2);
  const reopened = read.timeline.filter(({ action }: { action: string }) => action === 'REOPEN');
  expect(reopened).toHaveLength(1);
});
