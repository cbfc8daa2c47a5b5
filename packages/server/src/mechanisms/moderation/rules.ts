import type { Transaction } from '../../database.ts';
import type { Place } from '../../platform/viewer.ts';
import { levelsOf } from './policies.ts';

/** How moderation goes in a place. */
export interface ModerationTerms {
  /** So many open reports put a contribution at the top of the queue. */
  reportThreshold: number;
  /** Days in which an author may appeal. */
  appealDays: number;
  /** Days in which an appeal is to be decided. */
  decisionDays: number;
}

/** Where no place has set its own. */
export const defaultTerms: ModerationTerms = {
  reportThreshold: 3,
  appealDays: 30,
  decisionDays: 7,
};

/** The terms of a place: its own, or those of the nearest place above that has some. */
export async function termsIn(
  db: Pick<Transaction, 'moderationRule'>,
  place: Place,
): Promise<ModerationTerms> {
  if (place.districtId === null) return defaultTerms;
  const levels = levelsOf(place);
  const rules = await db.moderationRule.findMany({
    where: { districtId: place.districtId, communityId: { in: levels } },
  });
  const nearest = levels.map((id) => rules.find((rule) => rule.communityId === id)).find(Boolean);
  return nearest ?? defaultTerms;
}
