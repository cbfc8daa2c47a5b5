import type { Context } from '../../context.ts';
import type { ModerationState } from '../../generated/prisma/enums.ts';
import { may, type Place, permissionsOf, type Viewer } from '../../platform/viewer.ts';
import { type Authored, isAuthor, mayJudge } from './policies.ts';

/** A row of a contribution, as much as it takes to say who may read it. */
export interface ModeratedRow extends Authored {
  moderation: ModerationState;
}

/**
 * Whether the viewer may read a contribution: everybody what is shown; what is hidden its author and
 * those who judge it. The place is loaded for nobody else.
 */
export function isShownTo(
  { viewer }: Pick<Context, 'viewer'>,
  row: ModeratedRow,
  loadPlace: () => Promise<Place | null | undefined>,
): boolean | Promise<boolean> {
  if (row.moderation === 'ACCEPTED' || isAuthor(viewer, row)) return true;
  if (!judgesSomewhere(viewer)) return false;
  return loadPlace().then((place) => (place ? mayJudge(viewer, place) : false));
}

function judgesSomewhere(viewer: Viewer): boolean {
  if (viewer.kind === 'operator') return true;
  const held = permissionsOf(viewer);
  return held.includes('content:moderate') || held.includes('appeal:decide');
}

/**
 * The condition under which a list gives hidden contributions, and which of them: a moderator of the
 * place all, an author their own, anybody else none.
 */
export function hiddenListedFor(
  { viewer }: Pick<Context, 'viewer'>,
  place: Place,
): 'ALL' | { authorId: string } | 'NONE' {
  if (may(viewer, 'content:moderate', place)) return 'ALL';
  if (viewer.kind !== 'person' || viewer.districtId !== place.districtId) return 'NONE';
  return { authorId: viewer.personId };
}
