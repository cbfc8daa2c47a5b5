import { type ActionOf, defineLifecycle } from '@linli/methods';

/**
 * The way of an incident. DISPATCHER: staff with `incident:dispatch` there. WORK: what becomes of the
 * work item that it was dispatched by. REPORTER: the one who raised it.
 */
export const incidentLifecycle = defineLifecycle({
  initial: 'REPORTED',
  states: {
    REPORTED: { label: '已上报，等待派单' },
    DISPATCHED: { label: '已派单' },
    // Final as well: who raised it need not say anything, and a caller may have no account.
    HANDLED: { final: true, label: '已处理，等待反映人核实' },
    VERIFIED: { final: true, label: '已核实' },
    REOPENED: { label: '没有解决，等待重新派单' },
    CLOSED: { final: true, label: '已关闭' },
  },
  transitions: [
    { action: 'DISPATCH', from: ['REPORTED', 'REOPENED'], to: 'DISPATCHED', by: ['DISPATCHER'] },
    { action: 'HANDLE', from: ['DISPATCHED'], to: 'HANDLED', by: ['WORK'] },
    { action: 'TAKE_BACK', from: ['DISPATCHED'], to: 'REPORTED', by: ['WORK'] },
    { action: 'VERIFY', from: ['HANDLED'], to: 'VERIFIED', by: ['REPORTER'] },
    {
      action: 'REOPEN',
      from: ['HANDLED'],
      to: 'REOPENED',
      by: ['REPORTER'],
      reasonRequired: true,
    },
    {
      action: 'CLOSE',
      from: ['REPORTED', 'REOPENED', 'HANDLED'],
      to: 'CLOSED',
      by: ['DISPATCHER'],
      reasonRequired: true,
    },
  ],
});

export type IncidentAction = ActionOf<typeof incidentLifecycle>;

/** Working days within which an incident is dispatched, after the day on which it was reported. */
export const workingDaysToDispatch = 1;
