import type { Context } from '../context.ts';
import { globalId } from '../kernel/global-id.ts';
import { logsWithoutKey } from '../mechanisms/transparency-log/index.ts';
import { NewerDatabaseError, pendingMigrations } from '../migrate.ts';
import { findWrongTallies, recountTallies } from '../modules/deliberation/index.ts';
import { encryptedColumns } from './encrypted-columns.ts';

/**
 * Says of each thing that Linli depends on whether it is well, and what to do where it is not.
 * `recount` also counts votes anew where the kept counts are not theirs.
 */
export async function doctor(
  context: Context,
  print: (line: string) => void,
  { recount = false } = {},
): Promise<void> {
  const { database, db } = context;
  const [version] = await database.query<{ version: string }>('SELECT version()');
  print(`ok    database: ${version?.version.split(' on ')[0]} (${database.kind})`);
  const pending = await pendingMigrations(database).catch((error: unknown) => {
    if (error instanceof NewerDatabaseError) return null;
    throw error;
  });
  if (pending === null) print('fault migrations: the database is of a newer version of Linli');
  else if (pending.length > 0) print(`fault migrations: ${pending.length} wait; run linli migrate`);
  else print('ok    migrations: none waits');
  if (pending?.length === 0) print(await talliesReport(context, recount));
  print(await encryptionReport(context));
  print(await logKeyReport(context));
  const sites = await db.site.count();
  print(sites > 0 ? `ok    sites: ${sites}` : 'note  sites: none; a widget needs one');
  const communities = await db.community.count();
  print(
    communities > 0
      ? `ok    communities: ${communities}`
      : 'note  communities: none; run linli import divisions FILE',
  );
}

/** Whether the counts that are kept of votes are those of the votes. */
async function talliesReport({ database }: Context, recount: boolean): Promise<string> {
  const wrong = await findWrongTallies(database.query);
  if (wrong.length === 0) return 'ok    tallies: the kept counts are those of the votes';
  const topics = wrong.map((topic) => globalId('Topic', topic)).join(', ');
  if (!recount) {
    return `fault tallies: not those of the votes in ${topics}; run linli doctor --recount`;
  }
  for (const topic of wrong) {
    await database.transactSql((query) => recountTallies(query, topic));
  }
  return `ok    tallies: counted anew in ${topics}`;
}

/** Whether this process can go on signing every log that there is. */
async function logKeyReport(context: Context): Promise<string> {
  const origins = await logsWithoutKey(context);
  return origins.length === 0
    ? 'ok    log key: it signs every log'
    : `fault log key: ${origins.join(', ')} is signed with another; give that one in LINLI_LOG_KEY, or in LINLI_LOG_KEY_PREVIOUS to hand over`;
}

/** Whether the key reads what was encrypted before: one text of each column, which is not shown. */
async function encryptionReport({ database, encryption }: Context): Promise<string> {
  let found = 0;
  const unread: string[] = [];
  for (const [place, purpose] of Object.entries(encryptedColumns)) {
    const [table, column] = place.split('.');
    const [row] = await database.query<{ text: string }>(
      `SELECT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL LIMIT 1`,
    );
    if (!row) continue;
    found += 1;
    try {
      encryption.decrypt(row.text, purpose);
    } catch {
      unread.push(place);
    }
  }
  if (found === 0) return 'ok    encryption: nothing is encrypted yet';
  if (unread.length === 0) return 'ok    encryption: the key reads what is stored';
  return `fault encryption: the key is not the one that ${unread.join(', ')} was written with; give the old one in LINLI_ENCRYPTION_KEY`;
}
