import { civilDay } from '../../kernel/clock.ts';

/** The civil day of a moment as papers write it: 2026年11月22日. */
export function spokenDay(at: Date): string {
  const { year, month, day } = Temporal.PlainDate.from(civilDay(at));
  return `${year}年${month}月${day}日`;
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  ...({ timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long' } as const),
  ...({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
});

/** A moment as papers write it: 11月22日星期日 15:00. */
export function spokenMoment(at: Date): string {
  return moment.format(at);
}

const hour = new Intl.DateTimeFormat('zh-CN', {
  ...({ timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const),
});

/** The time of day of a moment as papers write it: 16:30. */
export function spokenHour(at: Date): string {
  return hour.format(at);
}
