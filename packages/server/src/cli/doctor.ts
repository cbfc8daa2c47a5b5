import type { Context } from '../context.ts';
import { NewerDatabaseError, pendingMigrations } from '../migrate.ts';

/** Says of each thing that Linli depends on whether it is well, and what to do where it is not. */
export async function doctor(context: Context, print: (line: string) => void): Promise<void> {
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
  print(await encryptionReport(context));
  const sites = await db.site.count();
  print(sites > 0 ? `ok    sites: ${sites}` : 'note  sites: none; a widget needs one');
  const communities = await db.community.count();
  print(
    communities > 0
      ? `ok    communities: ${communities}`
      : 'note  communities: none; run linli import divisions FILE',
  );
}

/** Whether the key reads what was encrypted before: the newest phone number, without showing it. */
async function encryptionReport({ db, encryption }: Context): Promise<string> {
  const person = await db.person.findFirst({
    where: { phoneCipher: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { phoneCipher: true },
  });
  if (!person?.phoneCipher) return 'ok    encryption: nothing is encrypted yet';
  try {
    encryption.decrypt(person.phoneCipher, 'phone');
    return 'ok    encryption: the key reads what is stored';
  } catch {
    return 'fault encryption: the key is not the one the data was written with; give the old one in LINLI_ENCRYPTION_KEY';
  }
}
