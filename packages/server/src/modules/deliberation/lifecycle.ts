import { type ActionOf, defineLifecycle, type StateOf } from '@linli/methods';

/** What the transitions need to know besides who acts. */
export interface TopicFacts {
  /** Somebody but the proposer has argued, stated or voted. */
  othersTookPart: boolean;
  /** Its community sorts matters in three, and nobody has sorted this one. */
  triageMissing: boolean;
  /** It is a major matter, its district asks for a review before a decision, and there is none. */
  reviewMissing: boolean;
}

const sorted = {
  code: 'TRIAGE_MISSING',
  check: (facts: TopicFacts) => !facts.triageMissing,
} as const;
const reviewed = {
  code: 'REVIEW_MISSING',
  check: (facts: TopicFacts) => !facts.reviewMissing,
} as const;

/**
 * The life of a topic. A worker opens what residents propose and leads it to convergence; the
 * proposer may withdraw as long as nobody else's contribution would go with it. PROCESS is an act of
 * its own that has judged who may: a counted ballot or an answer decides, a resolution publishes,
 * carries out, completes and reopens, a merge takes one topic into another.
 */
export const topicLifecycle = defineLifecycle({
  initial: 'PROPOSED',
  states: {
    PROPOSED: {},
    DISCUSSING: {},
    CONVERGING: {},
    DECIDED: {},
    PUBLISHED: {},
    IMPLEMENTING: {},
    DONE: { final: true },
    RETURNED: { final: true },
    MERGED: { final: true },
    WITHDRAWN: { final: true },
  },
  transitions: [
    {
      action: 'OPEN_DISCUSSION',
      from: ['PROPOSED'],
      to: 'DISCUSSING',
      by: ['WORKER'],
      needs: [sorted],
    },
    { action: 'CONVERGE', from: ['DISCUSSING'], to: 'CONVERGING', by: ['WORKER'] },
    { action: 'REOPEN_DISCUSSION', from: ['CONVERGING'], to: 'DISCUSSING', by: ['WORKER'] },
    {
      action: 'DECIDE',
      from: ['DISCUSSING', 'CONVERGING'],
      to: 'DECIDED',
      by: ['PROCESS'],
      needs: [reviewed],
    },
    { action: 'PUBLISH', from: ['DECIDED'], to: 'PUBLISHED', by: ['PROCESS'] },
    {
      // An objection was found right, or a decision cannot stand: it is looked for anew.
      action: 'RECONSIDER',
      from: ['DECIDED', 'PUBLISHED', 'IMPLEMENTING'],
      to: 'CONVERGING',
      by: ['PROCESS'],
      reasonRequired: true,
    },
    { action: 'IMPLEMENT', from: ['PUBLISHED'], to: 'IMPLEMENTING', by: ['PROCESS'] },
    {
      // A decision that leaves nothing to publish or to do.
      action: 'COMPLETE',
      from: ['DECIDED'],
      to: 'DONE',
      by: ['WORKER', 'PROCESS'],
      reasonRequired: true,
    },
    { action: 'COMPLETE', from: ['PUBLISHED', 'IMPLEMENTING'], to: 'DONE', by: ['PROCESS'] },
    {
      // Residents say that it was not done: it is carried out again.
      action: 'REOPEN',
      from: ['DONE'],
      to: 'IMPLEMENTING',
      by: ['PROCESS'],
      reasonRequired: true,
    },
    {
      action: 'MERGE',
      from: ['PROPOSED', 'DISCUSSING', 'CONVERGING'],
      to: 'MERGED',
      by: ['PROCESS'],
      reasonRequired: true,
    },
    {
      // To the stage that it had; the usual one stands here.
      action: 'UNDO_MERGE',
      from: ['MERGED'],
      to: 'DISCUSSING',
      by: ['PROCESS'],
    },
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

/** The steps that people take with `advanceTopic`; the others follow from acts of their own. */
export const takenSteps = [
  'OPEN_DISCUSSION',
  'CONVERGE',
  'REOPEN_DISCUSSION',
  'COMPLETE',
  'RETURN',
  'WITHDRAW',
] as const satisfies readonly TopicAction[];
export type TakenStep = (typeof takenSteps)[number];

/** The steps that follow from another act, which `moveTopic` takes. */
export type ProcessStep = Exclude<TopicAction, Exclude<TakenStep, 'COMPLETE'>>;

/** The stages from which a topic is still to go on. */
export const underWay = [
  'PROPOSED',
  'DISCUSSING',
  'CONVERGING',
  'DECIDED',
  'PUBLISHED',
  'IMPLEMENTING',
] as const satisfies readonly TopicStage[];

/** What residents do in a topic, with the stages that take it. */
export const participation = {
  ARGUE: ['DISCUSSING'],
  STATE: ['DISCUSSING'],
  VOTE: ['DISCUSSING', 'CONVERGING'],
} as const satisfies Record<string, readonly TopicStage[]>;

export type ParticipationAct = keyof typeof participation;
