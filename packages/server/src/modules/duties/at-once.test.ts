import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { type Department, layOutDepartment } from '../../testing/duties.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { dutyActs } from './testing.ts';

/** On PostgreSQL, where writers really run at once; the other tests take turns in one process. */
let own: TestDatabase;
let app: TestApp;
let acts: ReturnType<typeof dutyActs>;
let health: Department;
beforeAll(async () => {
  own = await createTestDatabase();
  const database = await openDatabase({ url: own.url });
  await migrate(database);
  await database.close();
  app = await openTestApp({ url: own.url });
  acts = dutyActs(app);
  health = await layOutDepartment(app);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await own?.drop();
});

const ask = () => acts.ask(health.speaker, { department: health.organization.globalId });

test('requests at once have numbers without a gap', async () => {
  const asked = await Promise.all(Array.from({ length: 6 }, ask));
  expect(asked.map(({ number }) => number as number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('of several deciders one decides, and the duty comes into being once or not at all', async () => {
  const { official, community } = app.world.here;
  for (const round of [1, 2, 3]) {
    const { id } = await ask();
    const answers = await Promise.all([
      acts.decide(official, id, 'APPROVE', `第${round}次`),
      acts.decide(official, id, 'REJECT', '重复'),
      acts.decide(official, id, 'APPROVE', '同意'),
    ]);
    expect(answers.filter(({ state }) => state !== undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'WRONG_STATE')).toHaveLength(2);
    const { state, duties } = await acts.read(official, 'request', id);
    expect(duties).toHaveLength(state === 'APPROVED' ? 1 : 0);
  }
  const { data } = await acts.ofCommunity(
    null,
    community.code,
    'duties(ended: true) { nodes { id } }',
  );
  const { db } = app.context({ kind: 'operator' });
  expect(data.community.duties.nodes).toHaveLength(
    await db.admissionRequest.count({ where: { state: 'APPROVED' } }),
  );
});

test('a round that closes while it is decided in takes the decision whole, or refuses it', async () => {
  const { official } = app.world.here;
  const { duties } = await acts.admitted(health, official, { title: '台账' });
  const [duty = ''] = duties;
  const { id } = await acts.open(official);
  const [decided] = await Promise.all([
    acts.relieve(official, id, duty, 'DELETED'),
    acts.close(official, id, true),
  ]);
  const { state } = await acts.read(null, 'duty', duty);
  expect(decided.code ?? 'DECIDED').toBe(state === 'ENDED' ? 'DECIDED' : 'WRONG_STATE');
});

test('a load’s spans follow one another, whoever changes it at once', async () => {
  const { official } = app.world.here;
  const { id } = await acts.list(official);
  const changes = [5, 6, 7, 8].map((timesPerYear) =>
    acts.act(official, 'changeDutyLoad', { duty: id, timesPerYear, minutesEach: 9, reason: '试' }),
  );
  for (const { load } of await Promise.all(changes)) expect(load).toMatchObject({ minutesEach: 9 });
  const { loads } = await acts.read(null, 'duty', id);
  expect(loads).toHaveLength(2);
  expect(loads[0]).toMatchObject({ until: '2026-11-21' });
});

test('refused and admitted at once, the demand is one or the other', async () => {
  const { official, worker } = app.world.here;
  const { id } = await acts.ask(health.speaker, {
    department: health.organization.globalId,
    title: '同时',
    since: '2026-11-01',
  });
  const [refusal] = await Promise.all([
    acts.refuse(worker, {
      department: health.organization.globalId,
      kind: 'LEDGER',
      title: '同时',
      request: id,
    }),
    acts.decide(official, id),
  ]);
  expect(['NOT_REFUSABLE', undefined]).toContain(refusal.code);
  const later = await acts.refuse(worker, {
    department: health.organization.globalId,
    kind: 'LEDGER',
    title: '同时',
  });
  expect(later).toMatchObject({ code: 'NOT_REFUSABLE' });
});
