import { formatClock, formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** When a meeting begins: 11月25日(周三)下午2:30, Wed 25 Nov, 2:30 pm. */
export function meetingTime({ startsAt }: Pick<Span, 'startsAt'>, locale: Locale): string {
  const [day, clock] = [formatDay(startsAt, locale), formatClock(startsAt, locale)];
  return locale === 'en' ? `${day}, ${clock}` : day + clock;
}

/** Until when it goes: 4:30, 晚上6:00; with the day if that is another. */
export function meetingEnd({ startsAt, endsAt }: Span, locale: Locale): string {
  if (formatDay(startsAt, locale) !== formatDay(endsAt, locale)) {
    return meetingTime({ startsAt: endsAt }, locale);
  }
  const [from, to] = [formatClock(startsAt, locale), formatClock(endsAt, locale)];
  const [part = ''] = /^\D+/.exec(to) ?? [];
  // Said once when both are in the same part of the day.
  return part && from.startsWith(part) ? to.slice(part.length) : to;
}
