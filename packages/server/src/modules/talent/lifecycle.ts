import { type ActionOf, defineLifecycle, type StateOf } from '@linli/methods';
import type { ReportingIn } from '../../generated/prisma/client.ts';

/**
 * A person or an organization reports in to a community. REPORTER: the person, or who speaks for
 * the organization. STAFF: with reporting-in:confirm there.
 */
export const reportingInLifecycle = defineLifecycle({
  initial: 'REPORTED',
  states: { REPORTED: {}, CONFIRMED: {}, ENDED: { final: true } },
  transitions: [
    { action: 'CONFIRM', from: ['REPORTED'], to: 'CONFIRMED', by: ['STAFF'] },
    { action: 'END', from: ['REPORTED', 'CONFIRMED'], to: 'ENDED', by: ['REPORTER', 'STAFF'] },
  ],
});

export type ReportingInState = StateOf<typeof reportingInLifecycle>;
export type ReportingInAction = ActionOf<typeof reportingInLifecycle>;

/** Derived from what has been written down. */
export function stateOf({
  confirmedAt,
  endedAt,
}: Pick<ReportingIn, 'confirmedAt' | 'endedAt'>): ReportingInState {
  if (endedAt) return 'ENDED';
  return confirmedAt ? 'CONFIRMED' : 'REPORTED';
}
