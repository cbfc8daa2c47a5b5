import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { newId } from './kernel/ids.ts';

const folder = join(import.meta.dirname, '../../../schema/prisma/migrations');

/** A number that no other program's advisory lock has, by its letters: "linli". */
const lockKey = 0x6c_69_6e_6c_69;

/** The database has migrations that this version does not know. */
export class NewerDatabaseError extends Error {
  readonly migration: string;
  constructor(migration: string) {
    super(
      `The database has the migration ${migration}, which this version of Linli does not know.`,
    );
    this.migration = migration;
  }
}

/**
 * Applies the migrations that are missing, each in a transaction with its row in Prisma's own
 * table. Safe to run twice and from two processes at once: each transaction first takes a lock.
 * Returns the names of those applied.
 */
export async function migrate(database: Database, report: (name: string) => void = () => {}) {
  await database.transactSql(async (query) => {
    await query(`SELECT pg_advisory_xact_lock(${lockKey})`);
    await query(historyTable);
  });
  const applied: string[] = [];
  for (const name of await pendingMigrations(database)) {
    const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
    const isNew = await database.transactSql(async (query) => {
      await query(`SELECT pg_advisory_xact_lock(${lockKey})`);
      if ((await appliedNames(query)).includes(name)) return false;
      report(name);
      for (const statement of statements(sql)) await query(statement);
      await query(
        `INSERT INTO "_prisma_migrations"
           (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         VALUES ($1, $2, $3, now(), now(), 1)`,
        [newId(), createHash('sha256').update(sql).digest('hex'), name],
      );
      return true;
    });
    if (isNew) applied.push(name);
  }
  if (applied.length > 0) await database.typesChanged();
  return applied;
}

/** The names of the migrations that the database still lacks. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const applied = await appliedNames(database.query);
  const known = await migrationNames();
  const foreign = applied.find((name) => !known.includes(name));
  if (foreign !== undefined) throw new NewerDatabaseError(foreign);
  return known.filter((name) => !applied.includes(name));
}

async function appliedNames(query: Database['query']): Promise<string[]> {
  const rows = await query<{ migration_name: string }>(
    'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL',
  );
  return rows.map((row) => row.migration_name);
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The statements of a migration; our migrations hold no semicolon but at the end of a line. */
function statements(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.replaceAll(/^\s*--.*$/gm, '').trim())
    .filter((statement) => statement !== '');
}

const historyTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;
