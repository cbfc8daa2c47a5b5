import type { MembershipRole, Role, VerificationLevel } from '../generated/prisma/enums.ts';
import { ForbiddenError, UnauthenticatedError } from '../kernel/domain-error.ts';
import { type Permission, rolePermissions } from './permissions.ts';

/** A role in a community and everything below it. */
export interface Appointment {
  role: Role;
  communityId: string;
}

/** A role in an organization, for a term that runs now. */
export interface Office {
  organizationId: string;
  role: MembershipRole;
}

/** Who asks. */
export type Viewer =
  | { kind: 'visitor' }
  | { kind: 'guest'; districtId: string; sessionHash: string }
  | {
      kind: 'person';
      districtId: string;
      sessionHash: string;
      personId: string;
      displayName: string;
      level: VerificationLevel;
      homeCommunityId: string | null;
      appointments: readonly Appointment[];
      offices: readonly Office[];
    }
  | { kind: 'api-key'; districtId: string; keyId: string; permissions: readonly Permission[] }
  /** The `linli` command on the machine itself. */
  | { kind: 'operator' };

export type PersonViewer = Extract<Viewer, { kind: 'person' }>;

const ladder: readonly VerificationLevel[] = ['VISITOR', 'GUEST', 'ACCOUNT', 'RESIDENT'];

export function levelOf(viewer: Viewer): VerificationLevel {
  if (viewer.kind === 'person') return viewer.level;
  return viewer.kind === 'guest' ? 'GUEST' : 'VISITOR';
}

/** Whether a level is at least another: VISITOR < GUEST < ACCOUNT < RESIDENT. */
export function reaches(level: VerificationLevel, least: VerificationLevel): boolean {
  return ladder.indexOf(level) >= ladder.indexOf(least);
}

/** A place in the tree, as much as permissions need of it. */
export interface Place {
  id: string;
  districtId: string | null;
  ancestorIds: readonly string[];
}

/** Whether the viewer may do this in this place: by a role there or above, by key, or as operator. */
export function may(viewer: Viewer, permission: Permission, place: Place): boolean {
  switch (viewer.kind) {
    case 'operator':
      return true;
    case 'api-key':
      return viewer.districtId === place.districtId && viewer.permissions.includes(permission);
    case 'person':
      return (
        viewer.districtId === place.districtId &&
        viewer.appointments.some(
          ({ role, communityId }) =>
            rolePermissions[role].includes(permission) &&
            (communityId === place.id || place.ancestorIds.includes(communityId)),
        )
      );
    default:
      return false;
  }
}

/** Refuses, at the top level, a viewer who may not do this here. */
export function assertMay(viewer: Viewer, permission: Permission, place: Place): void {
  if (may(viewer, permission, place)) return;
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') throw new UnauthenticatedError();
  throw new ForbiddenError();
}

/** Members who sit in a body without speaking for it outside. */
export const silentRoles: readonly MembershipRole[] = ['MEMBER', 'STANDING_MEMBER'];

/** Whether the viewer speaks for an organization: by an office there that is more than a seat. */
export function actsFor(viewer: Viewer, organizationId: string): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.offices.some(
      (office) => office.organizationId === organizationId && !silentRoles.includes(office.role),
    )
  );
}

/** Whether the viewer is of an organization at present, in whatever role. */
export function isOf(viewer: Viewer, organizationId: string): boolean {
  return (
    viewer.kind === 'person' &&
    viewer.offices.some((office) => office.organizationId === organizationId)
  );
}

/** The organizations that the viewer speaks for. */
export function organizationsOf(viewer: Viewer): readonly string[] {
  if (viewer.kind !== 'person') return [];
  return [
    ...new Set(
      viewer.offices
        .filter(({ role }) => !silentRoles.includes(role))
        .map(({ organizationId }) => organizationId),
    ),
  ];
}

/** The signed-in person, or a refusal at the top level. */
export function assertPerson(viewer: Viewer): PersonViewer {
  if (viewer.kind === 'person') return viewer;
  if (viewer.kind === 'visitor' || viewer.kind === 'guest') throw new UnauthenticatedError();
  throw new ForbiddenError();
}

/** Refuses a viewer of another district, at the top level. */
export function assertDistrict(viewer: Viewer, districtId: string | null): void {
  if (viewer.kind === 'visitor' || viewer.kind === 'operator') return;
  if (viewer.districtId !== districtId) throw new ForbiddenError();
}

/** Permissions that the viewer holds anywhere, for showing what exists for them. */
export function permissionsOf(viewer: Viewer): readonly Permission[] {
  if (viewer.kind === 'api-key') return viewer.permissions;
  if (viewer.kind !== 'person') return [];
  return [...new Set(viewer.appointments.flatMap(({ role }) => rolePermissions[role]))].sort();
}
