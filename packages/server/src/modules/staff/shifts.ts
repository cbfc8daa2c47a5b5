import { z } from 'zod';
import { civilDay, dayOf } from '../../kernel/clock.ts';
import { RuleRefusedError } from '../../kernel/domain-error.ts';
import { staffErrors } from './errors.ts';

/** The most shifts of a body in a month: sixteen on each of its days. */
const mostShifts = 500;

const timeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
  .refine((text) => text.length === 5);

/** `2026-11`. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);

export const shiftList = z
  .array(
    z
      .object({ day: z.iso.date(), from: timeOfDay, to: timeOfDay, membership: z.string() })
      .refine(({ from, to }) => from < to, {
        path: ['to'],
        params: { code: 'SPAN_ENDS_BEFORE_IT_BEGINS' },
      }),
  )
  .min(1)
  .max(mostShifts);

/** A shift with the membership’s own id. */
export interface Shift {
  /** A civil day. */
  day: string;
  /** `HH:MM`, local time. */
  from: string;
  /** `HH:MM` after `from`, not included; `24:00` ends the day. */
  to: string;
  membershipId: string;
}

/** What the rules ask of a member. */
interface Term {
  id: string;
  publicName: string;
  termSince: Date;
  termUntil: Date | null;
  endedAt: Date | null;
}

/** Whether a term runs on a civil day. On the day on which it was ended it no longer does. */
function runsOn({ termSince, termUntil, endedAt }: Term, day: string): boolean {
  if (day < dayOf(termSince) || (termUntil !== null && day > dayOf(termUntil))) return false;
  return endedAt === null || day < civilDay(endedAt);
}

/**
 * Refuses shifts that break a rule of rosters; the first that does is named.
 *
 * @param members those of the body, by id
 * @throws RuleRefusedError SHIFT_OUTSIDE_MONTH; NOT_A_MEMBER_THEN; SHIFTS_OVERLAP
 */
export function assertShiftsFit(
  inMonth: string,
  shifts: readonly Shift[],
  members: ReadonlyMap<string, Term>,
): void {
  const taken = new Map<string, Shift[]>();
  for (const [index, shift] of shifts.entries()) {
    const { day, membershipId } = shift;
    const path = (field: string) => ['shifts', String(index), field];
    if (!day.startsWith(`${inMonth}-`)) {
      const values = { day, month: inMonth };
      throw new RuleRefusedError(staffErrors.SHIFT_OUTSIDE_MONTH, values, path('day'));
    }
    const member = members.get(membershipId);
    if (!member || !runsOn(member, day)) {
      throw new RuleRefusedError(staffErrors.NOT_A_MEMBER_THEN, { day }, path('membership'));
    }
    const key = `${membershipId}:${day}`;
    const others = taken.get(key) ?? [];
    if (others.some((other) => shift.from < other.to && other.from < shift.to)) {
      const values = { name: member.publicName, day };
      throw new RuleRefusedError(staffErrors.SHIFTS_OVERLAP, values, path('from'));
    }
    taken.set(key, [...others, shift]);
  }
}
