/**
 * The order in which large topics ask: of thousands of statements, those of the highest priority. All
 * voters share them, and each is asked the first that is left to them.
 */
import type { Database } from '../../database.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { sharedRead } from '../../kernel/shared-read.ts';
import { keyColumns } from './batch.ts';
import { acceptedStatements, type OpenStatement } from './open-statements.sql.ts';

/** How many lead a ranking: most voters find something in it that they have not been asked. */
export const mostRanked = 200;

/**
 * For how many milliseconds a ranking is kept. It says what is asked next and about how much is left,
 * and nothing of who may vote or what counts.
 */
const keptFor = 2_000;
/** Topics whose ranking is kept, at most. */
const mostKept = 200;

export interface Ranking {
  /** How many accepted statements there are. */
  many: number;
  /** Those of the highest priority, without their rows. */
  first: readonly OpenStatement[];
}

/** `statementPriority` of @linli/methods in SQL, from columns `agrees`, `disagrees` and `passes`. */
export const prioritySql = `(
  (agrees + disagrees + 2)::float8 / (agrees + disagrees + passes + 3)
  * (2 - ((agrees - disagrees)::float8 / (agrees + disagrees + 2)) ^ 2)
  / 2 / (agrees + disagrees + passes + 1))`;

const ranked = (which: string) => `
  SELECT id, author_id, agrees, disagrees, passes, count(*) OVER ()::int AS many
  FROM (${acceptedStatements()}) AS open WHERE ${which}
  ORDER BY ${prioritySql} DESC, number LIMIT ${mostRanked}`;

const rankingStatement = `
  SELECT district_id, topic_id, (
    SELECT json_build_object('many', coalesce(max(many), 0), 'first', coalesce(
      json_agg(json_build_array(id, author_id, agrees, disagrees, passes, null)), '[]'))
    FROM (${ranked('true')}) AS led
  ) AS ranking
  FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, topic_id)`;

const readRankings = sharedRead(
  encodeRowKey,
  async (database: Database, keys: readonly RowKey[]) => {
    const rows = await database.queryOften<{
      district_id: string;
      topic_id: string;
      ranking: Ranking;
    }>(rankingStatement, keyColumns(keys));
    return new Map(
      rows.map((row) => [
        encodeRowKey({ districtId: row.district_id, id: row.topic_id }),
        row.ranking,
      ]),
    );
  },
);

const kept = new WeakMap<Database, Map<string, { ranking: Ranking; until: number }>>();

/** The ranking of a topic, at most two seconds old. */
export async function rankingOf(database: Database, topic: RowKey): Promise<Ranking> {
  const rankings = kept.get(database) ?? new Map<string, { ranking: Ranking; until: number }>();
  kept.set(database, rankings);
  const name = encodeRowKey(topic);
  const found = rankings.get(name);
  if (found && found.until > performance.now()) return found.ranking;
  const ranking = (await readRankings(database, topic)) ?? { many: 0, first: [] };
  rankings.delete(name);
  rankings.set(name, { ranking, until: performance.now() + keptFor });
  for (const oldest of rankings.keys()) {
    if (rankings.size <= mostKept) break;
    rankings.delete(oldest);
  }
  return ranking;
}

/** No longer kept: something in it is not to be asked any more. */
export function forgetRanking(database: Database, topic: RowKey): void {
  kept.get(database)?.delete(encodeRowKey(topic));
}

const ownVote = `SELECT FROM vote WHERE vote.district_id = $1::uuid
  AND vote.statement_id = open.id AND vote.voter_id = $3::uuid`;

/** What leads the ranking of a topic for a person who has voted on all that leads for everybody. */
export async function rankingFor(
  database: Database,
  { districtId, id }: RowKey,
  voterId: string,
): Promise<OpenStatement[]> {
  const rows = await database.query<
    Record<'agrees' | 'disagrees' | 'passes', number> & { id: string }
  >(
    `SELECT led.* FROM (SELECT $1::uuid AS district_id, $2::uuid AS topic_id) AS wanted
     CROSS JOIN LATERAL (${ranked(
       `author_id IS DISTINCT FROM $3::uuid AND NOT EXISTS (${ownVote})`,
     )}) AS led`,
    [districtId, id, voterId],
  );
  return rows.map((row) => [row.id, null, row.agrees, row.disagrees, row.passes, null]);
}

/** How many accepted statements of a topic a person has voted on or made. */
export async function doneBy(
  database: Database,
  { districtId, id }: RowKey,
  voterId: string,
): Promise<number> {
  const [row] = await database.queryOften<{ done: number }>(
    `SELECT (
       SELECT count(*) FROM vote JOIN statement ON statement.district_id = vote.district_id
         AND statement.id = vote.statement_id AND moderation = 'ACCEPTED'
       WHERE vote.district_id = $1::uuid AND vote.topic_id = $2::uuid AND voter_id = $3::uuid
     )::int + (
       SELECT count(*) FROM statement AS open
       WHERE district_id = $1::uuid AND topic_id = $2::uuid AND author_id = $3::uuid
         AND moderation = 'ACCEPTED' AND NOT EXISTS (${ownVote})
     )::int AS done`,
    [districtId, id, voterId],
  );
  return row?.done ?? 0;
}
