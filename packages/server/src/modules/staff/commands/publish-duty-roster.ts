import { z } from 'zod';
import type { Context } from '../../../context.ts';
import type { Transaction } from '../../../database.ts';
import { dayOf, storedDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { globalId, type RowKey } from '../../../kernel/global-id.ts';
import { idempotencyKey, parseInput } from '../../../kernel/input.ts';
import { createOnce } from '../../../platform/write.ts';
import { findOrganization, lockActive } from '../../organizations/index.ts';
import { assertKeepsRosters } from '../access.ts';
import { staffErrors } from '../errors.ts';
import { assertMonthRuns, draftVersion, layDownRoster, namedShifts } from '../lay-down-roster.ts';
import { tellOfRoster } from '../notifications.ts';
import { month, type Shift, shiftList } from '../shifts.ts';

const form = z.object({
  organization: z.string(),
  month,
  shifts: shiftList.nullish(),
  idempotencyKey,
});

/**
 * Publishes who of a body is on duty in a month, in place of what was published for it before. The
 * members who have an account are told, also those who are no longer on it.
 *
 * Outcomes: the roster's key, also for a repeat of the same idempotency key; InvalidInputError, with
 * SPAN_ENDS_BEFORE_IT_BEGINS; NOT_FOUND; ORGANIZATION_DISSOLVED; DUTY_MONTH_OVER; DUTY_DRAFT_MISSING;
 * SHIFT_OUTSIDE_MONTH; NOT_A_MEMBER_THEN; SHIFTS_OVERLAP; IDEMPOTENCY_KEY_REUSED; at the top level FORBIDDEN
 * for whoever neither speaks for the body nor has `organization:edit` there.
 */
export async function publishDutyRoster(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const { idempotencyKey: key, ...wanted } = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertKeepsRosters(context, organization);
  assertMonthRuns(context, wanted.month);
  const named = wanted.shifts ? namedShifts(organization, wanted.shifts) : null;
  const { districtId, id: organizationId } = organization;
  const ofMonth = { districtId, organizationId, month: storedDay(`${wanted.month}-01`) };
  const creation = { action: 'publishDutyRoster', idempotencyKey: key, input: wanted };
  const id = await createOnce(context, districtId, creation, async (writing, newId) => {
    const { transaction } = writing;
    const body = await lockActive(transaction, organization);
    const shifts = named ?? (await draftedShifts(transaction, ofMonth));
    await transaction.dutyRoster.deleteMany({ where: { ...ofMonth, version: draftVersion } });
    const last = await transaction.dutyRoster.findFirst({
      where: ofMonth,
      orderBy: { version: 'desc' },
      include: { shifts: { select: { membershipId: true } } },
    });
    if (last) {
      const { id: lastId } = last;
      await transaction.dutyRoster.update({
        where: { districtId_id: { districtId, id: lastId } },
        data: { replacedAt: context.clock.now() },
      });
      writing.changed(globalId('DutyRoster', { districtId, id: lastId }));
    }
    const version = (last?.version ?? draftVersion) + 1;
    await layDownRoster(context, writing, body, {
      id: newId,
      month: wanted.month,
      version,
      shifts,
    });
    writing.audit({
      action: 'publishDutyRoster',
      subjectType: 'DutyRoster',
      subjectId: newId,
      communityId: body.communityId,
      changes: { organization: organizationId, month: wanted.month, version },
    });
    const concerned = [...(last?.shifts ?? []), ...shifts];
    await tellOfRoster(context, writing, {
      organization: body,
      rosterId: newId,
      month: wanted.month,
      membershipIds: concerned.map(({ membershipId }) => membershipId),
    });
  });
  return { districtId, id };
}

/** The shifts of the month's draft. @throws RuleRefusedError DUTY_DRAFT_MISSING */
async function draftedShifts(
  transaction: Transaction,
  ofMonth: { districtId: string; organizationId: string; month: Date },
): Promise<Shift[]> {
  const draft = await transaction.dutyRoster.findFirst({
    where: { ...ofMonth, version: draftVersion },
    include: { shifts: true },
  });
  if (!draft) throw new RuleRefusedError(staffErrors.DUTY_DRAFT_MISSING, {}, ['shifts']);
  return draft.shifts.map(({ day, from, to, membershipId }) => ({
    day: dayOf(day),
    from,
    to,
    membershipId,
  }));
}
