import type { Context } from '../../context.ts';
import type { VerificationLevel } from '../../generated/prisma/enums.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import type { Place } from '../../platform/viewer.ts';
import { type ElectorateRefusal, electorateRefusal } from './electorate.ts';

const place = { id: true, districtId: true, ancestorIds: true } as const;

/** A place in the tree; NOT_FOUND when there is none. Several asked for at once are one query. */
export async function loadPlace(context: Context, communityId: string): Promise<Place> {
  const found = await context.db.community.findUnique({
    where: { id: communityId },
    select: place,
  });
  if (!found) throw new RuleRefusedError('NOT_FOUND');
  return found;
}

/** Like `electorateRefusal`, loading where the process is and where the viewer lives. */
export async function refusalInElectorate(
  context: Context,
  electorate: { communityId: string; leastLevel: VerificationLevel },
): Promise<ElectorateRefusal | null> {
  const { viewer, db } = context;
  const { communityId, leastLevel } = electorate;
  const homeId =
    viewer.kind === 'person' && leastLevel === 'RESIDENT' ? viewer.homeCommunityId : null;
  const [at, home] = await Promise.all([
    loadPlace(context, communityId),
    homeId === null ? null : db.community.findUnique({ where: { id: homeId }, select: place }),
  ]);
  return electorateRefusal(viewer, { place: at, leastLevel }, home);
}
