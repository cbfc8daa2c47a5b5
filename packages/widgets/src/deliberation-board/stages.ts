import type { ResultOf } from '../graphql.ts';
import type { BadgeTone } from '../templates/badge.ts';
import type { TopicCardFields } from './operations.ts';

export type TopicCard = ResultOf<typeof TopicCardFields>;
export type TopicState = TopicCard['state'];

/** A topic's way in six steps, in the order of the columns. */
export const STAGES = ['proposed', 'discussing', 'deciding', 'decided', 'doing', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

/** The steps that stand as columns on a wide screen; what has ended is looked up. */
export const COLUMNS = ['proposed', 'discussing', 'deciding', 'decided', 'doing'] as const;

export const STATES_OF: Readonly<Record<Stage, TopicState[]>> = {
  proposed: ['PROPOSED'],
  discussing: ['DISCUSSING'],
  deciding: ['CONVERGING'],
  decided: ['DECIDED', 'PUBLISHED'],
  doing: ['IMPLEMENTING'],
  ended: ['DONE', 'RETURNED', 'MERGED', 'WITHDRAWN'],
};

/** Everything that still goes on. */
export const GOING_ON: TopicState[] = COLUMNS.flatMap((stage) => STATES_OF[stage]);

/** How a state stands. */
export const TONES: Readonly<Record<TopicState, BadgeTone>> = {
  PROPOSED: 'waiting',
  DISCUSSING: 'active',
  CONVERGING: 'active',
  DECIDED: 'active',
  PUBLISHED: 'active',
  IMPLEMENTING: 'active',
  DONE: 'done',
  RETURNED: 'warning',
  MERGED: 'done',
  WITHDRAWN: 'done',
};
