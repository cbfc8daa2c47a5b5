import type { ResultOf } from '../../graphql.ts';
import type { BoardOpinions, BoardTopic, StatementFields } from './operations.ts';

type TopicNode<Result extends { readonly node: unknown }> = Extract<
  NonNullable<Result['node']>,
  { readonly __typename: 'Topic' }
>;

export type Topic = TopicNode<ResultOf<typeof BoardTopic>>;
export type TopicAction = Topic['availableActions'][number];
export type Statement = ResultOf<typeof StatementFields>;
export type VoteValue = NonNullable<Statement['myVote']>;
export type Opinions = NonNullable<TopicNode<ResultOf<typeof BoardOpinions>>['opinionGroups']>;

/** The three answers, as they stand on the screen. */
export const VOTES = ['AGREE', 'DISAGREE', 'PASS'] as const satisfies readonly VoteValue[];

/** Signs beside the words, so that colour is never alone. */
export const VOTE_SIGNS: Readonly<Record<VoteValue, string>> = {
  AGREE: '✓',
  DISAGREE: '✕',
  PASS: '?',
};

/** The action if it is offered to this kind of viewer in this state. */
export function offered(topic: Topic, action: string): TopicAction | null {
  const found = topic.availableActions.find((offer) => offer.action === action);
  return !found || found.refusal?.code === 'WRONG_STATE' ? null : found;
}

/** The steps that a button takes; other acts need more than a reason and have forms of their own. */
const STEPS = [
  'OPEN_DISCUSSION',
  'CONVERGE',
  'REOPEN_DISCUSSION',
  'COMPLETE',
  'RETURN',
  'WITHDRAW',
];

/** The next steps that are offered to this kind of viewer. */
export function stepsOf({ availableActions }: Topic): TopicAction[] {
  return availableActions.filter(
    ({ action, refusal }) => STEPS.includes(action) && refusal?.code !== 'NOT_FOR_YOU',
  );
}

/** What everybody may do about a topic, or its proposer. */
const TAKING_PART = ['ARGUE', 'STATE', 'VOTE', 'CONTEST_TRIAGE', 'WITHDRAW'];

/** The stages at which a topic has gone elsewhere, or nowhere. */
const LEFT: readonly Topic['state'][] = ['RETURNED', 'MERGED', 'WITHDRAWN'];

/** Whether its course comes before its discussion: for who works on it, and where it has gone. */
export function courseFirst({ availableActions, state }: Topic): boolean {
  return (
    LEFT.includes(state) ||
    availableActions.some(({ action, allowed }) => allowed && !TAKING_PART.includes(action))
  );
}

/** Why it cannot be done now. Who only has to sign in is asked to when acting. */
export function refusalOf(action: TopicAction): string | undefined {
  if (action.allowed || action.refusal?.code === 'SIGN_IN_REQUIRED') return undefined;
  return action.refusal?.message;
}

/** A vote in the words of the counts. */
export const SHORT_VOTES = {
  AGREE: 'agreeShort',
  DISAGREE: 'disagreeShort',
  PASS: 'passShort',
} as const satisfies Readonly<Record<VoteValue, string>>;
