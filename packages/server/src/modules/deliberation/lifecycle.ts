import { type ActionOf, defineLifecycle, type StateOf } from '@linli/methods';

/** What the transitions need to know besides who acts. */
export interface TopicFacts {
  /** Somebody but the proposer has argued, stated or voted. */
  othersTookPart: boolean;
}

/**
 * The stages of a topic that can be gone through today. A worker triages what residents propose,
 * opens the discussion and leads it to convergence; the proposer may withdraw as long as nobody
 * else's contribution would go with it.
 */
export const topicLifecycle = defineLifecycle({
  initial: 'PROPOSED',
  states: {
    PROPOSED: {},
    DISCUSSING: {},
    CONVERGING: {},
    RETURNED: { final: true },
    WITHDRAWN: { final: true },
  },
  transitions: [
    { action: 'OPEN_DISCUSSION', from: ['PROPOSED'], to: 'DISCUSSING', by: ['WORKER'] },
    { action: 'CONVERGE', from: ['DISCUSSING'], to: 'CONVERGING', by: ['WORKER'] },
    { action: 'REOPEN_DISCUSSION', from: ['CONVERGING'], to: 'DISCUSSING', by: ['WORKER'] },
    {
      action: 'RETURN',
      from: ['PROPOSED', 'DISCUSSING'],
      to: 'RETURNED',
      by: ['WORKER'],
      reasonRequired: true,
    },
    {
      action: 'WITHDRAW',
      from: ['PROPOSED', 'DISCUSSING'],
      to: 'WITHDRAWN',
      by: ['PROPOSER'],
      needs: [{ code: 'OTHERS_TOOK_PART', check: (facts: TopicFacts) => !facts.othersTookPart }],
    },
  ],
});

export type TopicStage = StateOf<typeof topicLifecycle>;
export type TopicAction = ActionOf<typeof topicLifecycle>;

/** What residents do in a topic, with the stages that take it. */
export const participation = {
  ARGUE: ['DISCUSSING'],
  STATE: ['DISCUSSING'],
  VOTE: ['DISCUSSING', 'CONVERGING'],
} as const satisfies Record<string, readonly TopicStage[]>;

export type ParticipationAct = keyof typeof participation;
