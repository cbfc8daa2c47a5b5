import { type ActionOf, defineLifecycle } from '@linli/methods';

/**
 * A residency's way. Only VERIFIED makes a RESIDENT; an expired verification is a claim again.
 * Expiry is the clock's doing and no act of anybody's: see expire-verifications.ts.
 */
export const residencyLifecycle = defineLifecycle({
  initial: 'CLAIMED',
  states: {
    CLAIMED: { label: '待核实' },
    VERIFIED: { final: true, label: '已核实' },
    REVOKED: { final: true, label: '已撤销' },
    ENDED: { final: true, label: '已搬离' },
  },
  transitions: [
    // From VERIFIED it renews, from REVOKED it puts a mistake right.
    {
      action: 'VERIFY',
      from: ['CLAIMED', 'VERIFIED', 'REVOKED'],
      to: 'VERIFIED',
      by: ['VERIFIER'],
    },
    { action: 'CONFIRM', from: ['CLAIMED'], to: 'VERIFIED', by: ['SELF'] },
    {
      action: 'REVOKE',
      from: ['CLAIMED', 'VERIFIED'],
      to: 'REVOKED',
      by: ['VERIFIER'],
      reasonRequired: true,
    },
    { action: 'END', from: ['CLAIMED', 'VERIFIED'], to: 'ENDED', by: ['SELF', 'REGISTRAR'] },
  ],
});

export type ResidencyAction = ActionOf<typeof residencyLifecycle>;
