import { availableActions } from '@linli/methods';
import type { ModerationCaseState } from '../../generated/prisma/enums.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';
import { actorId } from '../../platform/write.ts';
import type { OfferedAction } from '../lifecycle/index.ts';
import { actionLabels } from './labels.ts';
import { type ModerationFacts, moderationLifecycle } from './lifecycle.ts';
import type { ModerationTerms } from './rules.ts';

/** Whose contribution it is. */
export interface Authored {
  districtId: string;
  authorId: string | null;
}

export function isAuthor(viewer: Viewer, { districtId, authorId }: Authored): boolean {
  return (
    viewer.kind === 'person' && viewer.districtId === districtId && viewer.personId === authorId
  );
}

/** Whether a hidden text may be read by the viewer as one of those who judge it. */
export function mayJudge(viewer: Viewer, place: Place): boolean {
  return may(viewer, 'content:moderate', place) || may(viewer, 'appeal:decide', place);
}

/** The parts that the viewer has, as the lifecycle names them. */
export function actorKinds(viewer: Viewer, authored: Authored, place: Place): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (may(viewer, 'content:moderate', place)) kinds.add('MODERATOR');
  // A person decides on an appeal, never a system.
  if (viewer.kind === 'person' && may(viewer, 'appeal:decide', place)) kinds.add('DECIDER');
  if (isAuthor(viewer, authored)) kinds.add('AUTHOR');
  return kinds;
}

/** The act that hides something now, and whether its author has appealed against it. */
export interface HidingAct {
  at: Date;
  actorId: string | null;
  appealed: boolean;
}

export function factsOf(
  viewer: Viewer,
  authored: Authored,
  hiding: HidingAct | null,
  terms: ModerationTerms,
  now: Date,
): ModerationFacts {
  const viewerId = actorId(viewer);
  return {
    ownContribution: isAuthor(viewer, authored),
    hiddenByViewer: viewerId !== null && hiding?.actorId === viewerId,
    // What was hidden before acts were recorded has none to appeal against.
    appealOpen: hiding !== null && now.getTime() <= appealableUntil(hiding.at, terms).getTime(),
    appealed: hiding?.appealed ?? false,
  };
}

const dayLength = 86_400_000;

export function appealableUntil(hiddenAt: Date, { appealDays }: ModerationTerms): Date {
  return new Date(hiddenAt.getTime() + appealDays * dayLength);
}

export function decisionDue(filedAt: Date, { decisionDays }: ModerationTerms): Date {
  return new Date(filedAt.getTime() + decisionDays * dayLength);
}

/** What can be done with a contribution in its state, for a front end's buttons. */
export function moderationActions(
  state: ModerationCaseState,
  kinds: ReadonlySet<string>,
  facts: ModerationFacts,
): OfferedAction[] {
  return availableActions(moderationLifecycle, state, kinds, facts).map((offer) => ({
    action: offer.action,
    label: actionLabels[offer.action],
    reasonRequired: offer.reasonRequired,
    refusal: offer.allowed ? null : offer.refusal.code,
  }));
}

/** Every place from the nearest upwards: itself first, the district last. */
export function levelsOf(place: Pick<Place, 'id' | 'ancestorIds'>): string[] {
  return [place.id, ...place.ancestorIds.toReversed()];
}
