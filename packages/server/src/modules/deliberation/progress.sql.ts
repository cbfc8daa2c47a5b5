/**
 * How far the viewer has come with the statements of a topic: what all share (the statements and
 * their tallies) is read for all at once, what is the viewer's own (what they have voted on) beside
 * it, and the choice is a pure function. In SQL, because it is read after every vote.
 */
import type { Context } from '../../context.ts';
import type { Database } from '../../database.ts';
import type { Statement } from '../../generated/prisma/client.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { sharedRead } from '../../kernel/shared-read.ts';
import { keyColumns } from './batch.ts';
import { nextStatement } from './next-statement.ts';
import { acceptedStatements, type OpenStatement } from './open-statements.sql.ts';
import { doneBy, forgetRanking, rankingFor, rankingOf } from './ranking.sql.ts';
import { statementOf, toReadStatement } from './stored-rows.sql.ts';
import { myVoteOn } from './topic-reads.sql.ts';

/** Topics of more statements are not read whole, but ranked: of thousands, one is shown. */
export const mostAtOnce = 100;

/** The accepted statements of a topic as JSON, lines of `OpenStatement`; null where there are too many to be read at once. */
export function openStatements(fresh: string | null = null): string {
  return `CASE WHEN (
      SELECT count(*) FROM (
        SELECT FROM statement WHERE statement.district_id = wanted.district_id
          AND statement.topic_id = wanted.topic_id LIMIT ${mostAtOnce + 1}
      ) AS first
    ) <= ${mostAtOnce} THEN (
      SELECT coalesce(json_agg(
        json_build_array(id, author_id, agrees, disagrees, passes, stored)), '[]')
      FROM (${acceptedStatements(fresh)}) AS open
    ) END`;
}

const openStatement = `
  SELECT district_id, topic_id, ${openStatements()} AS open
  FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, topic_id)`;

const readOpen = sharedRead(encodeRowKey, async (database: Database, keys: readonly RowKey[]) => {
  const rows = await database.query<{
    district_id: string;
    topic_id: string;
    open: OpenStatement[] | null;
  }>(openStatement, keyColumns(keys));
  return new Map(
    rows.map((row) => [encodeRowKey({ districtId: row.district_id, id: row.topic_id }), row.open]),
  );
});

/** A person in a topic. */
interface Voter extends RowKey {
  voterId: string;
}

const nameOfVoter = (voter: Voter) => `${encodeRowKey(voter)} ${voter.voterId}`;

/** The ids of the statements that a person has voted on in a topic. */
const votedOn = sharedRead(nameOfVoter, async (database: Database, voters: readonly Voter[]) => {
  const rows = await database.query<{
    district_id: string;
    topic_id: string;
    voter_id: string;
    ids: string[];
  }>(
    `SELECT district_id, topic_id, voter_id, array_agg(statement_id) AS ids
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS wanted (district_id, topic_id, voter_id)
     JOIN vote USING (district_id, topic_id, voter_id) GROUP BY district_id, topic_id, voter_id`,
    [...keyColumns(voters), voters.map(({ voterId }) => voterId)],
  );
  return new Map(
    rows.map((row): [string, ReadonlySet<string>] => [
      nameOfVoter({ districtId: row.district_id, id: row.topic_id, voterId: row.voter_id }),
      new Set(row.ids),
    ]),
  );
});

/** Who asks, and where it is read. */
type Asker = Pick<Context, 'database' | 'viewer'>;

export interface Progress {
  /** The statement to ask the viewer next; null when all are done. */
  next: string | null;
  /** How many statements the viewer has still to vote on. */
  remaining: number;
  /** The next one's row and counts, where they were read along. */
  line: OpenStatement | undefined;
}

const nothing: ReadonlySet<string> = new Set();
const known = new WeakMap<RowKey, Promise<Progress>>();

/**
 * What the viewer is asked next in a topic, and how much is left. Visitors have voted on nothing.
 * Worked out once for each object that stands for the topic in an answer.
 */
export function progressOf(context: Asker, topic: RowKey): Promise<Progress> {
  const worked = known.get(topic) ?? readProgress(context, topic);
  known.set(topic, worked);
  return worked;
}

/** Tells how far the viewer has come in the topic that this object stands for. */
export function giveProgress(topic: RowKey, progress: Progress): void {
  known.set(topic, Promise.resolve(progress));
}

async function readProgress({ database, viewer }: Asker, topic: RowKey): Promise<Progress> {
  const { districtId, id } = topic;
  const voterId = viewer.kind === 'person' ? viewer.personId : null;
  const [open = [], voted = nothing] = await Promise.all([
    readOpen(database, { districtId, id }),
    voterId === null ? nothing : votedOn(database, { districtId, id, voterId }),
  ]);
  return open
    ? chooseNext(open, voterId, voted)
    : progressInRanking(database, { districtId, id }, voterId, voted);
}

/** The same for a topic that is not read whole. */
async function progressInRanking(
  database: Database,
  topic: RowKey,
  voterId: string | null,
  voted: ReadonlySet<string>,
): Promise<Progress> {
  const { many, first } = await rankingOf(database, topic);
  const chosen = chooseNext(first, voterId, voted);
  if (voterId === null) return { ...chosen, remaining: many };
  const remaining = Math.max(0, many - (await doneBy(database, topic, voterId)));
  if (chosen.next !== null || remaining === 0) return { ...chosen, remaining };
  // All that leads the ranking is done: what is left is ranked for this voter alone.
  const left = await rankingFor(database, topic, voterId);
  return { ...chooseNext(left, voterId, nothing), remaining };
}

/** The pure choice, fed from what was read. */
export function chooseNext(
  open: readonly OpenStatement[],
  voterId: string | null,
  voted: Pick<ReadonlySet<string>, 'has'>,
): Progress {
  const { next, remaining } = nextStatement(
    open.map(([id, authorId, agrees, disagrees, passes]) => ({
      id,
      seen: agrees + disagrees + passes,
      agrees,
      disagrees,
      passes,
      voted: voted.has(id),
      own: authorId !== null && authorId === voterId,
    })),
    voterId ?? '',
  );
  return { next, remaining, line: next === null ? undefined : open.find(([id]) => id === next) };
}

/** A statement of which the row was read along; null where it was not. */
export function statementOfLine(line: OpenStatement | undefined): Statement | null {
  if (!line) return null;
  const [, , agrees, disagrees, passes, row] = line;
  if (row === null) return null;
  return toReadStatement({ row, counts: { AGREE: agrees, DISAGREE: disagrees, PASS: passes } });
}

/** The statement to ask the viewer next in a topic; null when all are done. */
export async function nextStatementOf(context: Asker, topic: RowKey): Promise<Statement | null> {
  const { next, line } = await progressOf(context, topic);
  if (next === null) return null;
  const statement =
    statementOfLine(line) ??
    (await statementOf(context, { districtId: topic.districtId, id: next }));
  if (!line?.[5] && statement?.moderation !== 'ACCEPTED') {
    // It was hidden after it was ranked.
    forgetRanking(context.database, topic);
    known.delete(topic);
    return nextStatementOf(context, topic);
  }
  // It is asked because the viewer has not voted on it.
  if (statement) myVoteOn.give(statement, null);
  return statement;
}
