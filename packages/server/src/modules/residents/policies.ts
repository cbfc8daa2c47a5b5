import type { Residency } from '../../generated/prisma/client.ts';
import { may, type Place, type Viewer } from '../../platform/viewer.ts';

/** Whether a residency is the viewer's own. */
export function isOwn(
  viewer: Viewer,
  residency: Pick<Residency, 'districtId' | 'personId'>,
): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.districtId === residency.districtId &&
    viewer.personId === residency.personId
  );
}

/** The parts that the viewer has in a residency, as the lifecycle names them. */
export function actorKinds(
  viewer: Viewer,
  residency: Pick<Residency, 'districtId' | 'personId'>,
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (isOwn(viewer, residency)) kinds.add('SELF');
  if (may(viewer, 'person:verify', place)) kinds.add('VERIFIER');
  if (may(viewer, 'resident:edit', place)) kinds.add('REGISTRAR');
  return kinds;
}

/** A name as lists show it: the first character, whatever follows. 王秀兰 is 王**. */
export function maskedName(name: string): string {
  return `${[...name][0] ?? ''}**`;
}
