import type { Permission } from '../../platform/permissions.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';
import type { MeetingHost } from './hosts.ts';

/** The parts that the viewer has in the meetings of a host, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  host: Pick<MeetingHost, 'convenerId' | 'memberIds'>,
  permission: Permission,
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  const isHere = viewer.kind === 'person' && viewer.districtId === place.districtId;
  if (may(viewer, permission, place) || (isHere && actsFor(viewer, host.convenerId))) {
    kinds.add('CONVENER');
  }
  if (isHere && host.memberIds.some((id) => actsFor(viewer, id))) kinds.add('MEMBER');
  return kinds;
}
