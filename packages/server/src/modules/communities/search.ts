import { z } from 'zod';
import type { Context } from '../../context.ts';
import { bigrams, tsqueryOf } from '../../kernel/bigrams.ts';
import { InvalidInputError } from '../../kernel/domain-error.ts';
import { line, parseInput } from '../../kernel/input.ts';

/** The most matches a search looks at; a reader narrows it before that. */
const limit = 1_000;

/** Ids of the communities whose name holds the text: a look-up by bigrams, then the exact test. */
export async function searchByName(context: Context, text: string): Promise<string[]> {
  const { search: wanted } = parseInput(z.object({ search: line(60) }), { search: text });
  const pairs = bigrams(wanted);
  if (pairs.length === 0) {
    throw new InvalidInputError([
      { path: ['search'], code: 'VALUE_TOO_SHORT', values: { minimum: 2 } },
    ]);
  }
  // Prisma cannot match a tsvector of its own making; GIN finds the rows, strpos is exact.
  const rows = await context.database.query<{ id: string }>(
    `SELECT id FROM community
     WHERE search @@ $1::tsquery AND strpos(name, $2) > 0
     ORDER BY length(name), name COLLATE "C" LIMIT ${limit}`,
    [tsqueryOf(pairs), wanted],
  );
  return rows.map((row) => row.id);
}
