import { type ActionOf, defineLifecycle } from '@linli/methods';

/** The way of a letter-box round, a campaign of visits or a reception day. */
export const outreachLifecycle = defineLifecycle({
  initial: 'PLANNED',
  states: {
    PLANNED: { label: '已安排' },
    RUNNING: { label: '进行中' },
    CLOSED: { final: true, label: '已结束' },
    CANCELLED: { final: true, label: '已取消' },
  },
  transitions: [
    { action: 'EDIT', from: ['PLANNED'], to: 'PLANNED', by: ['HOLDER'] },
    { action: 'START', from: ['PLANNED'], to: 'RUNNING', by: ['HOLDER'] },
    { action: 'CLOSE', from: ['RUNNING'], to: 'CLOSED', by: ['HOLDER'] },
    {
      action: 'CANCEL',
      from: ['PLANNED'],
      to: 'CANCELLED',
      by: ['HOLDER'],
      reasonRequired: true,
    },
  ],
});

export type OutreachAction = ActionOf<typeof outreachLifecycle>;
