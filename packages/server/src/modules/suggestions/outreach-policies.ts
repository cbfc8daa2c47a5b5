import { availableActions } from '@linli/methods';
import type { Outreach } from '../../generated/prisma/client.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';
import { outreachButtonLabels } from './labels.ts';
import { outreachLifecycle } from './outreach-lifecycle.ts';

/** Fewer doors or matters than this tell the public who said what. */
export const leastPublic = 5;

/**
 * A box and an open door are for everybody to know. Who goes from door to door, and when, is told to
 * staff alone until it is over, so that nobody comes in their name.
 */
export function isPublic({ kind, state }: Pick<Outreach, 'kind' | 'state'>): boolean {
  return kind !== 'VISIT' || state === 'CLOSED';
}

export function outreachActors(viewer: Viewer, place: Place): ReadonlySet<string> {
  return new Set(may(viewer, 'outreach:edit', place) ? ['HOLDER'] : []);
}

export function outreachActions(
  viewer: Viewer,
  { state }: Pick<Outreach, 'state'>,
  place: Place,
): OfferedAction[] {
  return availableActions(outreachLifecycle, state, outreachActors(viewer, place), {}).map(
    (offer) => ({
      action: offer.action,
      label: outreachButtonLabels[offer.action],
      reasonRequired: offer.reasonRequired,
      refusal: offer.allowed ? null : offer.refusal.code,
    }),
  );
}
