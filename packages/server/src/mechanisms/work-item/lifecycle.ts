import { type ActionOf, defineLifecycle } from '@linli/methods';
import type { WorkItemState } from '../../generated/prisma/enums.ts';
import { civilDay } from '../../kernel/clock.ts';

/** What the rules of a work item look at besides who acts. */
export interface WorkItemFacts {
  /** Whether the viewer is the one who said that it was done. */
  finishedByViewer: boolean;
}

const bySomebodyElse = {
  code: 'WORK_ITEM_FINISHED_BY_YOURSELF',
  check: (facts: WorkItemFacts) => !facts.finishedByViewer,
} as const;

/**
 * Something that somebody has to do by a day. OWNER: the person, or whoever speaks for the
 * organization. ASSIGNER: staff with work-item:assign in the place, who also enter what an owner
 * tells them. VERIFIER: staff with work-item:verify there. What is done is verified by somebody
 * else than who said so.
 */
export const workItemLifecycle = defineLifecycle({
  initial: 'OPEN',
  states: {
    OPEN: { label: '待办' },
    IN_PROGRESS: { label: '办理中' },
    DONE: { label: '已办完，待核实' },
    VERIFIED: { final: true, label: '已核实' },
    CANCELLED: { final: true, label: '已取消' },
  },
  transitions: [
    {
      action: 'REPORT',
      from: ['OPEN', 'IN_PROGRESS'],
      to: 'IN_PROGRESS',
      by: ['OWNER', 'ASSIGNER'],
    },
    { action: 'FINISH', from: ['OPEN', 'IN_PROGRESS'], to: 'DONE', by: ['OWNER', 'ASSIGNER'] },
    { action: 'VERIFY', from: ['DONE'], to: 'VERIFIED', by: ['VERIFIER'], needs: [bySomebodyElse] },
    {
      action: 'REOPEN',
      from: ['DONE'],
      to: 'IN_PROGRESS',
      by: ['VERIFIER'],
      needs: [bySomebodyElse],
      reasonRequired: true,
    },
    { action: 'REASSIGN', from: ['OPEN', 'IN_PROGRESS'], to: 'OPEN', by: ['ASSIGNER'] },
    {
      action: 'CHANGE_DUE_DATE',
      from: ['OPEN'],
      to: 'OPEN',
      by: ['ASSIGNER'],
      reasonRequired: true,
    },
    {
      action: 'CHANGE_DUE_DATE',
      from: ['IN_PROGRESS'],
      to: 'IN_PROGRESS',
      by: ['ASSIGNER'],
      reasonRequired: true,
    },
    {
      action: 'CANCEL',
      from: ['OPEN', 'IN_PROGRESS', 'DONE'],
      to: 'CANCELLED',
      by: ['ASSIGNER'],
      reasonRequired: true,
    },
  ],
});

export type WorkItemAction = ActionOf<typeof workItemLifecycle>;

/** The states in which something is still to be done by the owner. */
export const openStates = ['OPEN', 'IN_PROGRESS'] as const satisfies readonly WorkItemState[];

/** Past its time, and not said to be done. */
export function isOverdue(item: { state: WorkItemState; dueAt: Date }, now: Date): boolean {
  return (openStates as readonly WorkItemState[]).includes(item.state) && item.dueAt < now;
}

/** Civil days from today to the day it is due; negative when that has passed. */
export function daysLeft(dueAt: Date, now: Date): number {
  const today = Temporal.PlainDate.from(civilDay(now));
  return today.until(Temporal.PlainDate.from(civilDay(dueAt)), { largestUnit: 'days' }).days;
}
