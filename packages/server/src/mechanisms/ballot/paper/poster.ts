import { builder } from '../../../builder.ts';
import {
  describePoster,
  posterAddress,
  posterArgs,
  spokenDay,
  spokenMoment,
} from '../../paper/index.ts';
import { runs } from '../access.ts';
import { ballotType } from '../schema/ballot.ts';

const kind = 'ballot-poster';

describePoster(kind, async ({ clock, database }, key) => {
  const ballot = await database.prisma.ballot.findUnique({
    where: { districtId_id: key },
    include: { community: { select: { name: true, address: true, telephone: true } } },
  });
  if (!ballot || (ballot.state !== 'DRAFT' && ballot.state !== 'OPEN')) return null;
  const { community, title, question, paper, opensAt, closesAt } = ballot;
  const place = community.address ?? `${community.name}办公室`;
  const help = paper ? '领纸质选票' : '请工作人员帮您投';
  const telephone = community.telephone === null ? '' : `，电话${community.telephone}`;
  const from = ballot.state === 'DRAFT' ? `${spokenMoment(opensAt)}开始，` : '';
  return {
    ...{ whose: community.name, title, about: question },
    until: `${from}${spokenMoment(closesAt)}截止`,
    call: '手机扫一扫，就能投票',
    otherwise: `不上网的，可以到${place}${help}${telephone}。`,
    day: spokenDay(clock.now()),
  };
});

builder.prismaObjectField(ballotType, 'posterAddress', (t) =>
  t.string({
    nullable: true,
    args: posterArgs,
    description:
      'A poster with its title, until when votes are taken and a QR code that leads to `page`, to be printed: a path beside the API, signed, good until the end of the next day. Null once it is closed, to who does not run it, and where `page` is no page of the district.',
    resolve: async (ballot, args, context) =>
      (await runs(context, ballot)) && (ballot.state === 'DRAFT' || ballot.state === 'OPEN')
        ? posterAddress(context, kind, ballot, args)
        : null,
  }),
);
