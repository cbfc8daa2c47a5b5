/** Times of the past weeks, so that the demonstration looks lived in whenever it is seeded. */
const timeZone = 'Asia/Shanghai';

/** The moment `days` days before `now`, at a time of day in the community, `09:30`; with negative days, after it. */
export function daysBefore(now: Date, days: number, time: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .subtract({ days });
  return new Date(day.withPlainTime(time).epochMilliseconds);
}

/** The same on a day on which offices are open: a Saturday's or Sunday's act waits for Monday. */
export function workdayBefore(now: Date, days: number, time: string): Date {
  const at = daysBefore(now, days, time);
  const { dayOfWeek } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  return dayOfWeek > 5 ? daysBefore(now, days - (8 - dayOfWeek), time) : at;
}

/** The morning after a moment, at a time of day. */
export function morningAfter(moment: Date, time: string): Date {
  return daysBefore(moment, -1, time);
}

/** The civil day `days` days before `now`, `2026-11-22`; with negative days, after it. */
export function dayBefore(now: Date, days: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days })
    .toString();
}

/** `count` moments in their order, evenly from `from` to `to`, each moved into waking hours. */
export function spread(from: Date, to: Date, count: number): Date[] {
  const step = (to.getTime() - from.getTime()) / (count + 1);
  return Array.from({ length: count }, (_, index) =>
    awake(new Date(from.getTime() + step * (index + 1)), to),
  ).toSorted((a, b) => a.getTime() - b.getTime());
}

/** Squeezes the 24 hours of a day into 7:00 to 22:00, but not past `latest`. */
function awake(moment: Date, latest: Date): Date {
  const at = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
  const midnight = at.startOfDay().epochMilliseconds;
  const part = (moment.getTime() - midnight) / 86_400_000;
  return new Date(Math.min(midnight + (7 + part * 15) * 3_600_000, latest.getTime()));
}
