import { type ActionOf, defineLifecycle } from '@linli/methods';

/** What the rules of moderation look at besides who acts. */
export interface ModerationFacts {
  /** The viewer wrote it. */
  ownContribution: boolean;
  /** The viewer took the act that hid it. */
  hiddenByViewer: boolean;
  /** The time for an appeal is not over. */
  appealOpen: boolean;
  /** The author has appealed against the act that hides it. */
  appealed: boolean;
}

const ofOthers = {
  code: 'OWN_CONTRIBUTION',
  check: (facts: ModerationFacts) => !facts.ownContribution,
} as const;

const bySomebodyElse = {
  code: 'APPEAL_OF_OWN_ACT',
  check: (facts: ModerationFacts) => !facts.hiddenByViewer,
} as const;

/**
 * What happens to one contribution. MODERATOR: staff with content:moderate in its place. AUTHOR: who
 * wrote it. DECIDER: staff with appeal:decide there. Nobody shows again what they wrote themselves,
 * and nobody decides on the appeal against their own act.
 */
export const moderationLifecycle = defineLifecycle({
  initial: 'REPORTED',
  states: {
    REPORTED: { label: '待处理' },
    KEPT: { final: true, label: '保留' },
    HIDDEN: { final: true, label: '已隐藏' },
    APPEALED: { label: '申诉中' },
    RESTORED: { final: true, label: '已恢复' },
  },
  transitions: [
    {
      action: 'HIDE',
      from: ['REPORTED', 'KEPT', 'RESTORED'],
      to: 'HIDDEN',
      by: ['MODERATOR'],
      reasonRequired: true,
    },
    { action: 'KEEP', from: ['REPORTED'], to: 'KEPT', by: ['MODERATOR'], needs: [ofOthers] },
    { action: 'RESTORE', from: ['HIDDEN'], to: 'RESTORED', by: ['MODERATOR'], needs: [ofOthers] },
    {
      action: 'APPEAL',
      from: ['HIDDEN'],
      to: 'APPEALED',
      by: ['AUTHOR'],
      reasonRequired: true,
      needs: [
        { code: 'ALREADY_APPEALED', check: (facts: ModerationFacts) => !facts.appealed },
        { code: 'APPEAL_TOO_LATE', check: (facts: ModerationFacts) => facts.appealOpen },
      ],
    },
    {
      action: 'UPHOLD_APPEAL',
      from: ['APPEALED'],
      to: 'RESTORED',
      by: ['DECIDER'],
      needs: [ofOthers, bySomebodyElse],
    },
    {
      action: 'DISMISS_APPEAL',
      from: ['APPEALED'],
      to: 'HIDDEN',
      by: ['DECIDER'],
      reasonRequired: true,
      needs: [ofOthers, bySomebodyElse],
    },
  ],
});

export type ModerationAction = ActionOf<typeof moderationLifecycle>;
