import type { Context } from '../../context.ts';
import type { ModerationState } from '../../generated/prisma/enums.ts';
import { type Place, permissionsOf, type Viewer } from '../../platform/viewer.ts';
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

/** Of some contributions of one kind, the ids of those that moderators of ours keep hidden. */
export async function hiddenHere(
  db: Context['db'],
  districtId: string,
  subjectType: string,
  contributions: readonly { id: string; moderation: string }[],
): Promise<ReadonlySet<string>> {
  const ids = contributions.filter(({ moderation }) => moderation === 'REJECTED');
  if (ids.length === 0) return new Set();
  const rows = await db.moderationCase.findMany({
    where: {
      districtId,
      subjectType,
      subjectId: { in: ids.map(({ id }) => id) },
      state: { in: ['HIDDEN', 'APPEALED'] },
    },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}
