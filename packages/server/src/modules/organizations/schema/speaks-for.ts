import { builder } from '../../../builder.ts';
import { viewerType } from '../../../platform/schema/identity.ts';
import { organizationsOf, type Viewer } from '../../../platform/viewer.ts';
import { organizationType } from './organization.ts';

/** Offices that one person may hold at once, as many as are listed. */
const mostOffices = 50;

builder.objectField(viewerType, 'speaksFor', (t) =>
  t.prismaField({
    type: [organizationType],
    description:
      'Organizations in whose name the viewer may act, by an office that is more than a seat; the oldest first, at most fifty. Empty for visitors and guests.',
    resolve: (query, viewer: Viewer, _, { db }) =>
      viewer.kind === 'person'
        ? db.organization.findMany({
            ...query,
            where: {
              districtId: viewer.districtId,
              id: { in: [...organizationsOf(viewer)] },
              dissolvedAt: null,
            },
            orderBy: { id: 'asc' },
            take: mostOffices,
          })
        : [],
  }),
);
