import { builder } from '../../../builder.ts';
import {
  describePoster,
  type PosterFacts,
  posterAddress,
  posterArgs,
  spokenDay,
} from '../../../mechanisms/paper/index.ts';
import { may } from '../../../platform/viewer.ts';
import { placeFields } from '../subjects.ts';

const kinds = { topic: 'topic-poster', board: 'board-poster' };

describePoster(kinds.topic, async ({ clock, database }, key) => {
  const topic = await database.prisma.topic.findUnique({
    where: { districtId_id: key },
    include: { community: { select: posterPlace } },
  });
  if (topic?.moderation !== 'ACCEPTED' || topic.mergedIntoId !== null) return null;
  return {
    ...{ title: topic.title, about: topic.body, until: null },
    call: '手机扫一扫，看大家怎么说，也说说您的看法',
    ...standing(topic.community, clock.now()),
  };
});

describePoster(kinds.board, async ({ clock, database }, { id }) => {
  const community = await database.prisma.community.findUnique({
    where: { id },
    select: posterPlace,
  });
  return (
    community && {
      title: '邻里的事，一起商量',
      about: '您可以提议题、说理由、表态，结果和后来怎么办的都会公布。',
      until: null,
      call: '手机扫一扫，看邻居们在商量什么',
      ...standing(community, clock.now()),
    }
  );
});

const posterPlace = { name: true, address: true, telephone: true } as const;

type PosterPlace = Readonly<Record<'address' | 'telephone', string | null>> & { name: string };

/** What stands on every poster of a place. */
function standing(
  { name, address, telephone }: PosterPlace,
  now: Date,
): Pick<PosterFacts, 'whose' | 'otherwise' | 'day'> {
  const call = telephone === null ? '' : `，或者打电话${telephone}`;
  return {
    whose: name,
    otherwise: `不上网的，可以到${address ?? `${name}办公室`}当面说${call}。`,
    day: spokenDay(now),
  };
}

const told =
  'a QR code that leads to `page`, to be printed: a path beside the API, signed, good until the end of the next day. Null to who may not move topics on there, and where `page` is no page of the district.';

builder.prismaObjectField('Topic', 'posterAddress', (t) =>
  t.string({
    nullable: true,
    args: posterArgs,
    description: `A poster with its title and ${told} Null too while it is hidden, and once it is merged into another.`,
    select: { community: { select: placeFields } },
    resolve: async (topic, args, context) => {
      const shown = topic.moderation === 'ACCEPTED' && topic.mergedIntoId === null;
      return shown && may(context.viewer, 'topic:advance', topic.community)
        ? posterAddress(context, kinds.topic, topic, args)
        : null;
    },
  }),
);

builder.prismaObjectField('Community', 'boardPosterAddress', (t) =>
  t.string({
    nullable: true,
    args: posterArgs,
    description: `A poster that invites to the place’s topics, with ${told}`,
    resolve: async ({ id, districtId, ancestorIds }, args, context) =>
      districtId !== null && may(context.viewer, 'topic:advance', { id, districtId, ancestorIds })
        ? posterAddress(context, kinds.board, { districtId, id }, args)
        : null,
  }),
);
