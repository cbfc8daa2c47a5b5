import { notifyOfWritten } from '../../platform/change-feed.ts';
import { livingSession } from '../../platform/identity/session-viewer.sql.ts';
import { siteText } from '../../platform/identity/site.sql.ts';
import { openStatements } from './progress.sql.ts';
import { partsOfTopic } from './stored-rows.sql.ts';

const counting = (value: string) =>
  `count(*) FILTER (WHERE value = '${value}') - count(*) FILTER (WHERE previous = '${value}')`;

const digest = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/**
 * Writes a batch of votes, whole or not at all, and answers what their voters are shown, so that
 * nothing is read afterwards: of each vote that was taken its position, its topic, the tallies that
 * it left and what its voter had voted on before; of each topic its row and its open statements. In
 * SQL, because a transaction of Prisma's would make six round trips of it.
 *
 * - A vote is taken when its statement is accepted and its topic, of the same district, is shown and
 *   in a stage that takes votes. Both rows are share-locked: a step that closes the topic waits for the
 *   batch, and a batch that waited for such a step reads the state again. Each is found by its key,
 *   one after another, whatever the planner knows of how many there are.
 * - Every taken vote goes into the history. The last one of a person and statement counts.
 * - Tallies move by the difference between a vote and what it was before, which the changed row
 *   itself remembers (`previous`): whoever changes it after another has read that one's value, so
 *   that two processes cannot count the same change twice. People are counted by the rows of
 *   `topic_participant` that are new. A counter is written once a batch, not once a vote, and last,
 *   so that another process waits for no more than a commit; see docs/decisions/0012.
 * - Rows are written in the order of their keys, and tables in the order of this text (each part
 *   reads the one before), so that two processes cannot lock one another out.
 * - One audit entry a vote, without its value; one change notice a district, naming the topics.
 * - Where a voter is remembered only, a vote is taken when their session, with their roles, and the
 *   site are still, to the letter, what is remembered: by SHA-256 of their texts.
 *
 * Parameters, one array each: position, district, statement, voter, value, channel, site, time, new
 * ids for the history and the audit, a session's hash and its digest, a site's digest; the civil day;
 * once each, the sites to be checked; and who enters the votes, null where the voters cast them.
 */
