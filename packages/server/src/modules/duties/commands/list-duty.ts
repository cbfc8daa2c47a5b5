import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import { InvalidInputError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, line, parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import { createOnce } from '../../../platform/write.ts';
import { today } from '../days.ts';
import { dutyErrors } from '../errors.ts';
import { findDutyPlace } from '../find.ts';
import { demandKinds, fundsMinor } from '../forms.ts';
import { dutyState } from '../lifecycle.ts';
import { loadForm } from '../loads.ts';

const form = z.object({
  community: z.string(),
  kind: demandKinds,
  title: line(100),
  basis: prose(1_000),
  standard: prose(2_000),
  fundsMinor: fundsMinor.default(0n),
  ...loadForm,
  since: z.iso.date(),
  until: z.iso.date().nullish(),
  idempotencyKey,
});

/**
 * Puts on the list what a place's communities do by law. What they do in assistance of a department
 * cannot be listed: it comes into being when the department's request is approved.
 *
 * Outcomes: the duty's key, also for a repeat of the same idempotency key; InvalidInputError
 * (DUTY_PLACE_INVALID, DUTY_PERIOD_INVALID among the codes); NOT_FOUND (community);
 * IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN without `duty:edit` there.
 */
export async function listDuty(context: Context, input: z.input<typeof form>): Promise<RowKey> {
  const { idempotencyKey: key, community: named, ...wanted } = parseInput(form, input);
  const community = await findDutyPlace(context, named, ['community']);
  assertMay(context.viewer, 'duty:edit', community);
  const until = wanted.until ?? null;
  if (until !== null && until < wanted.since) {
    throw new InvalidInputError([{ path: ['until'], code: dutyErrors.DUTY_PERIOD_INVALID }]);
  }
  const { districtId } = community;
  const now = context.clock.now();
  const creation = {
    action: 'listDuty',
    idempotencyKey: key,
    input: { ...wanted, community: community.id, fundsMinor: String(wanted.fundsMinor) },
  };
  const id = await createOnce(context, districtId, creation, async (writing, id) => {
    const { timesPerYear, minutesEach, ...duty } = wanted;
    const period = {
      since: storedDay(wanted.since),
      until: until === null ? null : storedDay(until),
    };
    await writing.transaction.duty.create({
      data: {
        ...duty,
        ...period,
        districtId,
        id,
        communityId: community.id,
        origin: 'BY_LAW',
        createdAt: now,
        updatedAt: now,
        loads: { create: { since: period.since, timesPerYear, minutesEach } },
      },
    });
    const subject = { subjectType: 'Duty', subjectId: id };
    const to = dutyState(period, today(context.clock));
    await recordStep(context, writing, districtId, { ...subject, action: 'LIST', from: null, to });
    writing.audit({ ...subject, action: 'listDuty', communityId: community.id, changes: { to } });
    writing.changed(globalId('Duty', { districtId, id }));
  });
  return { districtId, id };
}
