import { availableActions } from '@linli/methods';
import type { Need } from '../../generated/prisma/client.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';
import { needButtonLabels } from './labels.ts';
import { needLifecycle } from './lifecycle.ts';

/** Fewer needs of a category than this are not counted in public. */
export const leastPublic = 5;

export function needActors(viewer: Viewer, place: Place): ReadonlySet<string> {
  return new Set(may(viewer, 'need:edit', place) ? ['WORKER'] : []);
}

export function needActions(
  viewer: Viewer,
  { state }: Pick<Need, 'state'>,
  place: Place,
): OfferedAction[] {
  return availableActions(needLifecycle, state, needActors(viewer, place), {}).map((offer) => ({
    action: offer.action,
    label: needButtonLabels[offer.action],
    reasonRequired: offer.reasonRequired,
    refusal: offer.allowed ? null : offer.refusal.code,
  }));
}
