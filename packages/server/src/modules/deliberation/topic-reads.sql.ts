/**
 * What a page of topics shows beside their rows, read for all of them at once. In SQL, because
 * Prisma's aggregates take one statement a topic or cannot count distinct people.
 */
import type { Database } from '../../database.ts';
import type { LifecycleStep, Stance, VoteValue } from '../../generated/prisma/client.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { sharedRead } from '../../kernel/shared-read.ts';
import { type BatchedRead, batched, batchedForAll, givable, keyColumns } from './batch.ts';

const wanted = 'unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, topic_id)';

const keyOf = (row: { district_id: string; topic_id: string }) =>
  encodeRowKey({ districtId: row.district_id, id: row.topic_id });

interface TopicRow extends Record<string, unknown> {
  district_id: string;
  topic_id: string;
}

export interface TopicCounts {
  /** Votes that count: one a person and statement. */
  votes: number;
  /** People who have voted. */
  participants: number;
}

/**
 * What belongs to one topic, as SQL that answers at most one row about `wanted (district_id,
 * topic_id)`: read for many topics together, or along with a page of them (board-page.sql.ts).
 */
function topicPart<T extends object>(sql: string): BatchedRead<T> & { readonly sql: string } {
  const read = batchedForAll<T>(async (database, keys) => {
    const rows = await database.query<TopicRow>(
      `SELECT wanted.district_id, wanted.topic_id, part.* FROM ${wanted}
       CROSS JOIN LATERAL (${sql}) AS part`,
      keyColumns(keys),
    );
    return new Map(rows.map((row) => [keyOf(row), row as unknown as T]));
  });
  return Object.assign(read, { sql });
}

/** How many votes and voters, as they are kept. */
export const countsOfTopic = topicPart<TopicCounts>(
  `SELECT votes, participants FROM topic_tally
   WHERE topic_tally.district_id = wanted.district_id AND topic_tally.topic_id = wanted.topic_id`,
);

export interface Contributions extends Readonly<Record<Stance, number>> {
  /** Accepted statements. */
  statements: number;
}

/** How many accepted statements, and arguments of each stance: no replies, nothing withdrawn. */
export const contributionsOf = topicPart<Contributions>(
  `SELECT stated.statements, argued.* FROM (
     SELECT count(*)::int AS statements FROM statement
     WHERE statement.district_id = wanted.district_id AND statement.topic_id = wanted.topic_id
       AND moderation = 'ACCEPTED'
   ) AS stated CROSS JOIN (
     SELECT count(*) FILTER (WHERE stance = 'FOR')::int AS "FOR",
       count(*) FILTER (WHERE stance = 'AGAINST')::int AS "AGAINST",
       count(*) FILTER (WHERE stance = 'NEUTRAL')::int AS "NEUTRAL"
     FROM argument
     WHERE argument.district_id = wanted.district_id AND argument.topic_id = wanted.topic_id
       AND depth = 0 AND withdrawn_at IS NULL
   ) AS argued`,
);

export interface UnderWay {
  /** When the first open ballot on it closes; null while none is open. */
  votingUntil: Date | string | null;
  /** Whether a contest of its class waits to be settled. */
  contested: boolean;
}

/** What goes on about it beside the discussion. */
export const underWayOn = topicPart<UnderWay>(
  `SELECT (SELECT min(closes_at) FROM ballot WHERE ballot.district_id = wanted.district_id
       AND ballot.host_id = wanted.topic_id AND host_type = 'Topic' AND ballot.state = 'OPEN'
     ) AS "votingUntil",
     EXISTS (SELECT FROM triage_contest AS contest WHERE contest.district_id = wanted.district_id
       AND contest.topic_id = wanted.topic_id AND contest.state = 'OPEN') AS contested`,
);

export type StatementCounts = Readonly<Record<VoteValue, number>>;

