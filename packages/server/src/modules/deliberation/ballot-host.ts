import type { BallotOutcome, TopicClass, TopicState } from '../../generated/prisma/enums.ts';
import { describeBallotHost } from '../../mechanisms/ballot/index.ts';
import { hiddenTitle } from '../../mechanisms/moderation/index.ts';
import { holdTopic, lacksReview } from './move-topic.ts';
import { recordDecision } from './record-decision.ts';

/** The stages at which a topic is decided by ballot. */
const deciding: readonly TopicState[] = ['CONVERGING'];

/** What a topic's decision says of a ballot that decided it. */
const decidedWords: Readonly<Partial<Record<BallotOutcome, string>>> = {
  CARRIED: '投票通过。',
  ELECTED: '投票选出了结果。',
  NOT_CARRIED: '投票没有通过。',
};

describeBallotHost('Topic', {
  permission: 'ballot:run',
  async hold(transaction, { districtId, id }) {
    const [row] = await transaction.$queryRawUnsafe<
      { state: TopicState; triageClass: TopicClass | null }[]
    >(
      `SELECT state::text, triage_class::text AS "triageClass" FROM topic
       WHERE district_id = $1::uuid AND id = $2::uuid AND moderation = 'ACCEPTED' FOR SHARE`,
      districtId,
      id,
    );
    if (row === undefined || !deciding.includes(row.state)) return false;
    return !(await lacksReview(transaction, { districtId, id, triageClass: row.triageClass }));
  },
  // No quorum and a tie decide nothing: the topic stays where it is, for another ballot.
  async onCounted(context, writing, key, { ballot, result }) {
    const words = decidedWords[result.outcome];
    if (words === undefined) return;
    const topic = await holdTopic(writing.transaction, key, { alsoHidden: true });
    if (!deciding.includes(topic.state)) return;
    if (await lacksReview(writing.transaction, topic)) return;
    await recordDecision(context, writing, key, {
      basis: 'BALLOT',
      basisId: ballot.id,
      agreed: result.outcome !== 'NOT_CARRIED',
      words,
      organizationId: null,
    });
  },
  async load({ db }, key) {
    const topic = await db.topic.findUnique({ where: { districtId_id: key } });
    if (!topic) return null;
    const { communityId, title, state, moderation } = topic;
    return {
      communityId,
      name: moderation === 'ACCEPTED' ? title : hiddenTitle['zh-CN'],
      noticeDays: 0,
      decides:
        moderation === 'ACCEPTED' && deciding.includes(state) && !(await lacksReview(db, topic)),
    };
  },
});
