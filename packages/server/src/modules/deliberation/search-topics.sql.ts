/**
 * Looks topics up by the pairs of characters in their title and text. In SQL, because Prisma cannot
 * match a tsvector of its own making.
 */
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { bigrams } from '../../kernel/bigrams.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import type { RowKey } from '../../kernel/global-id.ts';
import { line, parseInput } from '../../kernel/input.ts';
import { loadCommunity } from './subjects.ts';

/** The most matches a search looks at; a reader narrows it before that. */
const mostMatches = 1_000;
/** As much of what is being typed as is looked up. */
const longestText = 60;

/** A pair as a tsquery names it. */
const lexeme = (pair: string) => `'${pair.replaceAll(/['\\]/g, '\\$&')}'`;

/** Ids of the newest topics here and below that hold the text: a look-up, then the exact test. */
export async function searchTopics(
  { database }: Pick<Context, 'database'>,
  community: { id: string; districtId: string | null },
  text: string,
): Promise<string[]> {
  const { search } = parseInput(z.object({ search: line(longestText) }), { search: text });
  const pairs = bigrams(search);
  if (pairs.length === 0) {
    throw new InvalidInputError([
      { path: ['search'], code: 'VALUE_TOO_SHORT', values: { minimum: 2 } },
    ]);
  }
  if (community.districtId === null) return [];
  const rows = await database.query<{ id: string }>(
    `SELECT topic.id FROM topic JOIN community ON community.id = topic.community_id
     WHERE topic.district_id = $1 AND topic.search @@ $2::tsquery
       AND (community.id = $3 OR $3 = ANY (community.ancestor_ids))
       AND strpos(lower(topic.title || E'\\n' || topic.body), lower($4)) > 0
     ORDER BY topic.proposed_at DESC, topic.id DESC LIMIT ${mostMatches}`,
    [community.districtId, pairs.map(lexeme).join(' & '), community.id, search],
  );
  return rows.map(({ id }) => id);
}

const similarInput = z.object({
  community: z.string(),
  text: z.string().transform((text) => [...text].slice(0, longestText).join('')),
  first: z.number().int().min(1).max(20),
});

/**
 * The topics of a community's district that are likest a text, the likest first. A pair counts the
 * more the fewer topics have it, so that 小区 and 我们 decide nothing; two pairs are the least, unless
 * the text has only one.
 */
export async function similarTopics(
  context: Context,
  input: z.input<typeof similarInput>,
): Promise<RowKey[]> {
  const { community: globalId, text, first } = parseInput(similarInput, input);
  const { districtId } = await loadCommunity(context, globalId);
  const pairs = bigrams(text);
  if (pairs.length === 0) return [];
  const rows = await context.database.query<{ id: string }>(
    `WITH hit AS (
       SELECT topic.id, topic.proposed_at, 1.0 / count(*) OVER (PARTITION BY pair) AS weight
       FROM unnest($2::text[]) AS pair
       JOIN topic ON topic.search @@ pair::tsquery AND topic.district_id = $1
       WHERE topic.moderation = 'ACCEPTED'
         AND topic.state NOT IN ('RETURNED', 'MERGED', 'WITHDRAWN')
     )
     SELECT id FROM hit GROUP BY id, proposed_at
     HAVING count(*) >= $3 ORDER BY sum(weight) DESC, proposed_at DESC, id DESC LIMIT $4`,
    [districtId, pairs.map(lexeme), Math.min(2, pairs.length), first],
  );
  return rows.map(({ id }) => ({ districtId, id }));
}
