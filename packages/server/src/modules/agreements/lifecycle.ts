import { type ActionOf, defineLifecycle } from '@linli/methods';
import type { AgreementState } from '../../generated/prisma/enums.ts';

/** What the rules of an agreement ask beside its state and who acts. */
export interface AgreementFacts {
  /** The viewer's side has signed the newest version already. */
  hasSigned: boolean;
  /** The viewer's side has given notice already. */
  hasGivenNotice: boolean;
  /** There is a successor already. */
  hasSuccessor: boolean;
  /** The time for rating one another has come. */
  isRatingOpen: boolean;
  /** The viewer's side has rated every other one. */
  hasRatedAll: boolean;
}

const rating = {
  action: 'RATE',
  by: ['SIDE'],
  needs: [
    { code: 'RATING_NOT_OPEN', check: (facts: AgreementFacts) => facts.isRatingOpen },
    { code: 'ALREADY_RATED', check: (facts: AgreementFacts) => !facts.hasRatedAll },
  ],
} as const;

const renewing = {
  action: 'RENEW',
  by: ['SIDE', 'DRAFTER'],
  needs: [{ code: 'RENEWED_ALREADY', check: (facts: AgreementFacts) => !facts.hasSuccessor }],
} as const;

/**
 * An agreement's way. SIDE speaks for one of the sides; DRAFTER drafts for a committee among them;
 * SYSTEM steps follow from another one's act or from the calendar and are nobody's button.
 */
export const agreementLifecycle = defineLifecycle({
  initial: 'DRAFTED',
  states: {
    DRAFTED: { label: '已起草' },
    COUNTERED: { label: '协商中' },
    SIGNING: { label: '签署中' },
    IN_FORCE: { label: '生效中' },
    RENEWED: { final: true, label: '已续签' },
    ENDED: { final: true, label: '已结束' },
    ABANDONED: { final: true, label: '未达成' },
  },
  transitions: [
    {
      action: 'SIGN',
      from: ['DRAFTED', 'COUNTERED', 'SIGNING'],
      to: 'SIGNING',
      by: ['SIDE'],
      needs: [{ code: 'ALREADY_SIGNED', check: (facts: AgreementFacts) => !facts.hasSigned }],
    },
    {
      action: 'COUNTER',
      from: ['DRAFTED', 'COUNTERED', 'SIGNING'],
      to: 'COUNTERED',
      by: ['SIDE', 'DRAFTER'],
    },
    {
      action: 'ABANDON',
      from: ['DRAFTED', 'COUNTERED', 'SIGNING'],
      to: 'ABANDONED',
      by: ['SIDE', 'DRAFTER'],
      reasonRequired: true,
    },
    { action: 'ENTER_INTO_FORCE', from: ['SIGNING'], to: 'IN_FORCE', by: ['SYSTEM'] },
    {
      action: 'GIVE_NOTICE',
      from: ['IN_FORCE'],
      to: 'IN_FORCE',
      by: ['SIDE'],
      needs: [{ code: 'NOTICE_GIVEN', check: (facts: AgreementFacts) => !facts.hasGivenNotice }],
      reasonRequired: true,
    },
    { ...rating, from: ['IN_FORCE'], to: 'IN_FORCE' },
    { ...rating, from: ['ENDED'], to: 'ENDED' },
    { ...rating, from: ['RENEWED'], to: 'RENEWED' },
    { ...renewing, from: ['IN_FORCE'], to: 'IN_FORCE' },
    { ...renewing, from: ['ENDED'], to: 'ENDED' },
    { action: 'BE_RENEWED', from: ['IN_FORCE', 'ENDED'], to: 'RENEWED', by: ['SYSTEM'] },
    { action: 'END', from: ['IN_FORCE'], to: 'ENDED', by: ['SYSTEM'] },
  ],
});

export type AgreementAction = ActionOf<typeof agreementLifecycle>;

/** What one side owes another: confirmed by whom it is owed to, or said to be broken. */
export const obligationLifecycle = defineLifecycle({
  initial: 'OPEN',
  states: {
    OPEN: { final: true, label: '待履行' },
    FULFILLED: { final: true, label: '已履行' },
    BREACHED: { label: '有人反映未履行' },
  },
  transitions: [
    { action: 'CONFIRM_FULFILMENT', from: ['OPEN'], to: 'FULFILLED', by: ['OTHER_SIDE'] },
    { action: 'REPORT_BREACH', from: ['OPEN'], to: 'BREACHED', by: ['OTHER_SIDE'] },
    { action: 'REMEDY', from: ['BREACHED'], to: 'OPEN', by: ['SYSTEM'] },
  ],
});

/** What was said to be broken: answered by who owes it, settled by who said it. */
export const breachLifecycle = defineLifecycle({
  initial: 'REPORTED',
  states: {
    REPORTED: { label: '等待说明' },
    ANSWERED: { label: '已说明' },
    REMEDIED: { final: true, label: '已补救' },
  },
  transitions: [
    { action: 'ANSWER_BREACH', from: ['REPORTED'], to: 'ANSWERED', by: ['OBLIGOR'] },
    {
      action: 'ACKNOWLEDGE_REMEDY',
      from: ['REPORTED', 'ANSWERED'],
      to: 'REMEDIED',
      by: ['REPORTER'],
    },
  ],
});

/** The states of an agreement that has been signed by all: what anybody may read. */
export const publicStates = [
  'IN_FORCE',
  'RENEWED',
  'ENDED',
] as const satisfies readonly AgreementState[];

export const isPublic = (state: AgreementState): boolean =>
  (publicStates as readonly AgreementState[]).includes(state);
