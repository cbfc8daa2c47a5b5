import { builder } from '../../../builder.ts';
import { underWay } from '../lifecycle.ts';
import { topicStateEnum } from './enums.ts';
import { topicType } from './topic.ts';

export const topicConnection = builder.connectionObject({
  type: topicType,
  name: 'TopicConnection',
  description: 'A page of topics.',
});

builder.prismaObjectField('Community', 'topics', (t) =>
  t.prismaConnection(
    {
      type: topicType,
      cursor: 'districtId_id',
      description: 'Topics of the community and of everything below it, newest first.',
      args: {
        states: t.arg({
          type: [topicStateEnum],
          defaultValue: [...underWay],
          description: 'Only these stages; without it those that are under way.',
        }),
      },
      resolve: (query, community, { states }, { db }) =>
        db.topic.findMany({
          ...query,
          where: {
            ...(community.districtId ? { districtId: community.districtId } : {}),
            // The whole district needs no look at the tree.
            ...(community.districtId === community.id
              ? {}
              : {
                  community: {
                    OR: [{ id: community.id }, { ancestorIds: { has: community.id } }],
                  },
                }),
            moderation: 'ACCEPTED',
            state: { in: states },
          },
          orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
        }),
    },
    topicConnection,
  ),
);