/** The counts of statements, as they are kept; none where nobody has voted. */
export const countsOfStatement = batchedForAll<StatementCounts>(async (database, keys) => {
  const rows = await database.query<StatementCounts & { district_id: string; id: string }>(
    `SELECT district_id, statement_id AS id, agree AS "AGREE", disagree AS "DISAGREE", pass AS "PASS"
     FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, statement_id)
     JOIN statement_tally USING (district_id, statement_id)`,
    keyColumns(keys),
  );
  return new Map(
    rows.map((row) => [encodeRowKey({ districtId: row.district_id, id: row.id }), row]),
  );
});

/** What rides along with each topic that is read by SQL, by any name. */
export const topicParts = {
  counts: countsOfTopic,
  contributions: contributionsOf,
  underWay: underWayOn,
} as const;

/** True of a row of `topic` when somebody but its proposer has contributed. */
export const othersTookPart = `(
  EXISTS (SELECT FROM vote WHERE vote.district_id = topic.district_id
    AND vote.topic_id = topic.id AND vote.voter_id IS DISTINCT FROM topic.proposer_id)
  OR EXISTS (SELECT FROM argument WHERE argument.district_id = topic.district_id
    AND argument.topic_id = topic.id AND argument.author_id IS DISTINCT FROM topic.proposer_id)
  OR EXISTS (SELECT FROM statement WHERE statement.district_id = topic.district_id
    AND statement.topic_id = topic.id AND statement.author_id IS DISTINCT FROM topic.proposer_id)
)`;

/** Whether somebody but the proposer has argued, stated or voted. */
export const othersTookPartIn = batched<boolean>(async ({ database }, keys) => {
  const rows = await database.query<TopicRow & { others: boolean }>(
    `SELECT topic.district_id, topic.id AS topic_id, ${othersTookPart} AS others
     FROM ${wanted} JOIN topic ON topic.district_id = wanted.district_id
       AND topic.id = wanted.topic_id`,
    keyColumns(keys),
  );
  return new Map(rows.map((row) => [keyOf(row), row.others]));
});

/** A person before a statement. */
interface Voter extends RowKey {
  voterId: string;
}

const nameOfVoter = (voter: Voter) => `${encodeRowKey(voter)} ${voter.voterId}`;

const votesOf = sharedRead(nameOfVoter, async (database: Database, voters: readonly Voter[]) => {
  const rows = await database.query<{
    district_id: string;
    statement_id: string;
    voter_id: string;
    value: VoteValue;
  }>(
    `SELECT district_id, statement_id, voter_id, value::text
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[])
       AS wanted (district_id, statement_id, voter_id)
     JOIN vote USING (district_id, statement_id, voter_id)`,
    [...keyColumns(voters), voters.map(({ voterId }) => voterId)],
  );
  return new Map(
    rows.map((row) => [
      nameOfVoter({ districtId: row.district_id, id: row.statement_id, voterId: row.voter_id }),
      row.value,
    ]),
  );
});

/** The viewer's own vote on a statement. */
export const myVoteOn = givable<VoteValue>(async ({ database, viewer }, { districtId, id }) =>
  viewer.kind === 'person'
    ? votesOf(database, { districtId, id, voterId: viewer.personId })
    : undefined,
);

/** The steps of topics, oldest first, at most a hundred each. */
export const stepsOf = batched<readonly LifecycleStep[]>(async ({ db }, keys) => {
  const steps = await db.lifecycleStep.findMany({
    where: { OR: byDistrict(keys) },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 100 * keys.length,
  });
  return Map.groupBy(steps, ({ districtId, subjectId }) =>
    encodeRowKey({ districtId, id: subjectId }),
  );
});

function byDistrict(keys: readonly RowKey[]) {
  const districts = Map.groupBy(keys, ({ districtId }) => districtId);
  return [...districts].map(([districtId, own]) => ({
    districtId,
    subjectId: { in: own.map(({ id }) => id) },
  }));
}
