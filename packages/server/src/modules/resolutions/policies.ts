import { availableActions } from '@linli/methods';
import type { Resolution } from '../../generated/prisma/client.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';
import { buttonLabels } from './labels.ts';
import { ownSteps, type ResolutionFacts, resolutionLifecycle } from './lifecycle.ts';

/** Who rates: verified residents of the place. */
export const leastLevelToRate = 'RESIDENT' as const;

/** Whether the viewer drafts in a place: as staff, or for the organization that must answer. */
export function mayDraft(viewer: Viewer, place: Place, organizationId: string | null): boolean {
  if (may(viewer, 'resolution:edit', place)) return true;
  const isHere = viewer.kind === 'person' && viewer.districtId === place.districtId;
  return isHere && organizationId !== null && actsFor(viewer, organizationId);
}

/** Whether residents rate at this moment. */
export function takesRatings(
  { state, rateUntil }: Pick<Resolution, 'state' | 'rateUntil'>,
  now: Date,
): boolean {
  return state === 'DELIVERED' && rateUntil !== null && now < rateUntil;
}

/**
 * What the viewer is offered.
 *
 * @param rating why the viewer may not rate, where they live considered; null when they may
 */
export function resolutionActions(
  resolution: Pick<Resolution, 'state' | 'rateUntil'>,
  isEditor: boolean,
  rating: string | null,
  now: Date,
): OfferedAction[] {
  const kinds = new Set(isEditor ? ['EDITOR', 'RESIDENT'] : ['RESIDENT']);
  const facts: ResolutionFacts = { rated: takesRatings(resolution, now) };
  return availableActions(resolutionLifecycle, resolution.state, kinds, facts)
    .filter(({ action }) => !ownSteps.includes(action))
    .map((offer) => {
      const refusal = offer.allowed ? null : offer.refusal.code;
      return {
        action: offer.action,
        label: buttonLabels[offer.action],
        reasonRequired: offer.reasonRequired,
        refusal: offer.action === 'RATE' ? (refusal ?? rating) : refusal,
      };
    });
}
