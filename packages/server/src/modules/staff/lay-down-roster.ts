import type { Context } from '../../context.ts';
import type { Organization } from '../../generated/prisma/client.ts';
import { civilDay, storedDay } from '../../kernel/clock.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { globalId } from '../../kernel/global-id.ts';
import { newId } from '../../kernel/ids.ts';
import { namedRow } from '../../kernel/named-row.ts';
import type { Writing } from '../../platform/write.ts';
import { staffErrors } from './errors.ts';
import { assertShiftsFit, type Shift } from './shifts.ts';

/** The version of a draft; published ones count from 1. */
export const draftVersion = 0;

/** @throws RuleRefusedError DUTY_MONTH_OVER for a month before this one */
export function assertMonthRuns({ clock }: Context, month: string): void {
  if (month < civilDay(clock.now()).slice(0, 7)) {
    throw new RuleRefusedError(staffErrors.DUTY_MONTH_OVER, { month }, ['month']);
  }
}

/** The shifts with the ids of memberships taken apart. @throws RuleRefusedError NOT_FOUND */
export function namedShifts(
  { districtId }: Pick<Organization, 'districtId'>,
  shifts: readonly (Omit<Shift, 'membershipId'> & { membership: string })[],
): Shift[] {
  return shifts.map(({ membership, ...shift }, index) => {
    const path = ['shifts', String(index), 'membership'];
    const key = namedRow(membership, 'Membership', path);
    if (key.districtId !== districtId) throw new RuleRefusedError('NOT_FOUND', {}, path);
    return { ...shift, membershipId: key.id };
  });
}

/**
 * Writes one version of a body's month, whose row the caller has locked.
 *
 * @throws RuleRefusedError as `assertShiftsFit`
 */
export async function layDownRoster(
  context: Context,
  { transaction, changed }: Writing,
  { districtId, id: organizationId }: Organization,
  roster: { id: string; month: string; version: number; shifts: readonly Shift[] },
): Promise<void> {
  const { id: rosterId, month, version, shifts } = roster;
  const members = await transaction.membership.findMany({
    where: {
      districtId,
      organizationId,
      id: { in: [...new Set(shifts.map(({ membershipId }) => membershipId))] },
    },
  });
  assertShiftsFit(month, shifts, new Map(members.map((member) => [member.id, member])));
  const now = context.clock.now();
  await transaction.dutyRoster.create({
    data: {
      districtId,
      id: rosterId,
      organizationId,
      month: storedDay(`${month}-01`),
      version,
      writtenAt: now,
      publishedAt: version === draftVersion ? null : now,
    },
  });
  await transaction.dutyShift.createMany({
    data: shifts.map(({ day, ...shift }) => ({
      ...shift,
      districtId,
      id: newId(),
      rosterId,
      day: storedDay(day),
    })),
  });
  changed(
    globalId('DutyRoster', { districtId, id: rosterId }),
    globalId('Organization', { districtId, id: organizationId }),
  );
}
