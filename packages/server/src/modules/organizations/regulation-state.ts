import type { Regulation } from '../../generated/prisma/client.ts';

/** Whether a version of a rule holds. A newer version ends it without a reason of its own. */
export function regulationState({
  repealedAt,
  repealReason,
}: Pick<Regulation, 'repealedAt' | 'repealReason'>): 'IN_FORCE' | 'REPLACED' | 'REPEALED' {
  if (repealedAt === null) return 'IN_FORCE';
  return repealReason === null ? 'REPLACED' : 'REPEALED';
}
