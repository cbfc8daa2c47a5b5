import { z } from 'zod';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';
import { line } from '../../../kernel/input.ts';
import { daysOfNotice, earliestDay } from '../lifecycle.ts';

/** When and where. */
export const appointment = { startsAt: z.date(), endsAt: z.date(), place: line(100, 2) };

const day = 86_400_000;

/** @throws RuleRefusedError MEETING_TIME_INVALID for times in the past, out of order or too long. */
export function assertTimes({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date) {
  const length = endsAt.getTime() - startsAt.getTime();
  if (startsAt > now && length > 0 && length <= day) return;
  throw new RuleRefusedError('MEETING_TIME_INVALID', {}, ['startsAt']);
}

/** @throws RuleRefusedError NOTICE_TOO_SHORT when fewer civil days are left than the host's notice. */
export function assertNotice(startsAt: Date, now: Date, noticeDays: number): void {
  if (daysOfNotice(startsAt, now) >= noticeDays) return;
  const values = { days: noticeDays, earliest: earliestDay(now, noticeDays) };
  throw new RuleRefusedError('NOTICE_TOO_SHORT', values, ['startsAt']);
}
