import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, openDatabase } from '../database.ts';
import { createLog } from '../log.ts';
import { migrate } from '../migrate.ts';
import { openJobs } from '../platform/jobs.ts';

const migrations = join(import.meta.dirname, '../../../../schema/prisma/migrations');
const cache = join(import.meta.dirname, '../../node_modules/.cache/linli');

/** A migrated embedded database in memory, from a snapshot that is made once for each set of migrations. */
export async function emptyDatabase(): Promise<Database> {
  const path = join(cache, `${await fingerprint()}.tar`);
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) return openDatabase({ memory: true, snapshot: await openAsBlob(path) });
  const database = await openDatabase({ memory: true });
  await migrate(database);
  // The job queue lays out its own tables; they belong into the snapshot too.
  await (await openJobs(database, createLog('fatal'))).close();
  const snapshot = await database.snapshot();
  await mkdir(cache, { recursive: true });
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, Buffer.from(await snapshot.arrayBuffer()));
  await rename(temporary, path);
  return database;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(migrations)).sort()) {
    hash.update(name);
    if (!name.includes('.')) hash.update(await readFile(join(migrations, name, 'migration.sql')));
  }
  return hash.digest('hex').slice(0, 24);
}
