import { checkLog } from '@linli/methods';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { createEd25519Signer, ed25519, type LogSigners } from '../../platform/signing.ts';
import { openTestApp, type TestApp } from '../../testing/index.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { logDownloadPath, readLog } from './download.ts';
import { logsWithoutKey } from './logs-without-key.ts';
import { sequenceLog, sequenceLogs } from './sequence-log.ts';
import { verifierKeyOf } from './sign-head.ts';
import { logThat } from './testing.ts';

const operator = (app: TestApp) => app.context({ kind: 'operator' });

/** What a verifier says of the log of `here`. */
async function report(app: TestApp) {
  const log = checkLog({ scheme: ed25519 });
  let text = '';
  const lines = await readLog(operator(app), logDownloadPath(app.world.here.id));
  for await (const part of lines ?? []) text += part;
  for (const line of text.split('\n').slice(0, -1)) log.take(line);
  return log.report();
}

describe('changing the key', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const [old, fresh, stranger] = [8, 9, 10].map((byte) =>
    createEd25519Signer(Buffer.alloc(32, byte)),
  ) as [LogSigners['current'], LogSigners['current'], LogSigners['current']];

  const sequenceWith = (logSigners: LogSigners) =>
    sequenceLog({ ...operator(app), logSigners }, app.world.here.id);

  it('waits, and loses nothing, while the log’s key is not at hand', async () => {
    await logThat(app, { count: 1 });
    await sequenceWith({ current: old, previous: null });
    await logThat(app, { count: 2 });
    await expect(sequenceWith({ current: stranger, previous: null })).rejects.toThrow(
      'LINLI_LOG_KEY_PREVIOUS',
    );
    await expect(sequenceWith({ current: fresh, previous: stranger })).rejects.toThrow(
      'is signed with',
    );
    expect((await report(app)).head?.size).toBe(2);
  });

  it('is missed by the doctor before anything is', async () => {
    const without = (logSigners: LogSigners) => logsWithoutKey({ ...operator(app), logSigners });
    expect(await without({ current: old, previous: null })).toEqual([]);
    expect(await without({ current: fresh, previous: old })).toEqual([]);
    expect(await without({ current: fresh, previous: stranger })).toEqual([
      'linli.test/log/510703000000',
    ]);
  });

  it('is an entry, and that head is signed by both keys', async () => {
    await sequenceWith({ current: fresh, previous: old });
    const { problem, head, kinds } = await report(app);
    expect(problem).toBeNull();
    expect(kinds).toEqual({ LOG_OPENED: 1, LOG_KEY_CHANGED: 1, LOG_TRIED: 2 });
    expect(head?.verifierKey).toBe(verifierKeyOf('linli.test/log/510703000000', fresh));
    expect(head?.checkpoint.match(/^— /gm)).toHaveLength(2);
  });

  it('is done once: from then on the new key signs alone, and the old one no more', async () => {
    await logThat(app, { count: 3 });
    await expect(sequenceWith({ current: old, previous: null })).rejects.toThrow('is signed with');
    await sequenceWith({ current: fresh, previous: old });
    const { problem, head, kinds } = await report(app);
    expect(problem).toBeNull();
    expect(kinds['LOG_KEY_CHANGED']).toBe(1);
    expect(head?.checkpoint.match(/^— /gm)).toHaveLength(1);
  });
});

describe('on PostgreSQL', () => {
  let place: TestDatabase;
  let app: TestApp;
  beforeAll(async () => {
    place = await createTestDatabase();
    const database = await openDatabase({ url: place.url });
    await migrate(database);
    await database.close();
    app = await openTestApp({ url: place.url });
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await place.drop();
  });

  it('several sequencers beside commands that log take everything once and leave no gap', async () => {
    const services = operator(app);
    const logging = Array.from({ length: 60 }, (_, count) => logThat(app, { count }));
    const sequencing = Array.from({ length: 12 }, async () => {
      await sequenceLog(services, app.world.here.id);
    });
    const ids = await Promise.all(logging);
    await Promise.all(sequencing);
    await sequenceLogs(services);
    const { problem, head, kinds } = await report(app);
    expect(problem).toBeNull();
    expect(kinds).toEqual({ LOG_OPENED: 1, LOG_TRIED: 60 });
    expect(head?.size).toBe(61);
    const entries = await services.db.logEntry.findMany({ where: { kind: 'LOG_TRIED' } });
    expect(entries.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    expect(await services.db.logSubmission.count()).toBe(0);
  });

  it('a command that logs waits for no sequencer', async () => {
    const services = operator(app);
    const { id } = app.world.here;
    await services.database.transactSql(async (query) => {
      await query('SELECT 1 FROM log_tree WHERE district_id = $1 FOR UPDATE', [id]);
      await logThat(app, { beside: true });
    });
    expect(await sequenceLog(services, id)).toBe(1);
  });

  it('more than one batch at once comes in whole', async () => {
    const services = operator(app);
    const { id } = app.world.elsewhere;
    const model = await logThat(app, {}, { district: app.world.elsewhere });
    await services.database.query(
      `INSERT INTO log_submission SELECT district_id, gen_random_uuid(), kind, subject_type,
        subject_id, leaf || ' ' || n, at FROM log_submission, generate_series(1, 2300) AS n
       WHERE district_id = $1 AND id = $2`,
      [id, model],
    );
    expect(await sequenceLog(services, id)).toBe(2_301);
    const [tree] = await services.db.logTree.findMany({ where: { districtId: id } });
    expect(tree?.size).toBe(2_302);
    expect(await services.db.logHead.count({ where: { districtId: id } })).toBe(3);
    const full = (level: number) => Math.floor(2_302 / 2 ** level);
    const nodes = Array.from({ length: 11 }, (_, level) => full(level + 1));
    const sum = nodes.reduce((one, other) => one + other);
    expect(await services.db.logNode.count({ where: { districtId: id } })).toBe(sum);
  });
});
