import type { Incident } from '../../generated/prisma/client.ts';
import { actsFor, type Viewer } from '../../platform/viewer.ts';

/** Whether the incident was dispatched to the viewer, or to an organization that they speak for. */
export function isHandler(
  viewer: Viewer,
  incident: Pick<Incident, 'districtId' | 'handlerOrganizationId' | 'handlerPersonId'>,
): boolean {
  const { districtId, handlerOrganizationId, handlerPersonId } = incident;
  if (viewer.kind !== 'person' || viewer.districtId !== districtId) return false;
  return (
    handlerPersonId === viewer.personId ||
    (handlerOrganizationId !== null && actsFor(viewer, handlerOrganizationId))
  );
}
