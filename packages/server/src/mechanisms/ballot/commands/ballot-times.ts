import { civilDay } from '../../../kernel/clock.ts';
import { RuleRefusedError } from '../../../kernel/domain-error.ts';

const longest = 366 * 86_400_000;
/** Milliseconds by which an opening may lie behind: whoever says “now” says it a moment ago. */
const tolerance = 5 * 60_000;

export function assertTimes(
  { opensAt, closesAt }: { opensAt: Date; closesAt: Date },
  now: Date,
): void {
  const from = opensAt.getTime();
  const length = closesAt.getTime() - Math.max(from, now.getTime());
  if (from < now.getTime() - tolerance) {
    throw new RuleRefusedError('BALLOT_TIME_INVALID', {}, ['opensAt']);
  }
  if (length <= 0 || length > longest) {
    throw new RuleRefusedError('BALLOT_TIME_INVALID', {}, ['closesAt']);
  }
}

/** Refuses an opening before the civil days of notice have passed since the ballot was prepared. */
export function assertNotice(opensAt: Date, preparedAt: Date, noticeDays: number): void {
  const earliest = Temporal.PlainDate.from(civilDay(preparedAt)).add({ days: noticeDays });
  if (Temporal.PlainDate.compare(civilDay(opensAt), earliest) >= 0) return;
  const values = { days: noticeDays, earliest: earliest.toString() };
  throw new RuleRefusedError('BALLOT_NOTICE_TOO_SHORT', values, ['opensAt']);
}
