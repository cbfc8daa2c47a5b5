/**
 * A page of a community's topics with everything that their cards show, in one statement: Prisma
 * would send one for the community, one for the topics and one for each kind of count. See
 * docs/guides/fast-pages.md for how a card comes to show more.
 */
import type { Context } from '../../context.ts';
import type { Topic, TopicState } from '../../generated/prisma/client.ts';
import { bigrams, tsqueryOf } from '../../kernel/bigrams.ts';
import { decodeRowKey, globalId, splitGlobalId } from '../../kernel/global-id.ts';
import { isUuid } from '../../kernel/ids.ts';
import { partsOfTopic, type ReadTopic, toReadTopic } from './stored-rows.sql.ts';

export interface BoardRequest {
  /** The community, by its global id or by its official code; the id first. */
  id?: string | null | undefined;
  code?: string | null | undefined;
  states: readonly TopicState[];
  /** Words that title or body hold, in any order; none for every topic. */
  search?: string | null | undefined;
  /** Topics on the page, 1–100. */
  first: number;
  /** The cursor of the last topic of the page before. */
  after?: string | null | undefined;
}

export interface BoardPage {
  communityId: string;
  topics: readonly { cursor: string; node: Topic }[];
  hasMore: boolean;
}

/** Null when there is no such community. A cursor that names no topic begins at the beginning. */
export async function readBoardPage(
  { database }: Pick<Context, 'database'>,
  { id, code, states, search, first, after }: BoardRequest,
): Promise<BoardPage | null> {
  const named = id ? splitGlobalId(id) : null;
  const communityId = named?.typename === 'Community' && isUuid(named.id) ? named.id : null;
  // Looked at first: the database takes no text with a zero character.
  const knownCode = !named && code && /^\d{12}$/.test(code) ? code : null;
  if (communityId === null && knownCode === null) return null;
  const last = splitGlobalId(after ?? '');
  const cursor = last?.typename === 'Topic' ? decodeRowKey(last.id) : null;
  const [row] = await database.query<BoardRow>(boardStatement, [
    communityId,
    knownCode,
    states,
    first + 1,
    cursor?.districtId ?? null,
    cursor?.id ?? null,
    ...wordsOf(search ?? ''),
  ]);
  if (!row) return null;
  return {
    communityId: row.id,
    topics: row.lines.slice(0, first).map((line) => {
      const node = toReadTopic(line);
      return { cursor: globalId('Topic', node), node };
    }),
    hasMore: row.lines.length > first,
  };
}

/** The pairs that a topic must hold, and a single character, which has none, as it is. */
function wordsOf(search: string): [pairs: string | null, character: string | null] {
  const pairs = bigrams(search);
  if (pairs.length > 0) return [tsqueryOf(pairs), null];
  const [character] =
    search
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/u) ?? [];
  return [null, character ?? null];
}

interface BoardRow extends Record<string, unknown> {
  id: string;
  lines: ReadTopic[];
}

const boardStatement = `
WITH place AS MATERIALIZED (
  SELECT id, district_id FROM community WHERE id = $1::uuid
  UNION ALL
  SELECT id, district_id FROM community WHERE $1::uuid IS NULL AND code = $2::text
), inside AS MATERIALIZED (
  SELECT id, district_id FROM place WHERE district_id IS NOT NULL
  UNION ALL
  SELECT below.id, below.district_id
  FROM place JOIN community below ON below.ancestor_ids @> ARRAY[place.id]
  WHERE below.district_id IS NOT NULL
), page AS MATERIALIZED (
  SELECT topic.*
  FROM inside JOIN topic ON topic.district_id = inside.district_id
    AND topic.community_id = inside.id AND topic.state = ANY ($3::text[]::topic_state[])
    AND topic.moderation = 'ACCEPTED'
    AND ($7::tsquery IS NULL OR topic.search @@ $7::tsquery)
    AND ($8::text IS NULL OR strpos(lower(topic.title), $8) > 0)
  WHERE $6::uuid IS NULL OR (topic.proposed_at, topic.id) < (
    SELECT before.proposed_at, before.id FROM topic before
    WHERE before.district_id = $5::uuid AND before.id = $6::uuid)
  ORDER BY topic.proposed_at DESC, topic.id DESC
  LIMIT $4
)
SELECT place.id, (
  SELECT coalesce(json_agg(line.read ORDER BY line.proposed_at DESC, line.id DESC), '[]')
  FROM (
    SELECT page.proposed_at, page.id, ${partsOfTopic('page')} AS read
    FROM page CROSS JOIN LATERAL (SELECT page.district_id, page.id AS topic_id) AS wanted
  ) AS line
) AS lines
FROM place`;
