import type { Database } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';

/**
 * The names under which a topic's participants are published, by voter id: imported ones keep the
 * name they came with; our own get numbers after those, in the order in which they first voted or
 * stated. The order never changes, so neither do the numbers. Names of people are never in it.
 */
export async function publicNames(
  database: Pick<Database, 'query'>,
  topic: RowKey,
): Promise<Map<string, string>> {
  const key = [topic.districtId, topic.id];
  const imported = await database.query<{ voter_id: string; name: string }>(
    'SELECT voter_id, name FROM imported_voter WHERE district_id = $1 AND topic_id = $2',
    key,
  );
  const names = new Map(imported.map(({ voter_id, name }) => [voter_id, name]));
  const own = await database.query<{ voter_id: string }>(
    `SELECT voter_id FROM (
       SELECT voter_id, at FROM vote_record WHERE district_id = $1 AND topic_id = $2
       UNION ALL
       SELECT author_id, created_at FROM statement
       WHERE district_id = $1 AND topic_id = $2 AND author_id IS NOT NULL
     ) AS contribution
     WHERE voter_id NOT IN (
       SELECT voter_id FROM imported_voter WHERE district_id = $1 AND topic_id = $2
     )
     GROUP BY voter_id ORDER BY min(at), voter_id`,
    key,
  );
  const taken = imported.map(({ name }) => Number(name)).filter(Number.isSafeInteger);
  let next = taken.reduce((most, number) => Math.max(most, number), -1) + 1;
  for (const { voter_id } of own) {
    names.set(voter_id, String(next));
    next += 1;
  }
  return names;
}
