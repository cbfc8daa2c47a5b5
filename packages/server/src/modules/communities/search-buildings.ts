import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { Community } from '../../generated/prisma/client.ts';
import { line, parseInput } from '../../kernel/input.ts';

/** The most buildings that a search finds; a reader says more of the address before that. */
const limit = 200;

/**
 * Ids of the buildings below a place whose address within the community (estate, courtyard and
 * building, one after the other) holds the characters of the text in their order: 幸福3栋 finds
 * 幸福小区 3栋. An empty text finds all. In SQL, because an address is made of several rows.
 */
export async function searchBuildings(
  { database }: Context,
  { id }: Pick<Community, 'id'>,
  text: string,
): Promise<string[]> {
  const { search } = parseInput(z.object({ search: line(60, 0) }), { search: text });
  const characters = [...search.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')];
  const pattern = characters.map((each) => `%${each.replaceAll(/[\\%_]/g, '\\$&')}`).join('');
  const rows = await database.query<{ id: string }>(
    `SELECT building.id FROM community building
     WHERE building.level = 'BUILDING' AND building.ancestor_ids @> ARRAY[$1::uuid]
       AND lower(normalize(concat(
         (SELECT string_agg(above.name, '' ORDER BY cardinality(above.ancestor_ids))
          FROM community above
          WHERE above.id = ANY(building.ancestor_ids) AND above.level IN ('ESTATE', 'COURTYARD')),
         building.name), NFKC)) LIKE $2
     ORDER BY length(building.name), building.name COLLATE "C" LIMIT ${limit}`,
    [id, `${pattern}%`],
  );
  return rows.map((row) => row.id);
}
