import type { VerificationLevel } from '../../generated/prisma/enums.ts';
import { levelOf, type Place, reaches, type Viewer } from '../../platform/viewer.ts';

/** Who counts in a process. */
export interface Electorate {
  /** The place whose people count, with everything below it. */
  place: Place;
  /** The least verification level. VISITOR means GUEST: who has no session cannot count once. */
  leastLevel: VerificationLevel;
}

/** Why somebody does not count. Permanent codes, registered as errors. */
export type ElectorateRefusal =
  | 'GUEST_SESSION_REQUIRED'
  | 'SIGN_IN_REQUIRED'
  | 'RESIDENCY_REQUIRED'
  | 'NOT_IN_ELECTORATE'
  | 'NOT_FOR_YOU';

/**
 * Whether the viewer counts: null, or why not. Below RESIDENT it is not known where somebody lives,
 * so everybody of the district counts; a RESIDENT must live in the place or below it.
 *
 * @param home where the viewer lives, as far as it is known.
 */
export function electorateRefusal(
  viewer: Viewer,
  { place, leastLevel }: Electorate,
  home: Place | null,
): ElectorateRefusal | null {
  // A key is a program's and an operator a machine's: neither is a person who counts.
  if (viewer.kind === 'api-key' || viewer.kind === 'operator') return 'NOT_FOR_YOU';
  const guestsCount = reaches('GUEST', leastLevel);
  if (viewer.kind === 'visitor') return guestsCount ? 'GUEST_SESSION_REQUIRED' : 'SIGN_IN_REQUIRED';
  if (viewer.districtId !== place.districtId) return 'NOT_IN_ELECTORATE';
  if (!reaches(levelOf(viewer), leastLevel)) {
    return viewer.kind === 'guest' ? 'SIGN_IN_REQUIRED' : 'RESIDENCY_REQUIRED';
  }
  if (leastLevel !== 'RESIDENT') return null;
  return home && isWithin(home, place) ? null : 'NOT_IN_ELECTORATE';
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.id === outer.id || inner.ancestorIds.includes(outer.id);
}
