import { z } from 'zod';
import type { Context } from '../../../context.ts';
import { storedDay } from '../../../kernel/clock.ts';
import type { RowKey } from '../../../kernel/global-id.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInput } from '../../../kernel/input.ts';
import { write } from '../../../platform/write.ts';
import { findOrganization, lockActive } from '../../organizations/index.ts';
import { assertKeepsRosters } from '../access.ts';
import { assertMonthRuns, draftVersion, layDownRoster, namedShifts } from '../lay-down-roster.ts';
import { month, shiftList } from '../shifts.ts';

const form = z.object({ organization: z.string(), month, shifts: shiftList });

/**
 * Keeps a draft of a month's duty roster, in place of the draft before it; nobody is told.
 *
 * Outcomes: the draft's key; InvalidInputError, with SPAN_ENDS_BEFORE_IT_BEGINS; NOT_FOUND;
 * ORGANIZATION_DISSOLVED; DUTY_MONTH_OVER; SHIFT_OUTSIDE_MONTH; NOT_A_MEMBER_THEN; SHIFTS_OVERLAP; at the
 * top level FORBIDDEN for whoever neither speaks for the body nor has `organization:edit` there.
 */
export async function draftDutyRoster(
  context: Context,
  input: z.input<typeof form>,
): Promise<RowKey> {
  const wanted = parseInput(form, input);
  const organization = await findOrganization(context, wanted.organization);
  await assertKeepsRosters(context, organization);
  assertMonthRuns(context, wanted.month);
  const shifts = namedShifts(organization, wanted.shifts);
  const { districtId, id: organizationId } = organization;
  return write(context, districtId, async (writing) => {
    const { transaction } = writing;
    const body = await lockActive(transaction, organization);
    const id = newId();
    await transaction.dutyRoster.deleteMany({
      where: {
        districtId,
        organizationId,
        month: storedDay(`${wanted.month}-01`),
        version: draftVersion,
      },
    });
    await layDownRoster(context, writing, body, {
      id,
      month: wanted.month,
      version: draftVersion,
      shifts,
    });
    writing.audit({
      action: 'draftDutyRoster',
      subjectType: 'DutyRoster',
      subjectId: id,
      communityId: body.communityId,
      changes: { organization: organizationId, month: wanted.month, shifts: shifts.length },
    });
    return { districtId, id };
  });
}
