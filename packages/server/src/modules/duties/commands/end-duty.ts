import { transition } from '@linli/methods';
import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { write } from '../../../platform/write.ts';
import { today } from '../days.ts';
import { findDuty, placeOf } from '../find.ts';
import { dutyLifecycle, dutyState } from '../lifecycle.ts';
import { lastDay, lockDuty } from '../loads.ts';

const form = z.object({ duty: z.string(), reason: prose(500) });

/**
 * Takes a duty off the list from today on, before its time.
 *
 * Outcomes: the duty's key, also when it was ended for the same reason before; InvalidInputError;
 * NOT_FOUND; WRONG_STATE for one that has ended; at the top level FORBIDDEN without `duty:edit` in
 * its place.
 */
export async function endDuty(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { duty: named, reason } = parseInput(form, input);
  const duty = await findDuty(context, named);
  assertMay(context.viewer, 'duty:edit', await placeOf(context, duty.communityId));
  const { districtId, id, communityId } = duty;
  if (duty.endReason === reason) return duty;
  const day = today(context.clock);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const locked = await lockDuty(transaction, duty);
    const from = dutyState(locked, day);
    const result = transition(dutyLifecycle, from, 'END', new Set(['EDITOR']), {}, reason);
    if (!result.ok) throw new RuleRefusedError(result.refusal.code);
    await transaction.duty.update({
      where: { districtId_id: { districtId, id } },
      data: { until: lastDay(locked, day), endReason: reason, updatedAt: context.clock.now() },
    });
    const subject = { subjectType: 'Duty', subjectId: id };
    const { to } = result;
    await recordStep(context, writing, districtId, { ...subject, action: 'END', from, to, reason });
    writing.audit({
      ...subject,
      action: 'endDuty',
      communityId,
      changes: { state: { from, to } },
    });
    writing.changed(globalId('Duty', duty));
  });
  return duty;
}
