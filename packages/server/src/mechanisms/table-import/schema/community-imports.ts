import { builder } from '../../../builder.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { importRunType } from './import-run.ts';

builder.prismaObjectField('Community', 'imports', (t) =>
  t.field({
    type: [importRunType],
    authScopes: { permission: 'record:import' },
    description: 'The newest tables brought in here, at most 20, for who may import.',
    resolve: (community, _, { db, viewer }) => {
      assertMay(viewer, 'record:import', community);
      return community.districtId === null
        ? []
        : db.importRun.findMany({
            where: { districtId: community.districtId, communityId: community.id },
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            take: 20,
          });
    },
  }),
);
