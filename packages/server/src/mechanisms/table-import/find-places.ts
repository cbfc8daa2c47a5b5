import type { Community } from '../../generated/prisma/client.ts';
import type { FieldProblem } from '../../kernel/domain-error.ts';
import type { Looking } from './importer.ts';

/** A place as rows name it, or why it is not found. */
export type FoundPlace = Pick<Community, 'id' | 'name' | 'level'> | FieldProblem;

/**
 * Finds the places that rows name in a field, by official code or by exact name, within where the
 * table is brought in: one query for all of them.
 */
export async function findPlaces(
  { run, db }: Looking,
  field: string,
  texts: Iterable<string>,
): Promise<(text: string) => FoundPlace> {
  const wanted = [...new Set(texts)];
  const found = await db.community.findMany({
    where: {
      districtId: run.districtId,
      AND: [
        { OR: [{ id: run.communityId }, { ancestorIds: { has: run.communityId } }] },
        { OR: [{ code: { in: wanted } }, { name: { in: wanted } }] },
      ],
    },
    select: { id: true, name: true, code: true, level: true },
  });
  const byText = new Map<string, (typeof found)[number][]>();
  for (const place of found) {
    for (const text of new Set([place.code, place.name])) {
      if (text !== null) byText.set(text, [...(byText.get(text) ?? []), place]);
    }
  }
  return (text) => {
    const [place, ...others] = byText.get(text) ?? [];
    if (!place) return { path: [field], code: 'PLACE_UNKNOWN', values: { name: text } };
    if (others.length > 0) {
      return { path: [field], code: 'PLACE_AMBIGUOUS', values: { name: text } };
    }
    return place;
  };
}

/** Whether a look-up ended in a problem. */
export function isProblem<T extends object>(found: T | FieldProblem): found is FieldProblem {
  return 'path' in found && 'code' in found;
}
