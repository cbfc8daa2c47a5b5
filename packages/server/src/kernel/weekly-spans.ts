import { z } from 'zod';

/** A time that comes round every week, for example Monday to Friday from 09:00 to 17:30. */
export interface WeeklySpan {
  /** Days of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
  days: readonly number[];
  /** `HH:MM`, local time. */
  from: string;
  /** `HH:MM` after `from`, not included; `24:00` is the end of the day. */
  to: string;
}

/** The most spans that one list takes: three for every day of the week. */
const mostSpans = 21;
const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

const span = z.object({
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  from: z.string(),
  to: z.string(),
});

/**
 * A list of spans as somebody enters it, in the order of the week. A span over midnight is entered
 * as two. Spans may touch; they do not overlap.
 */
export const weeklySpans = z
  .array(span)
  .max(mostSpans)
  .superRefine((spans, { addIssue }) => {
    const refuse = (path: (string | number)[], code: string) =>
      addIssue({ code: 'custom', path, params: { code } });
    spans.forEach(({ from, to }, index) => {
      if (!timeOfDay.test(from)) refuse([index, 'from'], 'TIME_OF_DAY_INVALID');
      else if (!timeOfDay.test(to) && to !== '24:00') refuse([index, 'to'], 'TIME_OF_DAY_INVALID');
      else if (to <= from) refuse([index, 'to'], 'SPAN_ENDS_BEFORE_IT_BEGINS');
      else if (spans.slice(0, index).some((other) => overlap(other, spans[index]))) {
        refuse([index], 'SPANS_OVERLAP');
      }
    });
  })
  .transform((spans): WeeklySpan[] =>
    spans
      .map((each) => ({ ...each, days: [...new Set(each.days)].sort() }))
      .sort((a, b) => (a.days[0] ?? 0) - (b.days[0] ?? 0) || (a.from < b.from ? -1 : 1)),
  );

function overlap(a: WeeklySpan, b: WeeklySpan | undefined): boolean {
  return (
    b !== undefined && a.from < b.to && b.from < a.to && a.days.some((day) => b.days.includes(day))
  );
}

/** Whether a moment lies in one of the spans. The end of a span no longer does. */
export function isOpenAt(
  spans: readonly WeeklySpan[],
  at: Date,
  timeZone = 'Asia/Shanghai',
): boolean {
  const local = localTime(at, timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return spans.some(
    ({ days, from, to }) => days.includes(local.dayOfWeek) && from <= time && time < to,
  );
}

/** When a span begins next, after this moment; null without spans. */
export function nextOpening(
  spans: readonly WeeklySpan[],
  at: Date,
  timeZone = 'Asia/Shanghai',
): Date | null {
  const today = localTime(at, timeZone).toPlainDate();
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = today.add({ days: ahead });
    const beginnings = spans
      .filter(({ days }) => days.includes(day.dayOfWeek))
      .map(({ from }) => day.toZonedDateTime({ timeZone, plainTime: from }).epochMilliseconds)
      .filter((beginning) => beginning > at.getTime());
    if (beginnings.length > 0) return new Date(Math.min(...beginnings));
  }
  return null;
}

function localTime(at: Date, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
