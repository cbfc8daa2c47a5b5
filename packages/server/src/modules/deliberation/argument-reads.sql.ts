/** What a page of arguments shows beside their rows, read for all of them at once. */
import { encodeRowKey } from '../../kernel/global-id.ts';
import { batched, keyColumns } from './batch.ts';

const wanted = 'unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, argument_id)';

interface ArgumentRow extends Record<string, unknown> {
  district_id: string;
  argument_id: string;
}

const keyOf = (row: ArgumentRow) =>
  encodeRowKey({ districtId: row.district_id, id: row.argument_id });

/** Whether the viewer thanked for an argument. */
export const thankedFor = batched<boolean>(async ({ database, viewer }, keys) => {
  if (viewer.kind !== 'person') return new Map();
  const rows = await database.query<ArgumentRow>(
    `SELECT district_id, argument_id FROM ${wanted}
     JOIN argument_thanks USING (district_id, argument_id) WHERE person_id = $3::uuid`,
    [...keyColumns(keys), viewer.personId],
  );
  return new Map(rows.map((row) => [keyOf(row), true]));
});

/** How many reply to an argument directly. */
export const repliesTo = batched<number>(async ({ database }, keys) => {
  const rows = await database.query<ArgumentRow & { replies: number }>(
    `SELECT wanted.district_id, wanted.argument_id, count(*)::int AS replies
     FROM ${wanted}
     JOIN argument ON argument.district_id = wanted.district_id AND argument.id = wanted.argument_id
     JOIN argument AS reply ON reply.district_id = argument.district_id
       AND reply.topic_id = argument.topic_id AND reply.parent_id = argument.id
       AND reply.parent_depth = argument.depth
     GROUP BY wanted.district_id, wanted.argument_id`,
    keyColumns(keys),
  );
  return new Map(rows.map((row) => [keyOf(row), row.replies]));
});
