import type { Transaction } from '../../database.ts';

/** What lies below a place that has moved moves along: its ancestors are written anew. */
export async function refreshAncestors(
  transaction: Transaction,
  movedIds: readonly string[],
): Promise<void> {
  if (movedIds.length === 0) return;
  await transaction.$executeRawUnsafe(
    `WITH RECURSIVE below AS (
       SELECT id, ancestor_ids FROM community WHERE id = ANY($1::uuid[])
       UNION
       SELECT child.id, below.ancestor_ids || below.id
       FROM community child JOIN below ON child.parent_id = below.id
     )
     UPDATE community SET ancestor_ids = below.ancestor_ids
     FROM below WHERE community.id = below.id AND community.ancestor_ids <> below.ancestor_ids`,
    movedIds,
  );
}
