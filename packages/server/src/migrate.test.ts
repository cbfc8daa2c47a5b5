import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { migrate, NewerDatabaseError, pendingMigrations } from './migrate.ts';
import { createTestDatabase } from './testing/test-database.ts';

/** Runs a test on an empty database of each kind. */
function onBoth(title: string, run: (open: () => Promise<Database>) => Promise<void>): void {
  test(`${title}, on PGlite`, async () => {
    const database = await openDatabase({ memory: true });
    await run(async () => database);
    await database.close();
  });
  test(`${title}, on PostgreSQL`, async () => {
    const { url, drop } = await createTestDatabase();
    const opened: Database[] = [];
    await run(async () => {
      const database = await openDatabase({ url });
      opened.push(database);
      return database;
    });
    for (const database of opened) await database.close();
    await drop();
  });
}

describe('migrating', () => {
  onBoth('twice applies everything once', async (open) => {
    const database = await open();
    const first = await migrate(database);
    expect(first.length).toBeGreaterThan(0);
    expect(await migrate(database)).toEqual([]);
    expect(await pendingMigrations(database)).toEqual([]);
  });

  onBoth('from two sides at once applies everything once', async (open) => {
    const [one, other] = [await open(), await open()];
    const applied = (await Promise.all([migrate(one), migrate(other)])).flat();
    expect(applied).toEqual([...new Set(applied)]);
    const [{ count } = { count: 0 }] = await one.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM "_prisma_migrations"',
    );
    expect(count).toBe(applied.length);
  });

  onBoth('refuses a database of a newer version, and leaves it alone', async (open) => {
    const database = await open();
    await migrate(database);
    await database.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at)
       VALUES ('x', 'x', '99990101000000_from-the-future', now())`,
    );
    await expect(migrate(database)).rejects.toThrow(NewerDatabaseError);
  });
});

test('times come back as they were stored, on a server that runs in Asia/Shanghai', async () => {
  const { url, drop } = await createTestDatabase();
  const setup = await openDatabase({ url });
  await setup.execute(
    `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone TO 'Asia/Shanghai'`,
  );
  await setup.close();
  const database = await openDatabase({ url });
  await migrate(database);
  const at = new Date('2026-11-22T07:00:00.000Z');
  const id = '01a20210-f868-7db2-844e-db0ea32eb811';
  await database.prisma.community.create({
    data: { id, name: '绵阳市', level: 'CITY', ancestorIds: [], createdAt: at, updatedAt: at },
  });
  const stored = await database.prisma.community.findUniqueOrThrow({ where: { id } });
  expect(stored.createdAt).toEqual(at);
  const [row] = await database.query<{ text: string }>(
    `SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') AS text FROM community`,
  );
  expect(row?.text).toBe('2026-11-22 07:00');
  await database.close();
  await drop();
});
