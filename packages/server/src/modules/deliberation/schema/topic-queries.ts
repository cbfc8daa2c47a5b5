import { builder } from '../../../builder.ts';
import { underWay } from '../lifecycle.ts';
import { searchTopics, similarTopics } from '../search-topics.sql.ts';
import { topicClassEnum, topicStateEnum } from './enums.ts';
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
        classes: t.arg({
          type: [topicClassEnum],
          required: false,
          description: 'Only those sorted so (三事分流); without it all, also those not sorted.',
        }),
        search: t.arg.string({
          required: false,
          description:
            'Only those whose title or text holds this, 2–60 characters; of the newest thousand matches.',
        }),
      },
      resolve: async (query, community, { states, classes, search }, context) => {
        const found = search ? await searchTopics(context, community, search) : null;
        return context.db.topic.findMany({
          ...query,
          where: {
            ...(found ? { id: { in: found } } : {}),
            ...(classes ? { triageClass: { in: classes } } : {}),
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
        });
      },
    },
    topicConnection,
  ),
);

builder.queryField('similarTopics', (t) =>
  t.prismaField({
    type: [topicType],
    authScopes: { public: true },
    description:
      'Topics like what somebody is typing, the likest first: those of the community’s whole district that share the rarest pairs of characters. Returned and withdrawn ones are left out.',
    args: {
      community: t.arg.id({ description: 'Where the new topic would be proposed.' }),
      text: t.arg.string({ description: 'What was typed so far; its first 60 characters count.' }),
      first: t.arg.int({ defaultValue: 5, description: 'At most so many, 1–20.' }),
    },
    resolve: async (query, _, { community, text, first }, context) => {
      const found = await similarTopics(context, { community, text, first });
      const rows = await context.db.topic.findMany({
        ...query,
        where: { OR: found.map(({ districtId, id }) => ({ districtId, id })) },
      });
      return found.flatMap((key) => rows.find(({ id }) => id === key.id) ?? []);
    },
  }),
);