export const writeVotes = `
  WITH incoming AS (
    SELECT * FROM unnest(
      $1::int[], $2::uuid[], $3::uuid[], $4::uuid[], $5::vote_value[], $6::channel[], $7::uuid[],
      $8::timestamptz[], $9::uuid[], $10::uuid[], $11::text[], $12::text[], $13::text[]
    ) AS vote (position, district_id, statement_id, voter_id, value, channel, site_id, at,
      record_id, audit_id, session_hash, session_digest, site_digest)
  ), sites AS MATERIALIZED (
    SELECT site.id, ${digest('stored.text')} AS digest
    FROM site CROSS JOIN LATERAL (${siteText}) AS stored WHERE site.id = ANY ($15::uuid[])
  ), taken AS (
    SELECT incoming.*, topic.id AS topic_id, topic.community_id
    FROM incoming
    CROSS JOIN LATERAL (
      SELECT statement.district_id, statement.topic_id FROM statement
      WHERE statement.district_id = incoming.district_id AND statement.id = incoming.statement_id
        AND statement.moderation = 'ACCEPTED'
      FOR SHARE
    ) AS open
    CROSS JOIN LATERAL (
      SELECT topic.id, topic.community_id FROM topic
      WHERE topic.district_id = open.district_id AND topic.id = open.topic_id
        AND topic.state IN ('DISCUSSING', 'CONVERGING') AND topic.moderation = 'ACCEPTED'
      FOR SHARE
    ) AS topic
    WHERE (incoming.session_hash IS NULL OR incoming.session_digest = (SELECT ${digest('living.text')} FROM (${livingSession(
      {
        districtId: 'incoming.district_id',
        hash: 'incoming.session_hash',
        now: 'incoming.at',
        day: '$14::date',
      },
    )}) AS living)) AND (incoming.site_digest IS NULL OR incoming.site_digest = (
      SELECT sites.digest FROM sites WHERE sites.id = incoming.site_id
    ))
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
    DO UPDATE SET value = excluded.value, previous = vote.value, at = excluded.at
    RETURNING district_id, topic_id, statement_id, value, previous
  ), joined AS (
    INSERT INTO topic_participant (district_id, topic_id, voter_id)
    SELECT DISTINCT district_id, topic_id, voter_id
    FROM taken WHERE (SELECT count(*) FROM counted) > 0
    ORDER BY district_id, topic_id, voter_id
    ON CONFLICT DO NOTHING
    RETURNING district_id, topic_id
  ), stated AS (
    INSERT INTO statement_tally AS tally
      (district_id, statement_id, topic_id, agree, disagree, pass)
    SELECT district_id, statement_id, topic_id,
      ${counting('AGREE')}, ${counting('DISAGREE')}, ${counting('PASS')}
    FROM counted WHERE (SELECT count(*) FROM joined) >= 0
    GROUP BY district_id, statement_id, topic_id ORDER BY district_id, statement_id
    ON CONFLICT (district_id, statement_id) DO UPDATE SET agree = tally.agree + excluded.agree,
      disagree = tally.disagree + excluded.disagree, pass = tally.pass + excluded.pass
    RETURNING district_id, statement_id, agree, disagree, pass
  ), summed AS (
    INSERT INTO topic_tally AS tally (district_id, topic_id, votes, participants)
    SELECT district_id, topic_id, sum(votes), sum(participants)
    FROM (
      SELECT district_id, topic_id, count(*) - count(previous) AS votes, 0 AS participants
      FROM counted GROUP BY district_id, topic_id
      UNION ALL
      SELECT district_id, topic_id, 0, count(*) FROM joined GROUP BY district_id, topic_id
    ) AS more
    WHERE (SELECT count(*) FROM stated) > 0
    GROUP BY district_id, topic_id ORDER BY district_id, topic_id
    ON CONFLICT (district_id, topic_id) DO UPDATE SET votes = tally.votes + excluded.votes,
      participants = tally.participants + excluded.participants
    RETURNING district_id, topic_id, votes, participants
  ), audited AS (
    INSERT INTO audit_entry (district_id, id, at, actor_id, site_id, channel, action,
      subject_type, subject_id, community_id, changes)
    SELECT district_id, audit_id, at, coalesce($16::uuid, voter_id), site_id, channel, 'castVote',
      'Statement', statement_id, community_id, '{}'::jsonb
    FROM taken
  ), written AS (
    INSERT INTO change_event (district_id, at, node_ids)
    SELECT district_id, max(at), array_agg(DISTINCT concat_ws(':', 'Topic', district_id, topic_id))
    FROM taken GROUP BY district_id
    RETURNING sequence, district_id, node_ids
  ), told AS (${notifyOfWritten})
  SELECT json_build_object(
    'votes', (
      SELECT coalesce(json_agg(json_build_array(position, topic_id, agree, disagree, pass, votes,
        participants, (
          SELECT coalesce(string_agg(own.statement_id::text, ' '), '') FROM vote AS own
          WHERE own.district_id = taken.district_id AND own.topic_id = taken.topic_id
            AND own.voter_id = taken.voter_id
        ))), '[]')
      FROM taken
      JOIN stated USING (district_id, statement_id)
      JOIN summed USING (district_id, topic_id)
    ),
    'topics', (
      SELECT coalesce(json_agg(json_build_object(
        'read', ${partsOfTopic('topic')}, 'open', ${openStatements('stated')})), '[]')
      FROM (SELECT DISTINCT district_id, topic_id FROM taken) AS wanted
      JOIN topic ON topic.district_id = wanted.district_id AND topic.id = wanted.topic_id
    ),
    'told', (SELECT count(notified) FROM told)
  ) AS answer`;
