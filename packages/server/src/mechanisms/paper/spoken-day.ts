import { civilDay } from '../../kernel/clock.ts';

/** The civil day of a moment as papers write it: 2026年11月22日. */
export function spokenDay(at: Date): string {
  const { year, month, day } = Temporal.PlainDate.from(civilDay(at));
  return `${year}年${month}月${day}日`;
}
