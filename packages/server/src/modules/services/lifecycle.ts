import { defineLifecycle } from '@linli/methods';

/** What the rules of an application look at. */
export interface ServiceRequestFacts {
  /** Whether the service can still be applied for. */
  offered: boolean;
}

/**
 * An application for a service. APPLICANT: who applied. HANDLER: staff with service-request:handle
 * in the place of the service. Not every service takes an appointment, so START follows ACCEPT too.
 */
export const serviceRequestLifecycle = defineLifecycle({
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: {},
    RETURNED: {},
    ACCEPTED: {},
    SCHEDULED: {},
    IN_PROGRESS: {},
    DELIVERED: {},
    RATED: {},
    CLOSED: { final: true },
    WITHDRAWN: { final: true },
  },
  transitions: [
    { action: 'ACCEPT', from: ['SUBMITTED'], to: 'ACCEPTED', by: ['HANDLER'] },
    {
      action: 'RETURN',
      from: ['SUBMITTED'],
      to: 'RETURNED',
      by: ['HANDLER'],
      reasonRequired: true,
    },
    {
      action: 'RESUBMIT',
      from: ['RETURNED'],
      to: 'SUBMITTED',
      by: ['APPLICANT'],
      needs: [
        { code: 'SERVICE_NOT_OFFERED', check: (facts: ServiceRequestFacts) => facts.offered },
      ],
    },
    { action: 'SCHEDULE', from: ['ACCEPTED'], to: 'SCHEDULED', by: ['HANDLER'] },
    { action: 'START', from: ['ACCEPTED', 'SCHEDULED'], to: 'IN_PROGRESS', by: ['HANDLER'] },
    { action: 'DELIVER', from: ['IN_PROGRESS'], to: 'DELIVERED', by: ['HANDLER'] },
    { action: 'RATE', from: ['DELIVERED'], to: 'RATED', by: ['APPLICANT'] },
    { action: 'CLOSE', from: ['DELIVERED', 'RATED'], to: 'CLOSED', by: ['HANDLER'] },
    {
      action: 'WITHDRAW',
      from: ['SUBMITTED', 'RETURNED', 'ACCEPTED', 'SCHEDULED'],
      to: 'WITHDRAWN',
      by: ['APPLICANT'],
    },
  ],
});

/** Waiting for staff: what their list shows when no state is asked for. */
export const waitingStates = ['SUBMITTED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS'] as const;
