import { COMMUNITY_TIME_ZONE, formatClock, formatDay } from '../foundation/format.ts';
import type { Locale } from '../foundation/locale.ts';

interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** When a meeting is: 11月25日(周三)下午2:30, Wed 25 Nov, 2:30 pm. */
export function meetingTime({ startsAt }: Pick<Span, 'startsAt'>, locale: Locale): string {
  const [day, clock] = [formatDay(startsAt, locale), formatClock(startsAt, locale)];
  return locale === 'en' ? `${day}, ${clock}` : day + clock;
}

/** Until when it goes, with the day if it is another: 下午4:30. */
export function meetingEnd({ startsAt, endsAt }: Span, locale: Locale): string {
  const day = (at: string) =>
    new Date(at).toLocaleDateString('en-CA', { timeZone: COMMUNITY_TIME_ZONE });
  return day(startsAt) === day(endsAt)
    ? formatClock(endsAt, locale)
    : meetingTime({ startsAt: endsAt }, locale);
}
