import { type OpinionVote, opinionGroups } from '@linli/methods';
import type { Database } from '../../database.ts';
import type { VoteValue } from '../../generated/prisma/enums.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { publicNames } from './public-names.ts';

/** What is stored of a topic's groups. Points keep who they are; the API shows it to nobody else. */
export interface StoredGrouping {
  points: readonly { voterId: string; x: number; y: number; group: number }[];
  groups: readonly StoredGroup[];
  consensus: readonly StoredConsensus[];
}

export interface StoredGroup {
  number: number;
  size: number;
  representative: readonly {
    statementId: string;
    agreeing: boolean;
    counts: Counts;
    /** How much likelier than the others the group takes this side. */
    ratio: number;
  }[];
}

export interface StoredConsensus {
  statementId: string;
  /** On which side all groups stand. */
  agreeing: boolean;
  product: number;
  geometricMean: number;
  weakest: number;
  /** In the order of the groups. */
  groupCounts: readonly Counts[];
}

export interface Counts {
  agree: number;
  disagree: number;
  pass: number;
}

/** How a vote is written in numbers, by Polis as by us. */
export const voteNumbers = { AGREE: 1, PASS: 0, DISAGREE: -1 } as const satisfies Record<
  VoteValue,
  1 | 0 | -1
>;

/** Fewer placed people are no picture of a community, and could be told apart by their neighbours. */
export const leastPoints = 7;

/**
 * Groups those who voted on a topic. People and statements have the names and numbers that the
 * export gives them, so that whoever recounts from the exported files gets the same bits.
 */
export async function computeGrouping(
  database: Pick<Database, 'query'>,
  topic: RowKey,
): Promise<{ grouping: StoredGrouping; voteCount: number }> {
  const key = [topic.districtId, topic.id];
  // Votes first: what they name exists by the time the rest is read.
  const rows = await database.query<{ voter_id: string; statement_id: string; value: VoteValue }>(
    'SELECT voter_id, statement_id, value::text FROM vote WHERE district_id = $1 AND topic_id = $2',
    key,
  );
  const statements = await database.query<{ id: string; number: number; moderation: string }>(
    `SELECT id, number, moderation::text FROM statement
     WHERE district_id = $1 AND topic_id = $2 ORDER BY number`,
    key,
  );
  const names = await publicNames(database, topic);
  const numbers = new Map(statements.map(({ id, number }) => [id, String(number)]));
  const votes = rows.map(
    (row): OpinionVote => ({
      participant: names.get(row.voter_id) ?? row.voter_id,
      statement: numbers.get(row.statement_id) ?? row.statement_id,
      vote: voteNumbers[row.value],
    }),
  );
  const found = opinionGroups({
    statements: statements.map(({ number, moderation }) => ({
      id: String(number),
      moderatedOut: moderation !== 'ACCEPTED',
    })),
    votes,
  });
  const idOfStatement = new Map(statements.map(({ id, number }) => [String(number), id]));
  const idOfVoter = new Map([...names].map(([id, name]) => [name, id]));
  const statementId = (number: string) => idOfStatement.get(number) ?? '';
  return {
    voteCount: rows.length,
    grouping: {
      // By place, so that the order does not tell who came first.
      points: found.points
        .map(({ participant, x, y, group }) => ({
          voterId: idOfVoter.get(participant) ?? participant,
          x,
          y,
          group,
        }))
        .toSorted((a, b) => a.x - b.x || a.y - b.y),
      groups: found.groups.map(({ id, size, representative }) => ({
        number: id,
        size,
        representative: representative.map((one) => ({
          statementId: statementId(one.statement),
          agreeing: one.side === 'AGREE',
          counts: countsOf(one),
          ratio: one.ratio,
        })),
      })),
      consensus: sharedBy(found.consensus).map(({ statement, agreeing, measures, counts }) => ({
        statementId: statementId(statement),
        agreeing,
        ...measures,
        groupCounts: counts.map(countsOf),
      })),
    },
  };
}

type Found = ReturnType<typeof opinionGroups>['consensus'][number];

/**
 * The statements on which every group stands on one side: its smoothed share is above one half in
 * each. The most shared first, by the geometric mean.
 */
export function sharedBy(consensus: readonly Found[]) {
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

const countsOf = (votes: { agrees: number; disagrees: number; passes: number }): Counts => ({
  agree: votes.agrees,
  disagree: votes.disagrees,
  pass: votes.passes,
});
