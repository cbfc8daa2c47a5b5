import type { Prisma } from '../../generated/prisma/client.ts';
import { rolePermissions } from '../../platform/permissions.ts';
import { organizationsOf, type Viewer } from '../../platform/viewer.ts';
import { publicStates } from './lifecycle.ts';

/** The agreements that a viewer may read, as `mayRead` says it, for a list. */
export function readableAgreements(viewer: Viewer): Prisma.AgreementWhereInput {
  return { OR: [{ state: { in: [...publicStates] } }, ...insiderAgreements(viewer)] };
}

function insiderAgreements(viewer: Viewer): Prisma.AgreementWhereInput[] {
  switch (viewer.kind) {
    case 'operator':
      return [{}];
    case 'api-key':
      return viewer.permissions.includes('agreement:read')
        ? [{ districtId: viewer.districtId }]
        : [];
    case 'person': {
      const { districtId } = viewer;
      const organizationIds = [...organizationsOf(viewer)];
      const placeIds = viewer.appointments
        .filter(({ role }) => rolePermissions[role].includes('agreement:read'))
        .map(({ communityId }) => communityId);
      const community = {
        OR: [{ id: { in: placeIds } }, { ancestorIds: { hasSome: placeIds } }],
      };
      return [
        { districtId, parties: { some: { organizationId: { in: organizationIds } } } },
        { districtId, community },
        { districtId, parties: { some: { organization: { community } } } },
      ];
    }
    default:
      return [];
  }
}
