import { civilDay } from '../../kernel/clock.ts';
import type { Localised } from '../../kernel/locale.ts';

/** How long something is published, as data. Days are civil days. */
export interface PublicationRule {
  /** What is proposed to whoever publishes. */
  days: number;
  /** Fewer are refused. */
  minimumDays: number;
  /** More are refused, with every extension counted. */
  maximumDays: number;
  /** Where the number comes from. */
  source: Localised;
}

/**
 * What neighbours decide among themselves. No national rule says how long it is published; the
 * method of four discussions and two publications does.
 */
export const neighbourhoodRule: PublicationRule = {
  days: 7,
  minimumDays: 7,
  maximumDays: 60,
  source: {
    'zh-CN': '“四议两公开”工作法：决议公开的时间一般不少于 7 天',
    'zh-TW': '「四議兩公開」工作法：決議公開的時間一般不少於 7 天',
    en: 'The method of four discussions and two publications (四议两公开): seven days at least, as a rule',
  },
};

/** The end of the last of `days` civil days, of which the first is the day after `startedAt`. */
export function periodEnd(startedAt: Date, days: number, timeZone = 'Asia/Shanghai'): Date {
  const lastDay = Temporal.PlainDate.from(civilDay(startedAt, timeZone)).add({ days });
  return new Date(lastDay.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The civil day that ends at this moment. */
export function lastDayOf(endsAt: Date): string {
  return civilDay(new Date(endsAt.getTime() - 1));
}
