import type { VoteCounts } from '@linli/methods';
import type { Context } from '../../context.ts';
import { encodeRowKey, type RowKey } from '../../kernel/global-id.ts';
import { batched, keyColumns } from './batch.ts';
import { leastPoints, type StoredGrouping } from './opinion-grouping.ts';
import { heldGrouping, hold, type PresentGrouping, presentGrouping } from './opinion-memory.ts';

/**
 * The groups of a topic as they may be shown; undefined while too few are placed. The stored result
 * is read when this process does not have it at hand.
 */
export const groupingOf = batched<PresentGrouping>(async ({ database }, keys) => {
  const rows = await database.query<{
    district_id: string;
    topic_id: string;
    computed_at: Date;
    vote_count: number;
  }>(
    `SELECT district_id, topic_id, computed_at, vote_count
     FROM unnest($1::uuid[], $2::uuid[]) AS wanted (district_id, topic_id)
     JOIN opinion_grouping USING (district_id, topic_id)`,
    keyColumns(keys),
  );
  const found = new Map<string, PresentGrouping>();
  for (const row of rows) {
    const topic = { districtId: row.district_id, id: row.topic_id };
    const known =
      heldGrouping(database, topic, row.computed_at) ?? (await readGrouping(database, topic));
    // A result of an older form is not shown; the next vote computes it anew.
    if (known?.stored.format !== 2) continue;
    const present = presentGrouping(known);
    if (present.points.length >= leastPoints) found.set(encodeRowKey(topic), present);
  }
  return found;
});

async function readGrouping(database: Context['database'], topic: RowKey) {
  const [row] = await database.query<{
    computed_at: Date;
    vote_count: number;
    result: StoredGrouping;
  }>(
    `SELECT computed_at, vote_count, result FROM opinion_grouping
     WHERE district_id = $1 AND topic_id = $2`,
    [topic.districtId, topic.id],
  );
  if (!row) return undefined;
  return hold(database, topic, {
    computedAt: row.computed_at,
    voteCount: row.vote_count,
    stored: row.result,
    grouping: null,
  });
}

/** Counts as the API names them. */
export const inVoteNames = ({ agrees, disagrees, passes }: VoteCounts) => ({
  AGREE: agrees,
  DISAGREE: disagrees,
  PASS: passes,
});
