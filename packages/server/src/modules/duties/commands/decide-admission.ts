import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { dayOf, storedDay } from '../../../kernel/clock.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput, prose } from '../../../kernel/input.ts';
import { recordStep } from '../../../mechanisms/lifecycle/index.ts';
import { assertMay } from '../../../platform/viewer.ts';
import type { Writing } from '../../../platform/write.ts';
import { laterOf, today } from '../days.ts';
import { findRequest, placeOf, type RequestWithTargets } from '../find.ts';
import { dutyState } from '../lifecycle.ts';
import { logAdmission } from '../log.ts';
import { tellDecision } from '../notifications.ts';
import { moveRequest } from './move-request.ts';

const outcomes = { APPROVE: 'APPROVED', REJECT: 'REJECTED', RETURN: 'RETURNED' } as const;

const form = z.object({
  request: z.string(),
  decision: z.enum(['APPROVE', 'REJECT', 'RETURN']),
  reason: prose(1_000, 0).nullish(),
});

/**
 * Decides on a department's request, for the district's admission body. Approved, it becomes a duty
 * of every place asked for, at once, until its term ends.
 *
 * Outcomes: the request's key, also when the same was decided before; InvalidInputError; NOT_FOUND;
 * CONFLICT_OF_INTEREST for who speaks for the department; BASIS_MISSING, STANDARD_MISSING,
 * FUNDS_MISSING or TERM_OVER for an approval; REASON_REQUIRED to reject or return; WRONG_STATE, also
 * for the second of two deciders; at the top level FORBIDDEN without `admission:decide` in the
 * district.
 */
export async function decideAdmission(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { request: named, decision, reason: words } = parseInput(form, input);
  const request = await findRequest(context, named);
  assertMay(context.viewer, 'admission:decide', await placeOf(context, request.districtId));
  const reason = words || null;
  const repeated = request.state === outcomes[decision] && request.decisionReason === reason;
  if (repeated) return request;
  await moveRequest(context, request, {
    action: decision,
    mutation: 'decideAdmission',
    reason,
    data: { decidedAt: context.clock.now(), decisionReason: reason },
    alongside: async (writing) => {
      if (decision === 'APPROVE') await createDuties(context, writing, request);
      await logAdmission(context, writing, request, decision);
      await tellDecision(context, writing, request, decision);
    },
  });
  return request;
}

/** A duty for each place that was asked for: nobody is asked for days that are past. */
async function createDuties(
  context: Context,
  writing: Writing,
  request: RequestWithTargets,
): Promise<void> {
  const day = today(context.clock);
  const now = context.clock.now();
  const { districtId, timesPerYear, minutesEach, until } = request;
  const since = storedDay(laterOf(dayOf(request.since), day));
  for (const { communityId } of request.targets) {
    const id = newId();
    await writing.transaction.duty.create({
      data: {
        districtId,
        id,
        communityId,
        origin: 'ASSISTANCE',
        kind: request.kind,
        title: request.title,
        basis: request.basis,
        standard: request.standard,
        departmentId: request.departmentId,
        fundsMinor: request.fundsMinor,
        admissionId: request.id,
        since,
        until,
        createdAt: now,
        updatedAt: now,
        loads: { create: { since, timesPerYear, minutesEach } },
      },
    });
    const subject = { subjectType: 'Duty', subjectId: id };
    const to = dutyState({ since, until }, day);
    await recordStep(context, writing, districtId, {
      ...subject,
      action: 'APPROVE',
      from: null,
      to,
    });
    writing.audit({ ...subject, action: 'decideAdmission', communityId, changes: { to } });
    writing.changed(globalId('Duty', { districtId, id }));
  }
}
