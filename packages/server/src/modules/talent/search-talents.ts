import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { bigrams, tsqueryOf } from '../../kernel/bigrams.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { line, parseInput } from '../../kernel/input.ts';

/** The most matches a search looks at; a reader narrows it before that. */
const limit = 1_000;

/**
 * Ids of the shown profiles of a district, in a community and below, whose name, skills or summary
 * hold every word of the text: a look-up by bigrams, then the exact test.
 */
export async function searchTalents(
  context: Context,
  districtId: string,
  { id: communityId }: Community,
  text: string,
): Promise<string[]> {
  const { search: wanted } = parseInput(z.object({ search: line(60) }), { search: text });
  const pairs = bigrams(wanted);
  if (pairs.length === 0) {
    throw new InvalidInputError([
      { path: ['search'], code: 'VALUE_TOO_SHORT', values: { minimum: 2 } },
    ]);
  }
  const words = wanted.normalize('NFKC').toLowerCase().split(/\s+/);
  // Prisma cannot match a tsvector of its own making; GIN finds the rows, strpos is exact.
  const rows = await context.database.query<{ id: string }>(
    `SELECT t.id FROM talent_profile t JOIN community c ON c.id = t.community_id
     WHERE t.search @@ $1::tsquery AND t.district_id = $2::uuid AND t.paused_at IS NULL
       AND (c.id = $3::uuid OR c.ancestor_ids @> ARRAY[$3::uuid])
       AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS word WHERE strpos(lower(normalize(
         concat_ws(E'\\n', t.public_name, array_to_string(t.skills, E'\\n'), t.summary), NFKC)),
         word) = 0)
     ORDER BY t.id DESC LIMIT ${limit}`,
    [tsqueryOf(pairs), districtId, communityId, words],
  );
  return rows.map((row) => row.id);
}
