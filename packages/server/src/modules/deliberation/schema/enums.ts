import { builder } from '../../../builder.ts';
import type {
  ContestState,
  DecisionBasis,
  ReviewOutcome,
  TopicClass,
} from '../../../generated/prisma/enums.ts';
import type { ArgumentState } from '../argument-lifecycle.ts';
import { argumentOrders } from '../argument-orders.ts';
import { voteValues } from '../commands/cast-vote.ts';
import type { TakenStep, TopicStage } from '../lifecycle.ts';

export const topicStateEnum = builder.enumType('TopicState', {
  description: 'The stages of a topic.',
  values: {
    PROPOSED: { description: 'Waits for a worker to open the discussion.' },
    DISCUSSING: { description: 'Takes arguments, statements and votes.' },
    CONVERGING: { description: 'Takes votes only, to see what all share.' },
    DECIDED: { description: 'Decided by a ballot, a meeting or whoever must answer.' },
    PUBLISHED: { description: 'The decision is published; residents may object.' },
    IMPLEMENTING: { description: 'What was decided is being carried out.' },
    DONE: { description: 'Carried out, or nothing was to be done. It can be reopened.' },
    RETURNED: { description: 'A worker returned it, with a reason. Final.' },
    MERGED: { description: 'Taken into another topic, where it goes on: `mergedInto`.' },
    WITHDRAWN: { description: 'Its proposer withdrew it. Final.' },
  } satisfies Record<TopicStage, { description: string }>,
});

export const topicActionEnum = builder.enumType('TopicAction', {
  description: 'The steps of a topic that people take with advanceTopic.',
  values: {
    OPEN_DISCUSSION: { description: 'A worker opens the discussion of a proposed topic.' },
    CONVERGE: { description: 'A worker ends the collecting of statements; votes go on.' },
    REOPEN_DISCUSSION: { description: 'A worker lets arguments and statements in again.' },
    COMPLETE: {
      description:
        'A worker closes a decided topic of which nothing is to be published or done; needs a reason.',
    },
    RETURN: { description: 'A worker returns the topic; needs a reason.' },
    WITHDRAW: { description: 'The proposer withdraws, while nobody else has taken part.' },
  } satisfies Record<TakenStep, { description: string }>,
});

export const stanceEnum = builder.enumType('Stance', {
  description: 'Where an argument stands towards the topic.',
  values: {
    FOR: { description: 'In favour.' },
    AGAINST: { description: 'Against.' },
    NEUTRAL: { description: 'Neither: a question, a fact, another way.' },
  } as const,
});

export const argumentStateEnum = builder.enumType('ArgumentState', {
  description: 'Whether an argument’s text is shown.',
  values: {
    SHOWN: { description: 'Everybody reads it.' },
    HIDDEN: { description: 'Moderation hid it. Its place and its replies stay.' },
    WITHDRAWN: { description: 'Its author took it back. Its place and its replies stay. Final.' },
  } satisfies Record<ArgumentState, { description: string }>,
});

export const argumentOrderEnum = builder.enumType('ArgumentOrder', {
  description: 'In which order arguments are listed. Nothing else decides it.',
  values: {
    MOST_THANKED: { description: argumentOrders.MOST_THANKED.formula },
    NEWEST: { description: argumentOrders.NEWEST.formula },
    OLDEST: { description: argumentOrders.OLDEST.formula },
  } satisfies Record<keyof typeof argumentOrders, { description: string }>,
});

const voteDescriptions = { AGREE: '同意', DISAGREE: '不同意', PASS: '说不清、跳过' } as const;

export const voteValueEnum = builder.enumType('VoteValue', {
  description: 'A view of a statement.',
  values: Object.fromEntries(
    voteValues.map((value) => [value, { value, description: voteDescriptions[value] }]),
  ) as { [V in (typeof voteValues)[number]]: { value: V; description: string } },
});

export const topicClassEnum = builder.enumType('TopicClass', {
  description: 'Who a matter is for (三事分流, as practised in Nan’an, Chongqing).',
  values: {
    MAJOR: { description: '大事: the government answers.' },
    MINOR: { description: '小事: the community decides.' },
    PRIVATE: { description: '私事: for the resident, the market or mutual aid.' },
  } satisfies Record<TopicClass, { description: string }>,
});

export const contestStateEnum = builder.enumType('TriageContestState', {
  description: 'What became of a contest of a topic’s class.',
  values: {
    OPEN: { description: 'Waits for somebody who did not sort the topic.' },
    UPHELD: { description: 'The resident was right; the topic was sorted anew.' },
    KEPT: { description: 'The sorting was kept.' },
  } satisfies Record<ContestState, { description: string }>,
});

export const reviewOutcomeEnum = builder.enumType('ReviewOutcome', {
  description: 'What the review of a major matter came to.',
  values: {
    AGREED: { description: 'It may be decided.' },
    OBJECTED: { description: 'It may not be decided as it is.' },
  } satisfies Record<ReviewOutcome, { description: string }>,
});

export const decisionBasisEnum = builder.enumType('DecisionBasis', {
  description: 'What a decision rests on.',
  values: {
    BALLOT: { description: 'A counted ballot.' },
    MEETING: { description: 'A vote at a meeting on the topic.' },
    ANSWER: { description: 'The answer of the organization that must answer.' },
  } satisfies Record<DecisionBasis, { description: string }>,
});
