import { builder } from '../../../builder.ts';
import { readRowKey, splitGlobalId } from '../../../kernel/global-id.ts';
import { isUuid } from '../../../kernel/ids.ts';
import { ballotType } from './ballot.ts';
import { ballotStateEnum } from './enums.ts';

const ballotConnection = builder.connectionObject({
  type: ballotType,
  name: 'BallotConnection',
  description: 'A page of ballots.',
});

const nowhere = '00000000-0000-0000-0000-000000000000';

builder.queryField('ballotsOf', (t) =>
  t.prismaConnection(
    {
      type: ballotType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description: 'The ballots of a host, the newest first.',
      args: { host: t.arg.id({ description: 'What is decided by them, e.g. a Topic.' }) },
      resolve: (query, _, { host }, { db }) => {
        const hostType = splitGlobalId(host)?.typename ?? '';
        const key = readRowKey(host, hostType) ?? { districtId: nowhere, id: nowhere };
        return db.ballot.findMany({
          ...query,
          where: { districtId: key.districtId, hostType, hostId: key.id },
          orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
        });
      },
    },
    ballotConnection,
  ),
);

builder.prismaObjectFields('Community', (t) => ({
  ballots: t.prismaConnection(
    {
      type: ballotType,
      cursor: 'districtId_id',
      authScopes: { public: true },
      description: 'Ballots of this place and of those below it, the newest first.',
      args: {
        states: t.arg({
          type: [ballotStateEnum],
          required: false,
          description: 'Only those in these states; all without it.',
        }),
      },
      resolve: (query, { id, districtId }, { states }, { db }) =>
        db.ballot.findMany({
          ...query,
          where: {
            districtId: districtId !== null && isUuid(districtId) ? districtId : nowhere,
            community: { OR: [{ id }, { ancestorIds: { has: id } }] },
            ...(states && { state: { in: states } }),
          },
          orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
        }),
    },
    ballotConnection,
  ),
}));
