import { defineLifecycle, type StateOf } from '@linli/methods';

/** What a survey's rules look at. */
export interface SurveyFacts {
  /** Whether this viewer has answered. */
  answered: boolean;
}

/**
 * A survey. CLOCK: its period. ELECTOR: who counts in it. PUBLISHER: staff with survey:publish in
 * its place. Its state is not stored: it follows from the period (`surveyState`).
 */
export const surveyLifecycle = defineLifecycle({
  initial: 'UPCOMING',
  states: { UPCOMING: {}, OPEN: {}, CLOSED: { final: true } },
  transitions: [
    { action: 'OPEN', from: ['UPCOMING'], to: 'OPEN', by: ['CLOCK'] },
    {
      action: 'RESPOND',
      from: ['OPEN'],
      to: 'OPEN',
      by: ['ELECTOR'],
      needs: [{ code: 'SURVEY_ALREADY_ANSWERED', check: (facts: SurveyFacts) => !facts.answered }],
    },
    { action: 'RECORD', from: ['OPEN'], to: 'OPEN', by: ['PUBLISHER'] },
    { action: 'CLOSE', from: ['UPCOMING', 'OPEN'], to: 'CLOSED', by: ['PUBLISHER', 'CLOCK'] },
  ],
});

export type SurveyState = StateOf<typeof surveyLifecycle>;

/** The state that follows from the period: it opens and closes at its moments. */
export function surveyState(
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  now: Date,
): SurveyState {
  if (now >= closesAt) return 'CLOSED';
  return now >= opensAt ? 'OPEN' : 'UPCOMING';
}
