import type { ReportingIn } from '../../generated/prisma/client.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';

/** What the rules ask of a report. */
export type ReportFacts = Pick<ReportingIn, 'districtId' | 'personId' | 'organizationId'>;

/** Whether the viewer reported in: as the person, or as who speaks for the organization now. */
export function isReporter(viewer: Viewer, report: ReportFacts): boolean {
  if (viewer.kind !== 'person' || viewer.districtId !== report.districtId) return false;
  return report.organizationId === null
    ? viewer.personId === report.personId
    : actsFor(viewer, report.organizationId);
}

/** The parts that the viewer has in a report, as the lifecycle names them. */
export function actorKinds(viewer: Viewer, report: ReportFacts, place: Place): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (isReporter(viewer, report)) kinds.add('REPORTER');
  if (may(viewer, 'reporting-in:confirm', place)) kinds.add('STAFF');
  return kinds;
}
