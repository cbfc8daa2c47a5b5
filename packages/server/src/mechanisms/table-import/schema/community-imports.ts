import { builder } from '../../../builder.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { mayImport } from '../find-run.ts';
import { importKinds } from '../importer.ts';
import { importRunType } from './import-run.ts';

builder.prismaObjectField('Community', 'imports', (t) =>
  t.field({
    type: [importRunType],
    authScopes: { permission: 'record:import' },
    description:
      'The newest tables brought in here, at most 20, of the kinds that the viewer may import.',
    resolve: (community, _, { db, viewer }) => {
      assertMay(viewer, 'record:import', community);
      return community.districtId === null
        ? []
        : db.importRun.findMany({
            where: {
              districtId: community.districtId,
              communityId: community.id,
              kind: { in: importKinds().filter((kind) => mayImport(viewer, kind, community)) },
            },
            orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
            take: 20,
          });
    },
  }),
);
