/** Where "now" comes from; tests set their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** In milliseconds. Days begin, in every time zone, at one of these. */
const quarterHour = 900_000;
let lastDay = { quarter: Number.NaN, timeZone: '', day: '' };

/** A civil day, `2026-11-22`, in a community's time zone. */
export function civilDay(at: Date, timeZone = 'Asia/Shanghai'): string {
  const quarter = Math.floor(at.getTime() / quarterHour);
  // Asked for with every request, and the same all day.
  if (lastDay.quarter !== quarter || lastDay.timeZone !== timeZone) {
    lastDay = { quarter, timeZone, day: dayAt(at, timeZone) };
  }
  return lastDay.day;
}

function dayAt(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The end of the day that lies `days` working days (Monday to Friday) after `at`. */
export function afterWorkingDays(at: Date, days: number, timeZone = 'Asia/Shanghai'): Date {
  let day = Temporal.PlainDate.from(civilDay(at, timeZone));
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  const midnight = day.add({ days: 1 }).toZonedDateTime(timeZone);
  return new Date(midnight.epochMilliseconds - 1000);
}

/** A civil day as the database holds it: midnight UTC of that day. */
export function storedDay(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The civil day, `2026-11-22`, that a column of type date holds. */
export function dayOf(stored: Date): string {
  return stored.toISOString().slice(0, 10);
}
