import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { civilDay } from '../../kernel/clock.ts';
import { standingStates } from './lifecycle.ts';

/** The most posts that a list holds; a reader narrows it to a place before that. */
const limit = 1_000;

/** Ids of the posts in a community and below that can be claimed now and have a place free. */
export async function postsWithFreePlaces(
  { database, clock }: Context,
  { id: communityId }: Community,
): Promise<string[]> {
  // Prisma compares no column with a count.
  const rows = await database.query<{ id: string }>(
    `SELECT p.id FROM post p JOIN community c ON c.id = p.community_id
     WHERE (c.id = $1::uuid OR c.ancestor_ids @> ARRAY[$1::uuid])
       AND p.closed_at IS NULL AND p.until >= $2::date
       AND p.places > (SELECT count(*) FROM post_claim k
         WHERE k.district_id = p.district_id AND k.post_id = p.id
           AND k.state::text = ANY ($3::text[]))
     ORDER BY p.until, p.id LIMIT ${limit}`,
    [communityId, civilDay(clock.now()), standingStates],
  );
  return rows.map((row) => row.id);
}
