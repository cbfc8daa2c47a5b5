/**
 * Writes the migration that leads from the committed migrations to the schema files.
 *
 *     npx pnpm migration add-receipts
 *
 * Works offline: Prisma's schema engine runs as WebAssembly over an in-memory PGlite. The folder
 * format is Prisma's, so that `prisma migrate` stays usable elsewhere.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { migrationsFolder, schemaFolder } from './paths.ts';

const filters = { externalTables: [], externalEnums: [] };

/** The SQL that is missing from the migrations, or null when they are in step with the schema. */
export async function pendingMigration(): Promise<string | null> {
  const files = await schemaFiles();
  const engine = await openEngine();
  try {
    const result = await engine.diff({
      from: { tag: 'migrations', ...(await committedMigrations()) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters,
    });
    return result.exitCode === 2 ? result.stdout : null;
  } finally {
    engine.free();
  }
}

async function openEngine(): Promise<SchemaEngine> {
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(await PGlite.create()));
  return SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
}

async function schemaFiles(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(schemaFolder, name);
      return { path, content: await readFile(path, 'utf8') };
    }),
  );
}

async function committedMigrations() {
  await mkdir(migrationsFolder, { recursive: true });
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    folders.sort().map(async (path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(join(migrationsFolder, path, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  const content = 'provider = "postgresql"\n';
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

if (import.meta.main) {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    console.error(
      'Say what the migration does in lower-case words: npx pnpm migration add-receipts',
    );
    process.exit(2);
  }
  const sql = await pendingMigration();
  if (sql === null) {
    console.log('The migrations are in step with the schema; there is nothing to write.');
    process.exit(0);
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), sql);
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`);
  process.exit(0);
}
