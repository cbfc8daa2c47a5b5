import { type ActionOf, defineLifecycle } from '@linli/methods';
import type { Suggestion } from '../../generated/prisma/client.ts';
import type { SuggestionState } from '../../generated/prisma/enums.ts';

/** What the rules of a suggestion look at besides who acts. */
export interface SuggestionFacts {
  /** Whether it was entered just now, so that a slip may be undone. */
  isFresh: boolean;
}

/** Milliseconds in which whoever entered a suggestion may take it back: a minute, and a slow network. */
const discardTime = 2 * 60_000;

export const factsOf = (
  suggestion: Pick<Suggestion, 'receivedAt'>,
  now: Date,
): SuggestionFacts => ({
  isFresh: now.getTime() - suggestion.receivedAt.getTime() <= discardTime,
});

/**
 * A suggestion's way: answered and settled, when its maker says so; made a topic of all; or turned
 * into a need or an incident, whose OUTCOME answers or settles it.
 */
export const suggestionLifecycle = defineLifecycle({
  initial: 'RECEIVED',
  states: {
    RECEIVED: { label: '已收到' },
    // Final as well: who made it need not say anything, and a caller may have no account.
    ANSWERED: { final: true, label: '已答复' },
    SETTLED: { final: true, label: '已解决' },
    UNSETTLED: { label: '未解决' },
    TOPIC_RAISED: { final: true, label: '已转为议题' },
    NEED_RECORDED: { label: '已列入需求清单' },
    INCIDENT_REPORTED: { label: '已作为事件派人处理' },
    DISCARDED: { final: true, label: '登记有误，已撤销' },
  },
  transitions: [
    { action: 'ANSWER', from: ['RECEIVED', 'UNSETTLED'], to: 'ANSWERED', by: ['WORKER'] },
    {
      action: 'RAISE_TOPIC',
      from: ['RECEIVED', 'ANSWERED', 'UNSETTLED'],
      to: 'TOPIC_RAISED',
      by: ['WORKER'],
    },
    {
      action: 'RECORD_NEED',
      from: ['RECEIVED', 'ANSWERED', 'UNSETTLED'],
      to: 'NEED_RECORDED',
      by: ['WORKER'],
    },
    {
      action: 'REPORT_INCIDENT',
      from: ['RECEIVED', 'ANSWERED', 'UNSETTLED'],
      to: 'INCIDENT_REPORTED',
      by: ['WORKER'],
    },
    {
      action: 'TELL_OUTCOME',
      from: ['NEED_RECORDED', 'INCIDENT_REPORTED'],
      to: 'ANSWERED',
      by: ['OUTCOME'],
    },
    { action: 'CONFIRM', from: ['INCIDENT_REPORTED'], to: 'SETTLED', by: ['OUTCOME'] },
    {
      action: 'DISCARD',
      from: ['RECEIVED'],
      to: 'DISCARDED',
      by: ['RECORDER'],
      needs: [{ code: 'DISCARD_TIME_OVER', check: (facts: SuggestionFacts) => facts.isFresh }],
    },
    { action: 'SETTLE', from: ['ANSWERED'], to: 'SETTLED', by: ['AUTHOR'] },
    { action: 'UNSETTLE', from: ['ANSWERED'], to: 'UNSETTLED', by: ['AUTHOR'] },
  ],
});

export type SuggestionAction = ActionOf<typeof suggestionLifecycle>;

/** The states in which somebody waits for an answer. */
export const waitingStates = [
  'RECEIVED',
  'UNSETTLED',
] as const satisfies readonly SuggestionState[];

/**
 * Working days within which a suggestion is answered, counted from the day after it came in, or
 * came back unsettled. Five is the default of the house; the field asks for "a set time" only.
 */
export const workingDaysToAnswer = 5;

/** Whether the set time has passed without an answer. */
export function isOverdue(
  suggestion: { state: SuggestionState; answerDueAt: Date },
  now: Date,
): boolean {
  const waiting = (waitingStates as readonly SuggestionState[]).includes(suggestion.state);
  return waiting && suggestion.answerDueAt < now;
}
