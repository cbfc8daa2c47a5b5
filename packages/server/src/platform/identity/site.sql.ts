import type { Database } from '../../database.ts';
import type { Site } from '../../generated/prisma/client.ts';
import { sharedRead } from '../../kernel/shared-read.ts';
import { columnsOf, storedRow } from '../../stored-row.ts';

/** SQL of a site as JSON text, from a row of `site`. */
export const siteText = `SELECT row_to_json(columns)::text AS text
  FROM (SELECT ${columnsOf('Site', 'site')}) AS columns`;

const siteStatement = `
  SELECT site.key, stored.text
  FROM site CROSS JOIN LATERAL (${siteText}) AS stored
  WHERE site.key = ANY ($1::text[])`;

const toSite = storedRow<Site>('Site');
const texts = new WeakMap<Site, string>();

/** The text that a site was read as. */
export function siteTextOf(site: Site): string | null {
  return texts.get(site) ?? null;
}

/**
 * The site of a publishable key as it is now; null for an unknown one. SQL, because almost every
 * request asks this first: those that come together share a statement, and nothing is kept.
 */
export async function readSite(database: Database, key: string): Promise<Site | null> {
  const text = await readSites(database, key);
  if (text === undefined) return null;
  const site = toSite(JSON.parse(text));
  texts.set(site, text);
  return site;
}

const readSites = sharedRead(
  (key: string) => key,
  async (database: Database, keys: readonly string[]) => {
    // A text with a zero character is no key, and the database takes none.
    const known = keys.filter((key) => !key.includes('\u0000'));
    const rows = await database.queryOften<{ key: string; text: string }>(siteStatement, [known]);
    return new Map(rows.map(({ key, text }) => [key, text]));
  },
);
