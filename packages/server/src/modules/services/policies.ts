import { availableActions } from '@linli/methods';
import type { ServiceRequest } from '../../generated/prisma/client.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';
import { actionLabels } from './labels.ts';
import { type ServiceRequestFacts, serviceRequestLifecycle } from './lifecycle.ts';

/** What a request's rules need of its row. */
export type RequestOwner = Pick<ServiceRequest, 'districtId' | 'applicantId'>;

export function isApplicant(viewer: Viewer, request: RequestOwner): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.districtId === request.districtId &&
    viewer.personId === request.applicantId
  );
}

/** Who may read a request: the applicant, and staff of the place of the service. */
export function mayRead(viewer: Viewer, request: RequestOwner, place: Place): boolean {
  return (
    isApplicant(viewer, request) ||
    may(viewer, 'service-request:read', place) ||
    may(viewer, 'service-request:handle', place)
  );
}

/** The kinds of actor that the viewer is for this request. */
export function actorKinds(
  viewer: Viewer,
  request: RequestOwner,
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (isApplicant(viewer, request)) kinds.add('APPLICANT');
  if (may(viewer, 'service-request:handle', place)) kinds.add('HANDLER');
  return kinds;
}

export function requestActions(
  viewer: Viewer,
  request: RequestOwner & Pick<ServiceRequest, 'state'>,
  place: Place,
  facts: ServiceRequestFacts,
): OfferedAction[] {
  return availableActions(
    serviceRequestLifecycle,
    request.state,
    actorKinds(viewer, request, place),
    facts,
  ).map((offer) => ({
    action: offer.action,
    label: actionLabels[offer.action],
    reasonRequired: offer.reasonRequired,
    refusal: offer.allowed ? null : offer.refusal.code,
  }));
}

const running: readonly string[] = ['ACCEPTED', 'SCHEDULED', 'IN_PROGRESS'];

/** Past its due date, and not delivered yet. */
export function isOverdue(request: Pick<ServiceRequest, 'state' | 'dueAt'>, now: Date): boolean {
  return request.dueAt !== null && running.includes(request.state) && now > request.dueAt;
}
