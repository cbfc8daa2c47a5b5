/**
 * Topics and statements as an answer shows them, read by SQL with what is shown beside them: for
 * answers that thousands wait for, where Prisma would take a statement for each of row, relation
 * and count. All who ask in the same moment share a statement; everybody gets rows of their own.
 */
import type { Context } from '../../context.ts';
import type { Database } from '../../database.ts';
import type { Statement, Topic } from '../../generated/prisma/client.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { sharedRead } from '../../kernel/shared-read.ts';
import { columnsOf, storedRow } from '../../stored-row.ts';
import { keyColumns } from './batch.ts';
import { countsOfStatement, type StatementCounts, topicParts } from './topic-reads.sql.ts';

type PartName = keyof typeof topicParts;
const partNames = Object.keys(topicParts) as PartName[];

/** A topic as the database answers it, with its parts. */
export type ReadTopic = { readonly row: Readonly<Record<string, unknown>> } & Readonly<
  Record<PartName, unknown>
>;

/** SQL of such an answer, from a row of topic by this name; `wanted` names the topic for the parts. */
export function partsOfTopic(row: string): string {
  const parts = partNames.map(
    (name) => `'${name}', (SELECT row_to_json(part) FROM (${topicParts[name].sql}) AS part)`,
  );
  return `json_build_object('row', (SELECT row_to_json(stored) FROM
    (SELECT ${columnsOf('Topic', row)}) AS stored), ${parts.join(', ')})`;
}

const toTopic = storedRow<Topic>('Topic');

/** The topic that was read, a row of the asker's own, which now answers for its parts too. */
export function toReadTopic({ row, ...parts }: ReadTopic): Topic {
  const topic = toTopic({ ...row });
  for (const name of partNames) topicParts[name].give(topic, (parts[name] ?? null) as never);
  return topic;
}

const topicStatement = `
  SELECT ${partsOfTopic('topic')} AS read
  FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, topic_id)
  JOIN topic ON topic.district_id = wanted.district_id AND topic.id = wanted.topic_id`;

const readTopics = sharedRead(encodeRowKey, async (database: Database, keys: readonly RowKey[]) => {
  const rows = await database.query<{ read: ReadTopic }>(topicStatement, keyColumns(keys));
  return new Map(rows.map(({ read }) => [keyOf(read.row), read]));
});

/** A topic as it is now; null when there is none. */
export async function topicOf({ database }: Context, key: RowKey): Promise<Topic | null> {
  const read = await readTopics(database, key);
  return read ? toReadTopic(read) : null;
}

/** A statement as the database answers it, with its counts. */
export interface ReadStatement {
  readonly row: Readonly<Record<string, unknown>>;
  readonly counts: StatementCounts | null;
}

const toStatement = storedRow<Statement>('Statement');

/** SQL of a statement's row as JSON, from a row of `statement`. */
export const statementColumns = `(SELECT row_to_json(stored) FROM
  (SELECT ${columnsOf('Statement', 'statement')}) AS stored)`;

const statementStatement = `
  SELECT ${statementColumns} AS row, row_to_json(counts) AS counts
  FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, id)
  JOIN statement ON statement.district_id = wanted.district_id AND statement.id = wanted.id
  LEFT JOIN LATERAL (
    SELECT agree AS "AGREE", disagree AS "DISAGREE", pass AS "PASS" FROM statement_tally AS tally
    WHERE tally.district_id = wanted.district_id AND tally.statement_id = wanted.id
  ) AS counts ON true`;

const readStatements = sharedRead(
  encodeRowKey,
  async (database: Database, keys: readonly RowKey[]) => {
    const rows = await database.query<ReadStatement & Record<string, unknown>>(
      statementStatement,
      keyColumns(keys),
    );
    return new Map(rows.map((read) => [keyOf(read.row), read]));
  },
);

/** A statement as it is now, with its counts; null when there is none. */
export async function statementOf(
  { database }: Pick<Context, 'database'>,
  key: RowKey,
): Promise<Statement | null> {
  const read = await readStatements(database, key);
  return read ? toReadStatement(read) : null;
}

/** The statement that was read, a row of the asker's own, which now answers for its counts too. */
export function toReadStatement({ row, counts }: ReadStatement): Statement {
  const statement = toStatement({ ...row });
  countsOfStatement.give(statement, counts);
  return statement;
}

const keyOf = (row: Readonly<Record<string, unknown>>) =>
  encodeRowKey({ districtId: String(row['districtId']), id: String(row['id']) });
