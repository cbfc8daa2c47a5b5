import { type Clock, civilDay } from '../../kernel/clock.ts';

/** Civil days are compared as their texts, `2026-11-22`. */
export const today = (clock: Clock): string => civilDay(clock.now());

export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

export const laterOf = (one: string, other: string): string => (one > other ? one : other);

export const earlierOf = (one: string, other: string): string => (one < other ? one : other);
