import type { Profile } from './community-profile.controller.ts';
import { endingTerms } from './terms.ts';

/** The parts of a profile, in their order on the page. */
export type ProfileSection = 'office' | 'building' | 'bodies' | 'terms' | 'duties' | 'agreements';

/** The parts after the office that have something to show. */
export function sectionsOf(profile: Profile, now = Date.now()): ProfileSection[] {
  const { grids, bodies, dutiesByLaw, dutiesInAssistance, agreements } = profile;
  const has: readonly [ProfileSection, boolean][] = [
    ['building', grids.length > 0],
    ['bodies', bodies.length > 0],
    ['terms', endingTerms(bodies, now).length > 0],
    ['duties', dutiesByLaw.length + dutiesInAssistance.length > 0],
    ['agreements', agreements.length > 0],
  ];
  return has.filter(([, there]) => there).map(([part]) => part);
}
