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
import { assertWithinAdmitted, loadForm, lockDuty, openLoad, presentLoad } from '../loads.ts';

const form = z.object({ duty: z.string(), ...loadForm, reason: prose(500) });

/**
 * Changes what a duty costs each community, from today on. The earlier span stays for the record.
 *
 * Outcomes: the duty's key, also when the load is that already; InvalidInputError; NOT_FOUND;
 * WRONG_STATE for one that has ended; LOAD_ABOVE_ADMITTED; at the top level FORBIDDEN without
 * `duty:edit` in its place.
 */
export async function changeDutyLoad(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { duty: named, reason, ...load } = parseInput(form, input);
  const duty = await findDuty(context, named);
  assertMay(context.viewer, 'duty:edit', await placeOf(context, duty.communityId));
  const { districtId, id, communityId } = duty;
  const present = await presentLoad(context.db, duty);
  const repeated =
    present.timesPerYear === load.timesPerYear && present.minutesEach === load.minutesEach;
  if (repeated) return duty;
  const day = today(context.clock);
  await write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const locked = await lockDuty(transaction, duty);
    const from = dutyState(locked, day);
    const editor = new Set(['EDITOR']);
    const result = transition(dutyLifecycle, from, 'CHANGE_LOAD', editor, {}, reason);
    if (!result.ok) throw new RuleRefusedError(result.refusal.code);
    assertWithinAdmitted(load, locked.admission);
    await openLoad(transaction, locked, load, day);
    const subject = { subjectType: 'Duty', subjectId: id };
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'CHANGE_LOAD',
      from,
      to: result.to,
      reason,
    });
    writing.audit({ ...subject, action: 'changeDutyLoad', communityId, changes: { ...load } });
    writing.changed(globalId('Duty', duty));
  });
  return duty;
}
