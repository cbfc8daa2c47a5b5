import { type ActionOf, defineLifecycle } from '@linli/methods';

/** A need is met, or it is closed with a reason. */
export const needLifecycle = defineLifecycle({
  initial: 'OPEN',
  states: {
    OPEN: { label: '待满足' },
    MET: { final: true, label: '已满足' },
    CLOSED: { final: true, label: '已关闭' },
  },
  transitions: [
    { action: 'MEET', from: ['OPEN'], to: 'MET', by: ['WORKER'], reasonRequired: true },
    { action: 'CLOSE', from: ['OPEN'], to: 'CLOSED', by: ['WORKER'], reasonRequired: true },
  ],
});

export type NeedAction = ActionOf<typeof needLifecycle>;
