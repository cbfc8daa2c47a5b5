import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';

/** The parts that the viewer has in a joint conference, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  conference: { districtId: string; convenerId: string },
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (may(viewer, 'conference:edit', place)) kinds.add('EDITOR');
  const isHere = viewer.kind === 'person' && viewer.districtId === conference.districtId;
  if (isHere && actsFor(viewer, conference.convenerId)) kinds.add('CONVENER');
  return kinds;
}
