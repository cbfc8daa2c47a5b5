import { type ActionOf, defineLifecycle } from '@linli/methods';
import type { SuggestionState } from '../../generated/prisma/enums.ts';

/** A suggestion's way: answered and settled, when its maker says so, or made a topic of all. */
export const suggestionLifecycle = defineLifecycle({
  initial: 'RECEIVED',
  states: {
    RECEIVED: { label: '已收到' },
    // Final as well: who made it need not say anything, and a caller may have no account.
    ANSWERED: { final: true, label: '已答复' },
    SETTLED: { final: true, label: '已解决' },
    UNSETTLED: { label: '未解决' },
    TOPIC_RAISED: { final: true, label: '已转为议题' },
  },
  transitions: [
    { action: 'ANSWER', from: ['RECEIVED', 'UNSETTLED'], to: 'ANSWERED', by: ['WORKER'] },
    {
      action: 'RAISE_TOPIC',
      from: ['RECEIVED', 'ANSWERED', 'UNSETTLED'],
      to: 'TOPIC_RAISED',
      by: ['WORKER'],
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
