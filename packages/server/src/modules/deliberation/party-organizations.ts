import type { Context } from '../../context.ts';
import type { Transaction } from '../../database.ts';
import { organizationsOf, type Place, type Viewer } from '../../platform/viewer.ts';

/** Party organizations, by kind. */
export const partyKinds = ['PARTY_COMMITTEE', 'PARTY_BRANCH'] as const;

/**
 * Which of these are active party organizations that lead the place: of the community itself, of one
 * above it, or covering it.
 */
export async function leadingParties(
  db: Pick<Transaction, 'organization'>,
  place: Place,
  organizationIds: readonly string[],
): Promise<string[]> {
  if (place.districtId === null || organizationIds.length === 0) return [];
  const places = [place.id, ...place.ancestorIds];
  const found = await db.organization.findMany({
    where: {
      districtId: place.districtId,
      id: { in: [...organizationIds] },
      kind: { in: [...partyKinds] },
      dissolvedAt: null,
      OR: [
        { communityId: { in: places } },
        { coverage: { some: { communityId: { in: places } } } },
      ],
    },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** Whether the viewer speaks for a party organization that leads the place. */
export async function leadsForParty(
  { db }: Pick<Context, 'db'>,
  viewer: Viewer,
  place: Place,
): Promise<boolean> {
  return (await leadingParties(db, place, organizationsOf(viewer))).length > 0;
}
