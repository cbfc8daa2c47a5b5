import { type ActionOf, defineLifecycle, type StateOf } from '@linli/methods';
import type { Duty, ReliefRound } from '../../generated/prisma/client.ts';
import { dayOf } from '../../kernel/clock.ts';

/** What is looked at when somebody asks for, or decides on, an admission. */
export interface AdmissionFacts {
  /** Whether who acts speaks for the department that asks. */
  actsForDepartment: boolean;
  basis: string;
  standard: string;
  fundsMinor: bigint;
  /** The last day of the term asked for, and today: civil days. */
  until: string;
  today: string;
}

const apart = {
  code: 'CONFLICT_OF_INTEREST',
  check: (facts: AdmissionFacts) => !facts.actsForDepartment,
} as const;

/**
 * A department's request. DEPARTMENT: who speaks for it. DECIDER: the district's admission body,
 * who holds admission:decide there. What is approved has a basis, a standard, its money (费随事转)
 * and a term that is still to run.
 */
export const admissionLifecycle = defineLifecycle({
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: {},
    RETURNED: {},
    APPROVED: { final: true },
    REJECTED: { final: true },
    WITHDRAWN: { final: true },
  },
  transitions: [
    {
      action: 'APPROVE',
      from: ['SUBMITTED'],
      to: 'APPROVED',
      by: ['DECIDER'],
      needs: [
        apart,
        { code: 'BASIS_MISSING', check: (facts: AdmissionFacts) => facts.basis !== '' },
        { code: 'STANDARD_MISSING', check: (facts: AdmissionFacts) => facts.standard !== '' },
        { code: 'FUNDS_MISSING', check: (facts: AdmissionFacts) => facts.fundsMinor > 0n },
        { code: 'TERM_OVER', check: (facts: AdmissionFacts) => facts.until >= facts.today },
      ],
    },
    {
      action: 'RETURN',
      from: ['SUBMITTED'],
      to: 'RETURNED',
      by: ['DECIDER'],
      needs: [apart],
      reasonRequired: true,
    },
    {
      action: 'REJECT',
      from: ['SUBMITTED'],
      to: 'REJECTED',
      by: ['DECIDER'],
      needs: [apart],
      reasonRequired: true,
    },
    { action: 'RESUBMIT', from: ['RETURNED'], to: 'SUBMITTED', by: ['DEPARTMENT'] },
    { action: 'WITHDRAW', from: ['SUBMITTED', 'RETURNED'], to: 'WITHDRAWN', by: ['DEPARTMENT'] },
  ],
});

export type AdmissionAction = ActionOf<typeof admissionLifecycle>;

/**
 * A duty. Its state is not stored: it follows from its first and last day. EDITOR: who holds
 * duty:edit in its place.
 */
export const dutyLifecycle = defineLifecycle({
  initial: 'UPCOMING',
  states: { UPCOMING: {}, CURRENT: {}, ENDED: { final: true } },
  transitions: [
    { action: 'BEGIN', from: ['UPCOMING'], to: 'CURRENT', by: ['CLOCK'] },
    {
      action: 'CHANGE_LOAD',
      from: ['UPCOMING'],
      to: 'UPCOMING',
      by: ['EDITOR'],
      reasonRequired: true,
    },
    {
      action: 'CHANGE_LOAD',
      from: ['CURRENT'],
      to: 'CURRENT',
      by: ['EDITOR'],
      reasonRequired: true,
    },
    {
      action: 'END',
      from: ['UPCOMING', 'CURRENT'],
      to: 'ENDED',
      by: ['EDITOR', 'CLOCK'],
      reasonRequired: true,
    },
  ],
});

export type DutyState = StateOf<typeof dutyLifecycle>;

export function dutyState(duty: Pick<Duty, 'since' | 'until'>, today: string): DutyState {
  const since = dayOf(duty.since);
  const until = duty.until && dayOf(duty.until);
  if (until !== null && (until < today || until < since)) return 'ENDED';
  return since > today ? 'UPCOMING' : 'CURRENT';
}

/** A relief round. DECIDER: who holds relief:decide in the district. */
export const reliefLifecycle = defineLifecycle({
  initial: 'OPEN',
  states: { OPEN: {}, CLOSED: { final: true } },
  transitions: [
    { action: 'DECIDE', from: ['OPEN'], to: 'OPEN', by: ['DECIDER'], reasonRequired: true },
    { action: 'CLOSE', from: ['OPEN'], to: 'CLOSED', by: ['DECIDER'] },
  ],
});

export type ReliefState = StateOf<typeof reliefLifecycle>;

export const reliefState = ({ closedAt }: Pick<ReliefRound, 'closedAt'>): ReliefState =>
  closedAt === null ? 'OPEN' : 'CLOSED';
