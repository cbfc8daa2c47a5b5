import type { TopicState } from '../../generated/prisma/enums.ts';
import { describeBallotHost } from '../../mechanisms/ballot/index.ts';
import { hiddenTitle } from '../../mechanisms/moderation/index.ts';

/** The stages at which a topic is decided by ballot. */
const deciding: readonly TopicState[] = ['CONVERGING'];

describeBallotHost('Topic', {
  permission: 'ballot:run',
  async hold(transaction, { districtId, id }) {
    const [row] = await transaction.$queryRawUnsafe<{ state: TopicState }[]>(
      `SELECT state::text FROM topic WHERE district_id = $1::uuid AND id = $2::uuid FOR SHARE`,
      districtId,
      id,
    );
    return row !== undefined && deciding.includes(row.state);
  },
  async load({ db }, key) {
    const topic = await db.topic.findUnique({ where: { districtId_id: key } });
    if (!topic) return null;
    const { communityId, title, state, moderation } = topic;
    return {
      communityId,
      name: moderation === 'ACCEPTED' ? title : hiddenTitle['zh-CN'],
      noticeDays: 0,
      decides: deciding.includes(state),
    };
  },
});
