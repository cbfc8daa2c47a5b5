import type { Transaction } from '../../database.ts';
import type { TopicState } from '../../generated/prisma/enums.ts';
import { describeMeetingHost } from '../../mechanisms/meeting/index.ts';
import { hiddenTitle } from '../../mechanisms/moderation/index.ts';
import type { Place } from '../../platform/viewer.ts';
import { undecided } from './acts.ts';
import { rulesOf } from './settings.ts';
import { placeFields } from './subjects.ts';

const meets = (state: TopicState) => (undecided as readonly TopicState[]).includes(state);

/** A topic meets (议事会): its community's council or committee convenes, whoever is invited comes. */
describeMeetingHost('Topic', {
  permission: 'topic:advance',
  async hold(transaction, { districtId, id }) {
    const [row] = await transaction.$queryRawUnsafe<{ state: TopicState }[]>(
      `SELECT state::text FROM topic WHERE district_id = $1::uuid AND id = $2::uuid FOR SHARE`,
      districtId,
      id,
    );
    return row !== undefined && meets(row.state);
  },
  async load({ db }, key) {
    const topic = await db.topic.findUnique({
      where: { districtId_id: key },
      include: {
        community: { select: placeFields },
        invitations: { select: { organizationId: true } },
      },
    });
    if (!topic) return null;
    const convenerId = await convenerOf(db, topic.community);
    if (convenerId === null) return null;
    const rules = await rulesOf(db, topic.districtId);
    const members = [
      convenerId,
      ...(topic.answererId === null ? [] : [topic.answererId]),
      ...topic.invitations.map(({ organizationId }) => organizationId),
    ];
    return {
      communityId: topic.communityId,
      name: topic.moderation === 'ACCEPTED' ? topic.title : hiddenTitle['zh-CN'],
      convenerId,
      memberIds: [...new Set(members)],
      noticeDays: rules.meetingNoticeDays,
      invitesResidents: true,
      leastResidents: rules.meetingLeastResidents,
      ended: !meets(topic.state),
    };
  },
});

/**
 * Who convenes the meetings on the topics of a place: its residents' council, else its committee; of
 * the place itself before those above it. A dissolved one only when there is no other, so that past
 * meetings keep theirs. Null where there is none.
 */
export async function convenerOf(
  db: Pick<Transaction, 'organization'>,
  place: Place,
): Promise<string | null> {
  if (place.districtId === null) return null;
  const places = [place.id, ...place.ancestorIds.toReversed()];
  const found = await db.organization.findMany({
    where: {
      districtId: place.districtId,
      communityId: { in: places },
      kind: { in: ['RESIDENTS_COUNCIL', 'RESIDENTS_COMMITTEE'] },
    },
    select: { id: true, kind: true, communityId: true, dissolvedAt: true },
    orderBy: { id: 'asc' },
  });
  const rank = ({ kind, communityId, dissolvedAt }: (typeof found)[number]) => [
    dissolvedAt === null ? 0 : 1,
    places.indexOf(communityId),
    kind === 'RESIDENTS_COUNCIL' ? 0 : 1,
  ];
  const ranked = found
    .map((each) => ({ id: each.id, rank: rank(each) }))
    .sort((a, b) => {
      const index = a.rank.findIndex((value, at) => value !== b.rank[at]);
      return index < 0 ? 0 : (a.rank[index] ?? 0) - (b.rank[index] ?? 0);
    });
  return ranked[0]?.id ?? null;
}
