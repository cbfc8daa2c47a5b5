import type { AdmissionRequest } from '../../generated/prisma/client.ts';
import { dayOf } from '../../kernel/clock.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';
import type { AdmissionFacts } from './lifecycle.ts';

/** The parts that the viewer has in a request, as the lifecycle names them. */
export function partsInRequest(
  viewer: Viewer,
  request: Pick<AdmissionRequest, 'departmentId'>,
  district: Place,
): ReadonlySet<string> {
  const parts = new Set<string>();
  if (may(viewer, 'admission:decide', district)) parts.add('DECIDER');
  if (actsFor(viewer, request.departmentId)) parts.add('DEPARTMENT');
  return parts;
}

export function admissionFacts(
  viewer: Viewer,
  request: AdmissionRequest,
  today: string,
): AdmissionFacts {
  const { departmentId, basis, standard, fundsMinor, until } = request;
  return {
    actsForDepartment: actsFor(viewer, departmentId),
    basis,
    standard,
    fundsMinor,
    until: dayOf(until),
    today,
  };
}

/**
 * Whether the viewer may read a request before it is approved: they speak for the department, belong
 * to the admission body, or work where it is asked for, above it or below. Approved ones are public:
 * they are what a duty rests on.
 *
 * @param workplaces where the viewer may refuse demands.
 */
export function mayReadRequest(
  viewer: Viewer,
  request: Pick<AdmissionRequest, 'state' | 'departmentId'>,
  district: Place,
  targets: readonly Place[],
  workplaces: readonly Place[],
): boolean {
  if (request.state === 'APPROVED') return true;
  if (partsInRequest(viewer, request, district).size > 0) return true;
  if (may(viewer, 'demand:refuse', district)) return true;
  return workplaces.some((place) =>
    targets.some(
      ({ id, ancestorIds }) =>
        place.id === id || place.ancestorIds.includes(id) || ancestorIds.includes(place.id),
    ),
  );
}
