import type { Database } from '../../database.ts';
import type { Site } from '../../generated/prisma/client.ts';
import { sharedRead } from '../../kernel/shared-read.ts';
import { columnsOf, storedRow } from '../../stored-row.ts';

const siteStatement = `
  SELECT site.key, row_to_json(stored) AS row
  FROM site CROSS JOIN LATERAL (SELECT ${columnsOf('Site', 'site')}) AS stored
  WHERE site.key = ANY ($1::text[])`;

const toSite = storedRow<Site>('Site');

/**
 * The site of a publishable key as it is now; null for an unknown one. SQL, because almost every
 * request asks this first: those that come together share a statement, and nothing is kept.
 */
export async function readSite(database: Database, key: string): Promise<Site | null> {
  const row = await readSites(database, key);
  return row ? toSite({ ...row }) : null;
}

const readSites = sharedRead(
  (key: string) => key,
  async (database: Database, keys: readonly string[]) => {
    // A text with a zero character is no key, and the database takes none.
    const known = keys.filter((key) => !key.includes('\u0000'));
    const rows = await database.queryOften<{ key: string; row: Record<string, unknown> }>(
      siteStatement,
      [known],
    );
    return new Map(rows.map(({ key, row }) => [key, row]));
  },
);
