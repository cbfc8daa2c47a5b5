import { type ActionOf, defineLifecycle } from '@linli/methods';

/** What the rules of a resolution look at besides who acts. */
export interface ResolutionFacts {
  /** Whether residents rate at this moment: delivered, and the days for it not over. */
  rated: boolean;
}

/**
 * A resolution (决议). EDITOR: staff with `resolution:edit` in the place, or who speaks for the
 * organization that must answer. RESIDENT: who counts in the place. SYSTEM: the end of the public
 * notice, the last work item, the residents' ratings.
 */
export const resolutionLifecycle = defineLifecycle({
  initial: 'DRAFT',
  states: {
    DRAFT: { label: '起草中' },
    PUBLISHED: { label: '公示中' },
    TO_AMEND: { label: '待修改' },
    IN_FORCE: { label: '落实中' },
    DELIVERED: { final: true, label: '已落实' },
    WITHDRAWN: { final: true, label: '已撤回' },
  },
  transitions: [
    { action: 'EDIT', from: ['DRAFT'], to: 'DRAFT', by: ['EDITOR'] },
    { action: 'PUBLISH', from: ['DRAFT'], to: 'PUBLISHED', by: ['EDITOR'] },
    { action: 'TAKE_EFFECT', from: ['PUBLISHED'], to: 'IN_FORCE', by: ['SYSTEM'] },
    { action: 'SEND_BACK', from: ['PUBLISHED'], to: 'TO_AMEND', by: ['SYSTEM'] },
    { action: 'AMEND', from: ['TO_AMEND'], to: 'DRAFT', by: ['EDITOR'], reasonRequired: true },
    { action: 'DELIVER', from: ['IN_FORCE'], to: 'DELIVERED', by: ['SYSTEM'] },
    {
      action: 'RATE',
      from: ['DELIVERED'],
      to: 'DELIVERED',
      by: ['RESIDENT'],
      needs: [{ code: 'RATING_OVER', check: (facts: ResolutionFacts) => facts.rated }],
    },
    {
      action: 'REOPEN',
      from: ['DELIVERED'],
      to: 'IN_FORCE',
      by: ['SYSTEM'],
      reasonRequired: true,
    },
    {
      action: 'WITHDRAW',
      from: ['DRAFT', 'PUBLISHED', 'TO_AMEND', 'IN_FORCE'],
      to: 'WITHDRAWN',
      by: ['EDITOR'],
      reasonRequired: true,
    },
  ],
});

export type ResolutionAction = ActionOf<typeof resolutionLifecycle>;

/** The steps that nobody is offered: they follow by themselves. */
export const ownSteps: readonly ResolutionAction[] = [
  'TAKE_EFFECT',
  'SEND_BACK',
  'DELIVER',
  'REOPEN',
];
