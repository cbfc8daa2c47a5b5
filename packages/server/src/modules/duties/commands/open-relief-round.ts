import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { InvalidInputError, RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { dutyErrors } from '../errors.ts';
import { findDutyPlace } from '../find.ts';
import { reliefLifecycle } from '../lifecycle.ts';

const form = z.object({ district: z.string(), title: line(100), idempotencyKey });

/**
 * Opens a round in which everything that is asked of a district's communities is gone through.
 *
 * Outcomes: the round's key, also for a repeat of the same idempotency key; InvalidInputError
 * (`district` is none); NOT_FOUND; RELIEF_ROUND_OPEN; IDEMPOTENCY_KEY_REUSED; at the top level
 * FORBIDDEN without `relief:decide` in the district.
 */
export async function openReliefRound(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, district: named, title } = parseInput(form, input);
  const district = await findDutyPlace(context, named, ['district']);
  assertMay(context.viewer, 'relief:decide', district);
  if (district.level !== 'DISTRICT') {
    throw new InvalidInputError([{ path: ['district'], code: 'VALUE_INVALID' }]);
  }
  const { districtId } = district;
  const creation = {
    action: 'openReliefRound',
    idempotencyKey: key,
    input: { title, districtId },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const opened = await writing.transaction.reliefRound.createMany({
      data: { districtId, id, title, openedAt: context.clock.now() },
      // The database has one open round a district: of two at once, one is left out.
      skipDuplicates: true,
    });
    if (opened.count === 0) throw new RuleRefusedError(dutyErrors.RELIEF_ROUND_OPEN);
    const subject = { subjectType: 'ReliefRound', subjectId: id };
    const to = reliefLifecycle.initial;
    await recordStep(context, writing, districtId, { ...subject, action: 'OPEN', from: null, to });
    writing.audit({ ...subject, action: 'openReliefRound', communityId: districtId });
    writing.changed(globalId('ReliefRound', { districtId, id }));
  });
  return { districtId, id };
}
