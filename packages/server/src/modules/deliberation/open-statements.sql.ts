/** The statements of a topic that take votes, in SQL. */
import { statementColumns } from './stored-rows.sql.ts';

/** An accepted statement, as all see it: id, author, how many agree, disagree and pass, its row. */
export type OpenStatement = [
  id: string,
  authorId: string | null,
  agrees: number,
  disagrees: number,
  passes: number,
  row: Record<string, unknown> | null,
];

/**
 * SQL of the accepted statements of `wanted (district_id, topic_id)`, with their counts. Tallies that
 * the same statement has just written are taken from `fresh`, which has the columns of
 * `statement_tally`.
 */
export function acceptedStatements(fresh: string | null = null): string {
  const count = (column: string) =>
    `coalesce(${fresh ? `${fresh}.${column}, ` : ''}tally.${column}, 0)`;
  const joined = fresh
    ? `LEFT JOIN ${fresh} ON ${fresh}.district_id = statement.district_id
         AND ${fresh}.statement_id = statement.id`
    : '';
  return `SELECT statement.id, author_id, number, ${count('agree')} AS agrees,
      ${count('disagree')} AS disagrees, ${count('pass')} AS passes, ${statementColumns} AS stored
    FROM statement
    LEFT JOIN statement_tally AS tally ON tally.district_id = statement.district_id
      AND tally.statement_id = statement.id
    ${joined}
    WHERE statement.district_id = wanted.district_id
      AND statement.topic_id = wanted.topic_id AND moderation = 'ACCEPTED'`;
}
