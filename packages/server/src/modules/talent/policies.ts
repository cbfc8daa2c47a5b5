import type { Post, PostClaim, ReportingIn, TalentProfile } from '../../generated/prisma/client.ts';
import { actsFor, may, type Place, reaches, type Viewer } from '../../platform/viewer.ts';

/** What the rules ask of a report. */
export type ReportFacts = Pick<ReportingIn, 'districtId' | 'personId' | 'organizationId'>;

/** Whether the viewer reported in: as the person, or as who speaks for the organization now. */
export function isReporter(viewer: Viewer, report: ReportFacts): boolean {
  if (viewer.kind !== 'person' || viewer.districtId !== report.districtId) return false;
  return report.organizationId === null
    ? viewer.personId === report.personId
    : actsFor(viewer, report.organizationId);
}

/** The parts that the viewer has in a report, as the lifecycle names them. */
export function actorKinds(viewer: Viewer, report: ReportFacts, place: Place): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (isReporter(viewer, report)) kinds.add('REPORTER');
  if (may(viewer, 'reporting-in:confirm', place)) kinds.add('STAFF');
  return kinds;
}

/** What the rules ask of a profile in the talent pool. */
export type TalentFacts = Pick<TalentProfile, 'districtId' | 'personId' | 'pausedAt'>;

export function isOwner(viewer: Viewer, talent: Pick<TalentFacts, 'districtId' | 'personId'>) {
  return (
    viewer.kind === 'person' &&
    viewer.districtId === talent.districtId &&
    viewer.personId === talent.personId
  );
}

/**
 * Neighbours who are signed in find one another; nobody else reads what people enter about
 * themselves. What is paused, its owner alone sees.
 */
export function mayReadTalent(viewer: Viewer, talent: TalentFacts): boolean {
  if (isOwner(viewer, talent)) return true;
  return talent.pausedAt === null && maySearchTalents(viewer, talent.districtId);
}

/** Whether the viewer may search the talent pool of a district; keys by their permission. */
export function maySearchTalents(viewer: Viewer, districtId: string): boolean {
  if (viewer.kind === 'person') {
    return viewer.districtId === districtId && reaches(viewer.level, 'ACCOUNT');
  }
  return may(viewer, 'talent:read-contact', { id: districtId, districtId, ancestorIds: [] });
}

/** What the rules ask of a post. */
export type PostOffer = Pick<Post, 'districtId' | 'organizationId'>;

/** Whether the viewer is of the offering side. */
export function offersPost(viewer: Viewer, post: PostOffer, place: Place): boolean {
  return actsFor(viewer, post.organizationId) || may(viewer, 'post:edit', place);
}

/** The parts that the viewer has in a post, as the lifecycle names them. */
export function postKinds(viewer: Viewer, post: PostOffer, place: Place): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (offersPost(viewer, post, place)) kinds.add('OFFERER');
  if (
    viewer.kind === 'person' &&
    viewer.districtId === post.districtId &&
    reaches(viewer.level, 'ACCOUNT')
  ) {
    kinds.add('PERSON');
  }
  return kinds;
}

/** The part that the viewer has in a claim. Nobody decides about their own. */
export function claimKinds(
  viewer: Viewer,
  claim: Pick<PostClaim, 'districtId' | 'personId'>,
  post: PostOffer,
  place: Place,
): ReadonlySet<string> {
  if (isOwner(viewer, claim)) return new Set(['CLAIMANT']);
  return new Set(offersPost(viewer, post, place) ? ['OFFERER'] : []);
}
