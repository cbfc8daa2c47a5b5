import { type ActionOf, defineLifecycle } from '@linli/methods';

/** A table's way in: looked through, looked at by a person, written. */
export const importLifecycle = defineLifecycle({
  initial: 'CHECKING',
  states: {
    CHECKING: { label: '核对中' },
    CHECKED: { label: '已核对' },
    RUNNING: { label: '导入中' },
    DONE: { final: true, label: '已导入' },
    FAILED: { final: true, label: '未能导入' },
    DISCARDED: { final: true, label: '已放弃' },
  },
  transitions: [
    { action: 'FINISH_CHECK', from: ['CHECKING'], to: 'CHECKED', by: ['SYSTEM'] },
    { action: 'MAP', from: ['CHECKED', 'FAILED'], to: 'CHECKING', by: ['WORKER'] },
    { action: 'START', from: ['CHECKED'], to: 'RUNNING', by: ['WORKER'] },
    { action: 'DISCARD', from: ['CHECKING', 'CHECKED', 'FAILED'], to: 'DISCARDED', by: ['WORKER'] },
    { action: 'FINISH', from: ['RUNNING'], to: 'DONE', by: ['SYSTEM'] },
    { action: 'FAIL', from: ['CHECKING', 'RUNNING'], to: 'FAILED', by: ['SYSTEM'] },
  ],
});

export type ImportAction = ActionOf<typeof importLifecycle>;
