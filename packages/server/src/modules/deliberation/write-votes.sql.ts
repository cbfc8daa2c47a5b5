import { notifyOfWritten } from '../../platform/change-feed.ts';

/**
 * Writes a batch of votes, whole or not at all, and answers the position and topic of each that
 * was taken. In SQL, because a transaction of Prisma's would make six round trips of it.
 *
 * - A vote is taken when its statement is accepted and its topic, of the same district, is in a
 *   stage that takes votes. Both rows are share-locked: a step that closes the topic waits for the
 *   batch, and a batch that waited for such a step reads the state again.
 * - Every taken vote goes into the history. The last one of a person and statement counts; rows
 *   are written in the order of their keys, so that two processes cannot lock one another out.
 * - One audit entry a vote, without its value; one change notice a district, naming the topics.
 *
 * Parameters, one array each: position, district, statement, voter, value, channel, site, time,
 * and new ids for the history and the audit.
 */
export const writeVotes = `
  WITH incoming AS (
    SELECT * FROM unnest(
      $1::int[], $2::uuid[], $3::uuid[], $4::uuid[], $5::vote_value[], $6::channel[], $7::uuid[],
      $8::timestamptz[], $9::uuid[], $10::uuid[]
    ) AS vote (position, district_id, statement_id, voter_id, value, channel, site_id, at,
      record_id, audit_id)
  ), taken AS (
    SELECT incoming.*, topic.id AS topic_id, topic.community_id
    FROM incoming
    JOIN statement ON statement.district_id = incoming.district_id
      AND statement.id = incoming.statement_id
    JOIN topic ON topic.district_id = statement.district_id AND topic.id = statement.topic_id
    WHERE statement.moderation = 'ACCEPTED' AND topic.state IN ('DISCUSSING', 'CONVERGING')
    FOR SHARE OF statement, topic
  ), recorded AS (
    INSERT INTO vote_record
      (district_id, id, topic_id, statement_id, voter_id, value, channel, at)
    SELECT district_id, record_id, topic_id, statement_id, voter_id, value, channel, at
    FROM taken ORDER BY position
  ), counted AS (
    INSERT INTO vote (district_id, topic_id, statement_id, voter_id, value, at)
    SELECT DISTINCT ON (district_id, statement_id, voter_id)
      district_id, topic_id, statement_id, voter_id, value, at
    FROM taken ORDER BY district_id, statement_id, voter_id, position DESC
    ON CONFLICT (district_id, statement_id, voter_id)
    DO UPDATE SET value = excluded.value, at = excluded.at
  ), audited AS (
    INSERT INTO audit_entry (district_id, id, at, actor_id, site_id, channel, action,
      subject_type, subject_id, community_id, changes)
    SELECT district_id, audit_id, at, voter_id, site_id, channel, 'castVote',
      'Statement', statement_id, community_id, '{}'::jsonb
    FROM taken
  ), written AS (
    INSERT INTO change_event (district_id, at, node_ids)
    SELECT district_id, max(at), array_agg(DISTINCT concat_ws(':', 'Topic', district_id, topic_id))
    FROM taken GROUP BY district_id
    RETURNING sequence, district_id, node_ids
  ), told AS (${notifyOfWritten})
  SELECT position, topic_id, (SELECT count(notified) FROM told) AS told FROM taken`;
