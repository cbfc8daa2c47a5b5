import { type ActionOf, defineLifecycle } from '@linli/methods';

/**
 * A public notice. EDITOR: staff of the place, or who speaks for the organization that publishes.
 * SYSTEM: the clock, and the last answer when the period is over. Objecting is for residents and
 * leaves the notice where it stands; see `policies.ts`.
 */
export const publicationLifecycle = defineLifecycle({
  initial: 'RUNNING',
  states: {
    RUNNING: { label: '公示中' },
    AWAITING_ANSWERS: { label: '期满，等待答复异议' },
    ENDED: { final: true, label: '公示期满' },
    WITHDRAWN: { final: true, label: '已撤下' },
  },
  transitions: [
    { action: 'EXTEND', from: ['RUNNING'], to: 'RUNNING', by: ['EDITOR'], reasonRequired: true },
    { action: 'AWAIT_ANSWERS', from: ['RUNNING'], to: 'AWAITING_ANSWERS', by: ['SYSTEM'] },
    { action: 'END', from: ['RUNNING', 'AWAITING_ANSWERS'], to: 'ENDED', by: ['SYSTEM'] },
    {
      action: 'WITHDRAW',
      from: ['RUNNING', 'AWAITING_ANSWERS'],
      to: 'WITHDRAWN',
      by: ['EDITOR'],
      reasonRequired: true,
    },
  ],
});

export type PublicationAction = ActionOf<typeof publicationLifecycle>;

/** The steps that nobody is offered: they follow by themselves. */
export const ownSteps: readonly PublicationAction[] = ['AWAIT_ANSWERS', 'END'];

/** An objection: received, then answered once. */
export const objectionLifecycle = defineLifecycle({
  initial: 'RECEIVED',
  states: {
    RECEIVED: { label: '等待答复' },
    UPHELD: { final: true, label: '采纳' },
    PARTLY_UPHELD: { final: true, label: '部分采纳' },
    DISMISSED: { final: true, label: '不采纳' },
  },
  transitions: [
    { action: 'UPHOLD', from: ['RECEIVED'], to: 'UPHELD', by: ['EDITOR'], reasonRequired: true },
    {
      action: 'UPHOLD_PARTLY',
      from: ['RECEIVED'],
      to: 'PARTLY_UPHELD',
      by: ['EDITOR'],
      reasonRequired: true,
    },
    {
      action: 'DISMISS',
      from: ['RECEIVED'],
      to: 'DISMISSED',
      by: ['EDITOR'],
      reasonRequired: true,
    },
  ],
});

export type ObjectionAction = ActionOf<typeof objectionLifecycle>;
