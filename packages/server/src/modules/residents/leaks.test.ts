import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { residentActs } from './testing.ts';

let app: TestApp;
let acts: ReturnType<typeof residentActs>;
let log = '';
beforeAll(async () => {
  app = await openTestApp({ log: { write: (text) => (log += text) } });
  acts = residentActs(app);
});
afterAll(() => app.close());

const private_ = {
  names: ['慕容守拙', '尉迟如故', '公孙不器', '司徒若水'],
  phones: ['13908167701', '13908167702', '13908167703'],
  doors: ['甲字七单元1907', '乙字九单元2203', '丙区负二层车位88'],
};
const secrets = Object.values(private_).flat();

/** Every row of every table, as one text. */
async function dump(): Promise<string> {
  const { database } = app.context({ kind: 'operator' });
  const tables = await database.query<{ table_schema: string; table_name: string }>(
    `SELECT table_schema, table_name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(50);
  let text = '';
  for (const { table_schema: schema, table_name: table } of tables) {
    const rows = await database.query<{ row: string }>(
      `SELECT each::text AS row FROM "${schema}"."${table}" each`,
    );
    text += rows.map(({ row }) => `${table}: ${row}\n`).join('');
  }
  return text;
}

/** Registers, claims, confirms, verifies, looks, revokes; also what is refused. */
async function goThroughAll(): Promise<void> {
  const { here } = app.world;
  const { worker, account } = here;
  const [first = '', second = '', third = '', fourth = ''] = private_.names;
  const [phone = '', other = '', last = ''] = private_.phones;
  const [door = '', claimed = '', parking = ''] = private_.doors;
  const household = await acts.household(door);
  const register = (input: object) =>
    acts.register(worker, { household, idempotencyKey: newId(), ...input });
  const known = (await register({ name: first, phone })).data.registerResidency.residency;
  expect((await register({ name: second, phone })).data.registerResidency.code).toBe(
    'PHONE_OF_ANOTHER',
  );
  expect((await register({ name: first, phone })).data.registerResidency.code).toBe(
    'RESIDENCY_EXISTS',
  );
  await register({ name: second, phone: `${other}x` });
  const claim = await acts.claimed(account, claimed, { name: third });
  await acts.verify(worker, { residency: claim.id });
  await acts.issueCodes(worker, { households: [household] });
  const unit = await acts.unit(parking, '12.50');
  const idempotencyKey = newId();
  await acts.recordOwnership(worker, { unit, name: fourth, phone: last, idempotencyKey });
  await acts.recordOwnership(worker, { unit, name: first, phone: last, idempotencyKey });
  await acts.openFile(worker, { person: known.person, purpose: 'VISIT' });
  await acts.revoke(worker, { residency: known.id, reason: '门牌不对' });
  await app
    .as(account)
    .run(
      'mutation { exportPersonalData { ... on ExportPersonalDataSuccess { file { content } } } }',
    );
}

test('no name, number or door of a resident is in any table or in the log', async () => {
  await goThroughAll();
  const rows = await dump();
  // What is written can be found in the dump at all: the dump is not empty where it matters.
  expect(rows).toContain('household: ');
  expect(rows).toContain('openResidentFile');
  expect(rows).toContain('RESIDENCY_REVOKED');
  for (const secret of secrets) {
    expect([secret, rows.includes(secret)]).toEqual([secret, false]);
    expect([secret, log.includes(secret)]).toEqual([secret, false]);
  }
});

test('a failure that holds a resident’s words is logged without them', async () => {
  const [name = ''] = private_.names;
  const [door = ''] = private_.doors;
  const { database, log: logger } = app.context({ kind: 'operator' });
  const failing = database.query('SELECT $1::uuid', [`${name}${door}`]);
  await failing.catch((error: unknown) => logger.error({ err: error }, 'a job failed'));
  expect(log).toContain('a job failed');
  for (const secret of [name, door]) expect(log).not.toContain(secret);
});

test('after erasure, nothing that was encrypted of a person is left to decrypt', async () => {
  const { here } = app.world;
  const erased = await app
    .as(here.account)
    .run(
      'mutation { erasePersonalData(input: {}) { ... on ErasePersonalDataSuccess { erasedAt } } }',
    );
  expect(erased.data.erasePersonalData.erasedAt).toBeTruthy();
  const { db } = app.context({ kind: 'operator' });
  const { personId } = here.account;
  const person = await db.person.findFirstOrThrow({ where: { id: personId } });
  expect(person).toMatchObject({
    displayName: '已注销用户',
    nameCipher: null,
    phoneCipher: null,
    phoneIndex: null,
    emailCipher: null,
    homeCommunityId: null,
  });
  const residencies = await db.residency.findMany({ where: { personId } });
  expect(residencies.map(({ state, currentKey }) => ({ state, currentKey }))).toEqual([
    { state: 'ENDED', currentKey: null },
  ]);
});
