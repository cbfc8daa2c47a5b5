import { type ActionOf, defineLifecycle } from '@linli/methods';
import { dayOf } from '../../kernel/clock.ts';

/**
 * The way of an organization that is incubated. WORKER has `incubation:edit` at its place,
 * INCUBATOR speaks for the centre that incubates it, MEMBER for the organization itself.
 */
export const incubationLifecycle = defineLifecycle({
  initial: 'SPROUT',
  states: {
    SPROUT: { label: '萌芽期' },
    STARTUP: { label: '初创期' },
    GROWTH: { label: '成长期' },
    GRADUATED: { final: true, label: '已出壳' },
    LEFT: { final: true, label: '已退出' },
  },
  transitions: [
    { action: 'START_UP', from: ['SPROUT'], to: 'STARTUP', by: ['WORKER', 'INCUBATOR'] },
    { action: 'GROW', from: ['STARTUP'], to: 'GROWTH', by: ['WORKER', 'INCUBATOR'] },
    { action: 'GRADUATE', from: ['GROWTH'], to: 'GRADUATED', by: ['WORKER', 'INCUBATOR'] },
    {
      action: 'LEAVE',
      from: ['SPROUT', 'STARTUP', 'GROWTH'],
      to: 'LEFT',
      by: ['WORKER', 'INCUBATOR', 'MEMBER'],
      reasonRequired: true,
    },
    { action: 'RETURN', from: ['LEFT'], to: 'SPROUT', by: ['WORKER'] },
  ],
});

export type IncubationAction = ActionOf<typeof incubationLifecycle>;

/** The stages in which an organization is being incubated. */
export const runningStages: readonly string[] = ['SPROUT', 'STARTUP', 'GROWTH'];

/** A certification: valid to the end of its last day, unless it is revoked. */
export const certificationLifecycle = defineLifecycle({
  initial: 'VALID',
  states: {
    VALID: { label: '有效' },
    EXPIRED: { final: true, label: '已过期' },
    REVOKED: { final: true, label: '已撤销' },
  },
  transitions: [
    {
      action: 'REVOKE',
      from: ['VALID', 'EXPIRED'],
      to: 'REVOKED',
      by: ['CERTIFIER'],
      reasonRequired: true,
    },
    { action: 'EXPIRE', from: ['VALID'], to: 'EXPIRED', by: ['SYSTEM'] },
  ],
});

export type CertificationState = 'VALID' | 'EXPIRED' | 'REVOKED';

/** Where a certification stands on a civil day. */
export function certificationState(
  { revokedAt, expiresOn }: { revokedAt: Date | null; expiresOn: Date },
  today: string,
): CertificationState {
  if (revokedAt !== null) return 'REVOKED';
  return dayOf(expiresOn) < today ? 'EXPIRED' : 'VALID';
}

/** Days before its last one at which a certification’s holder is warned. */
export const warningDays = [60, 15] as const;
