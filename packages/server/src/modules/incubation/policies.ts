import { availableActions } from '@linli/methods';
import type { IncubationStage, OrganizationKind } from '../../generated/prisma/enums.ts';
import type { OfferedAction } from '../../mechanisms/lifecycle/index.ts';
import { actsFor, may, type Place, type Viewer } from '../../platform/viewer.ts';
import { buttonLabels } from './labels.ts';
import {
  type CertificationState,
  certificationLifecycle,
  incubationLifecycle,
} from './lifecycle.ts';

/** Organizations of society, which incubation is for. */
const incubated: readonly OrganizationKind[] = [
  'SOCIAL_ORGANIZATION',
  'MICRO_ORGANIZATION',
  'SOCIAL_ENTERPRISE',
  'VOLUNTEER_TEAM',
  'MUTUAL_AID_CENTER',
  'FOUNDATION',
];

export const mayBeIncubated = (kind: OrganizationKind): boolean => incubated.includes(kind);

/** What the rules ask of an incubation. */
export interface IncubationFacts {
  organizationId: string;
  incubatorId: string | null;
}

/** The parts that the viewer has in an incubation, as the lifecycle names them. */
export function incubationKinds(
  viewer: Viewer,
  { organizationId, incubatorId }: IncubationFacts,
  place: Place,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  if (may(viewer, 'incubation:edit', place)) kinds.add('WORKER');
  if (incubatorId !== null && actsFor(viewer, incubatorId)) kinds.add('INCUBATOR');
  if (actsFor(viewer, organizationId)) kinds.add('MEMBER');
  return kinds;
}

export function incubationActions(
  viewer: Viewer,
  incubation: IncubationFacts & { stage: IncubationStage },
  place: Place,
): OfferedAction[] {
  const kinds = incubationKinds(viewer, incubation, place);
  return availableActions(incubationLifecycle, incubation.stage, kinds, {}).map((offered) => ({
    action: offered.action,
    label: buttonLabels[offered.action] as OfferedAction['label'],
    reasonRequired: offered.reasonRequired,
    refusal: offered.allowed ? null : offered.refusal.code,
  }));
}

export function certificationActions(
  viewer: Viewer,
  state: CertificationState,
  place: Place,
): OfferedAction[] {
  const kinds = new Set(may(viewer, 'certification:edit', place) ? ['CERTIFIER'] : []);
  return availableActions(certificationLifecycle, state, kinds, {})
    .filter(({ action }) => action !== 'EXPIRE')
    .map((offered) => ({
      action: offered.action,
      label: buttonLabels[offered.action] as OfferedAction['label'],
      reasonRequired: offered.reasonRequired,
      refusal: offered.allowed ? null : offered.refusal.code,
    }));
}
