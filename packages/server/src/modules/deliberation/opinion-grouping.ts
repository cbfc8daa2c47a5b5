import {
  type OpinionGroups,
  PlacedOpinions,
  type StatementConsensus,
  type VoteCounts,
} from '@linli/methods';
import type { Database } from '../../database.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import type { GroupedVotes } from './group-votes.ts';
import { groupInThread } from './opinion-thread.ts';

/**
 * What is stored of a topic's groups. Statements go by their number. Points keep who they are; the
 * API shows it to nobody else.
 */
export interface StoredGrouping extends Omit<OpinionGroups, 'points'> {
  format: 2;
  points: readonly StoredPoint[];
}

export interface StoredPoint {
  voterId: string;
  x: number;
  y: number;
  group: number;
}

/** A computed grouping, with what later votes are placed by. */
export interface Grouping {
  stored: StoredGrouping;
  voteCount: number;
  matrix: GroupedVotes['matrix'];
  placed: PlacedOpinions;
  /** Statement id → number. */
  numbers: ReadonlyMap<string, string>;
}

/** How a vote is written in numbers, by Polis as by us. */
export const voteNumbers = { AGREE: 1, PASS: 0, DISAGREE: -1 } as const satisfies Record<
  VoteValue,
  1 | 0 | -1
>;

/** Fewer placed people are no picture of a community, and could be told apart by their neighbours. */
export const leastPoints = 7;

/**
 * Groups those who voted on a topic, from the votes alone: what people are called and who came first
 * is not in it, so that whoever recounts from the exported files, or the bundle, gets the same bits.
 */
export async function computeGrouping(
  database: Pick<Database, 'query'>,
  topic: RowKey,
): Promise<Grouping> {
  const key = [topic.districtId, topic.id];
  // One row a person: reading fifty thousand rows takes longer than grouping them. Votes first: the
  // statements that they name exist by the time those are read.
  const people = await database.query<{ voter: string; votes: string; count: number }>(
    `SELECT voter_id AS voter, count(*)::int AS count, string_agg(
       statement_id::text || CASE value WHEN 'AGREE' THEN '+' WHEN 'DISAGREE' THEN '-' ELSE '=' END,
       ''
     ) AS votes
     FROM vote WHERE district_id = $1 AND topic_id = $2 GROUP BY voter_id`,
    key,
  );
  const statements = await database.query<{ id: string; number: number; moderation: string }>(
    `SELECT id, number, moderation::text FROM statement
     WHERE district_id = $1 AND topic_id = $2 ORDER BY number`,
    key,
  );
  const voteCount = people.reduce((sum, { count }) => sum + count, 0);
  const { groups, map, matrix } = await groupInThread(
    {
      statements: statements.map(({ id, number, moderation }) => ({
        key: id,
        id: String(number),
        moderatedOut: moderation !== 'ACCEPTED',
      })),
      people: people.map(({ voter, votes }) => ({ voter, votes })),
    },
    voteCount,
  );
  return {
    voteCount,
    matrix,
    placed: new PlacedOpinions(matrix, groups, map),
    numbers: new Map(statements.map(({ id, number }) => [id, String(number)])),
    stored: {
      ...groups,
      format: 2,
      points: byPlace(
        groups.points.map(({ participant, ...place }) => ({ voterId: participant, ...place })),
      ),
    },
  };
}

/** From left to right, so that the order does not tell who came first. */
export function byPlace(points: readonly StoredPoint[]): StoredPoint[] {
  return points.toSorted((a, b) => a.x - b.x || a.y - b.y || a.group - b.group);
}

export interface SharedStatement {
  /** The statement's number. */
  statement: string;
  /** True where all groups agree, false where all disagree. */
  agreeing: boolean;
  measures: StatementConsensus['agree'];
  counts: readonly VoteCounts[];
}

/**
 * The statements on which every group stands on one side: its smoothed share is above one half in
 * each. The most shared first, by the geometric mean.
 */
export function sharedBy(consensus: readonly StatementConsensus[]): SharedStatement[] {
  return consensus
    .flatMap(({ statement, counts, agree, disagree }) => [
      { statement, counts, agreeing: true, measures: agree },
      { statement, counts, agreeing: false, measures: disagree },
    ])
    .filter(({ measures }) => measures.weakest > 0.5)
    .toSorted(
      (a, b) =>
        b.measures.geometricMean - a.measures.geometricMean ||
        Number(a.statement) - Number(b.statement),
    );
}
