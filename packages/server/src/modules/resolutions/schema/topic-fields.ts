import { builder } from '../../../builder.ts';
import type { Context } from '../../../context.ts';
import type { Resolution, Topic } from '../../../generated/prisma/client.ts';
import { publicationType } from '../../../mechanisms/publication/index.ts';
import { isEditor } from '../find.ts';
import { resolutionType } from './resolution.ts';

/** The resolution of a topic that the viewer may read; those asked for at once are one query. */
async function readable(context: Context, topic: Topic): Promise<Resolution | null> {
  const { districtId, id: liveTopicId } = topic;
  const where = { districtId_liveTopicId: { districtId, liveTopicId } };
  const resolution = await context.db.resolution.findUnique({ where });
  if (!resolution) return null;
  const isPublic = resolution.publishedVersion !== null;
  return isPublic || (await isEditor(context, resolution)) ? resolution : null;
}

builder.prismaObjectField('Topic', 'resolution', (t) =>
  t.prismaField({
    type: resolutionType,
    nullable: true,
    description:
      'What was decided; null before it is published, but for who drafts it, and after it was withdrawn.',
    resolve: async (query, topic, _, context) => {
      const resolution = await readable(context, topic);
      if (!resolution) return null;
      const { districtId, id } = resolution;
      const where = { districtId_id: { districtId, id } };
      return context.db.resolution.findUnique({ ...query, where });
    },
  }),
);

builder.prismaObjectField('Topic', 'withdrawnResolutions', (t) =>
  t.prismaField({
    type: [resolutionType],
    description: 'Resolutions that were published and withdrawn, newest first; at most twenty.',
    resolve: (query, { districtId, id: topicId }, _, { db }) =>
      db.resolution.findMany({
        ...query,
        where: { districtId, topicId, state: 'WITHDRAWN', publishedVersion: { not: null } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 20,
      }),
  }),
);

builder.prismaObjectField('Topic', 'publication', (t) =>
  t.prismaField({
    type: publicationType,
    nullable: true,
    description: 'The newest notice of what was decided; null before there is one.',
    resolve: async (query, topic, _, context) => {
      const resolution = await readable(context, topic);
      const number = resolution?.publishedVersion ?? null;
      if (!resolution || number === null) return null;
      const { districtId, id: resolutionId } = resolution;
      const key = { districtId, resolutionId, number };
      const version = await context.db.resolutionVersion.findUnique({
        where: { districtId_resolutionId_number: key },
      });
      const id = version?.publicationId;
      if (!id) return null;
      const where = { districtId_id: { districtId, id } };
      return context.db.publication.findUnique({ ...query, where });
    },
  }),
);
