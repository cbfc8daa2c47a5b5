import { type ActionOf, defineLifecycle } from '@linli/methods';

/** What the rules of forming an owners' committee ask beside state and role. */
export interface FormationFacts {
  /** The last day of the notice is over. */
  noticeOver: boolean;
}

/** From a preparation group to an owners' committee that is elected, filed and has taken over. */
export const ownersFormationLifecycle = defineLifecycle({
  initial: 'PREPARING',
  states: {
    PREPARING: { label: '筹备组在准备' },
    RULES_DRAFTED: { label: '规则已起草' },
    NOTICE: { label: '候选人公告中' },
    ELECTED: { label: '已选举产生' },
    FILED: { label: '已备案' },
    HANDED_OVER: { final: true, label: '已移交' },
    STOPPED: { final: true, label: '已停止' },
  },
  transitions: [
    {
      action: 'DRAFT_RULES',
      from: ['PREPARING', 'RULES_DRAFTED'],
      to: 'RULES_DRAFTED',
      by: ['WORKER', 'ASSEMBLY'],
    },
    // Again from a notice: after a vote that fell short, or when a candidate withdraws.
    {
      action: 'PUBLISH_CANDIDATES',
      from: ['RULES_DRAFTED', 'NOTICE'],
      to: 'NOTICE',
      by: ['WORKER', 'ASSEMBLY'],
    },
    {
      action: 'RECORD_ELECTION',
      from: ['NOTICE'],
      to: 'ELECTED',
      by: ['WORKER', 'ASSEMBLY'],
      needs: [{ code: 'OWNERS_NOTICE_RUNS', check: (facts: FormationFacts) => facts.noticeOver }],
    },
    // Filed with the office that staff stand for.
    { action: 'RECORD_FILING', from: ['ELECTED'], to: 'FILED', by: ['WORKER'] },
    { action: 'HAND_OVER', from: ['FILED'], to: 'HANDED_OVER', by: ['WORKER', 'ASSEMBLY'] },
    {
      action: 'STOP',
      from: ['PREPARING', 'RULES_DRAFTED', 'NOTICE', 'ELECTED', 'FILED'],
      to: 'STOPPED',
      by: ['WORKER'],
      reasonRequired: true,
    },
  ],
});

export type FormationAction = ActionOf<typeof ownersFormationLifecycle>;

/**
 * Days of notice before the owners vote. The Regulation on Property Management (物业管理条例), art. 14:
 * owners are told at least 15 days beforehand. The day of publication does not count (Civil Code,
 * art. 201), so that the notice ends with the fifteenth day after it.
 */
export const daysOfNotice = 15;
