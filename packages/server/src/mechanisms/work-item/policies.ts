import { availableActions } from '@linli/methods';
import type { WorkItem } from '../../generated/prisma/client.ts';
import { actsFor, isOf, may, type Place, type Viewer } from '../../platform/viewer.ts';
import { actorId } from '../../platform/write.ts';
import type { OfferedAction } from '../lifecycle/index.ts';
import { buttonLabels } from './labels.ts';
import { type WorkItemFacts, workItemLifecycle } from './lifecycle.ts';

/** Whose work an item is. */
export type WorkItemOwners = Pick<WorkItem, 'districtId' | 'ownerOrganizationId' | 'ownerPersonId'>;

/**
 * Whether the work is the viewer's: theirs by name, or of an organization that they speak for. Who
 * did it for an organization and is not of it any more has no part in it.
 */
export function isOwner(viewer: Viewer, item: WorkItemOwners): boolean {
  if (viewer.kind !== 'person' || viewer.districtId !== item.districtId) return false;
  const { ownerOrganizationId: organizationId, ownerPersonId } = item;
  const isNamed = ownerPersonId === viewer.personId;
  if (organizationId === null) return isNamed;
  return (isNamed && isOf(viewer, organizationId)) || actsFor(viewer, organizationId);
}

/** Who may read an item: its owner, who speaks for the department that answers, and staff. */
export function mayRead(
  viewer: Viewer,
  item: WorkItemOwners & Pick<WorkItem, 'departmentId'>,
  place: Place,
): boolean {
  const answers =
    item.departmentId !== null &&
    viewer.kind === 'person' &&
    viewer.districtId === item.districtId &&
    actsFor(viewer, item.departmentId);
  return isOwner(viewer, item) || answers || may(viewer, 'work-item:read', place);
}

/** The parts that the viewer has in an item, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  item: WorkItemOwners,
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (isOwner(viewer, item)) kinds.add('OWNER');
  if (may(viewer, 'work-item:assign', place)) kinds.add('ASSIGNER');
  if (may(viewer, 'work-item:verify', place)) kinds.add('VERIFIER');
  return kinds;
}

export function factsOf(viewer: Viewer, item: Pick<WorkItem, 'finishedById'>): WorkItemFacts {
  const id = actorId(viewer);
  return { finishedByViewer: id !== null && id === item.finishedById };
}

export function workItemActions(viewer: Viewer, item: WorkItem, place: Place): OfferedAction[] {
  const kinds = actorKinds(viewer, item, place);
  return availableActions(workItemLifecycle, item.state, kinds, factsOf(viewer, item)).map(
    (offer) => ({
      action: offer.action,
      label: buttonLabels[offer.action],
      reasonRequired: offer.reasonRequired,
      refusal: offer.allowed ? null : offer.refusal.code,
    }),
  );
}
