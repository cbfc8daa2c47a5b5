import { COMMUNITY_TIME_ZONE } from '../../foundation/format.ts';

/** The offset of the communities' time zone, which China has kept since 1991. */
const OFFSET = '+08:00';
const DAY = 86_400_000;

/** The day of an instant where the community is, as a date field holds it: 2026-11-25. */
export function civilDate(at: string | number): string {
  return new Date(at).toLocaleDateString('sv-SE', { timeZone: COMMUNITY_TIME_ZONE });
}

/** The time of an instant there, as a time field holds it: 14:30. */
export function civilClock(at: string | number): string {
  return new Date(at).toLocaleTimeString('sv-SE', {
    timeZone: COMMUNITY_TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The instant of a day and a time there, ISO 8601; null when they are none. */
export function instantOf(date: string, clock: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:：](\d{2})$/.exec(clock.trim()) ?? [];
  const at = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:00${OFFSET}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The last second of a day there; null when it is none. */
export function endOfDay(date: string): string | null {
  const at = Date.parse(`${date}T23:59:59${OFFSET}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The day some days from now. */
export function dayAfter(days: number, now = Date.now()): string {
  return civilDate(now + days * DAY);
}
