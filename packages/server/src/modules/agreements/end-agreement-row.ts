import type { Context } from '../../context.ts';
import type { Writing } from '../../platform/write.ts';
import { leaveTrace } from './act.ts';
import type { LoadedAgreement } from './load-agreement.ts';

/** Ends an agreement that is in force, in the command's transaction. */
export async function endAgreementRow(
  context: Context,
  writing: Writing,
  agreement: LoadedAgreement,
  mutation: string,
): Promise<void> {
  const { districtId, id, state } = agreement;
  const now = context.clock.now();
  await writing.transaction.agreement.update({
    where: { districtId_id: { districtId, id } },
    data: { state: 'ENDED', endedAt: now, updatedAt: now },
  });
  await leaveTrace(context, writing, agreement, {
    mutation,
    action: 'END',
    from: state,
    to: 'ENDED',
    sideId: null,
  });
}
