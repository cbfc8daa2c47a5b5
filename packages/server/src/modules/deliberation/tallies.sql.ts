/**
 * The counts of votes that are kept beside them: of each statement, of each topic, and who has
 * voted in it. The statement that writes votes moves them (write-votes.sql.ts); whoever writes
 * votes otherwise, or moves a statement to another topic, counts anew with `recountTallies`.
 */
import type { Database } from '../../database.ts';
import type { RowKey } from '../../kernel/global-id.ts';

type Query = Database['query'];

/**
 * Counts the votes of a topic anew and stores what it finds, within the caller's transaction. The
 * topic is held first, so that votes wait until the counts are committed.
 */
export async function recountTallies(query: Query, { districtId, id }: RowKey): Promise<void> {
  const topic = [districtId, id];
  await query(
    'SELECT FROM topic WHERE district_id = $1::uuid AND id = $2::uuid FOR NO KEY UPDATE',
    topic,
  );
  for (const table of ['statement_tally', 'topic_participant', 'topic_tally']) {
    await query(`DELETE FROM ${table} WHERE district_id = $1::uuid AND topic_id = $2::uuid`, topic);
  }
  const own = 'district_id = $1::uuid AND topic_id = $2::uuid';
  await query(
    `INSERT INTO statement_tally (district_id, topic_id, statement_id, agree, disagree, pass)
     ${countedStatements(own)}`,
    topic,
  );
  await query(
    `INSERT INTO topic_participant (district_id, topic_id, voter_id)
     SELECT DISTINCT district_id, topic_id, voter_id FROM vote WHERE ${own}`,
    topic,
  );
  await query(
    `INSERT INTO topic_tally (district_id, topic_id, votes, participants) ${countedTopics(own)}`,
    topic,
  );
}

/** The topics whose kept counts are not those of their votes, as one statement sees them. */
export async function findWrongTallies(query: Query): Promise<RowKey[]> {
  const rows = await query<{ district_id: string; topic_id: string }>(
    `SELECT DISTINCT district_id, topic_id FROM (
       (${countedStatements('true')} EXCEPT ${keptStatements})
       UNION ALL (${keptStatements} EXCEPT ${countedStatements('true')})
     ) AS statements
     UNION
     SELECT district_id, topic_id FROM (
       (${countedTopics('true')} EXCEPT ${keptTopics})
       UNION ALL (${keptTopics} EXCEPT ${countedTopics('true')})
     ) AS topics
     UNION
     SELECT district_id, topic_id FROM (
       SELECT district_id, topic_id, count(*) AS people FROM topic_participant
       GROUP BY district_id, topic_id
     ) AS joined
     FULL JOIN topic_tally USING (district_id, topic_id)
     WHERE people IS DISTINCT FROM participants`,
  );
  return rows.map((row) => ({ districtId: row.district_id, id: row.topic_id }));
}

const countedStatements = (which: string) => `
  SELECT district_id, topic_id, statement_id, count(*) FILTER (WHERE value = 'AGREE')::int AS agree,
    count(*) FILTER (WHERE value = 'DISAGREE')::int AS disagree,
    count(*) FILTER (WHERE value = 'PASS')::int AS pass
  FROM vote WHERE ${which} GROUP BY district_id, topic_id, statement_id`;
const keptStatements =
  'SELECT district_id, topic_id, statement_id, agree, disagree, pass FROM statement_tally';

const countedTopics = (which: string) => `
  SELECT district_id, topic_id, count(*)::int AS votes, count(DISTINCT voter_id)::int AS participants
  FROM vote WHERE ${which} GROUP BY district_id, topic_id`;
const keptTopics = 'SELECT district_id, topic_id, votes, participants FROM topic_tally';
