import { civilTime } from '../foundation/format.ts';

/** A time that comes round every week, in the community's time zone. */
export interface WeeklySpan {
  /** Days of the week by ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly days: readonly number[];
  /** `09:00`. */
  readonly from: string;
  /** `17:30`; `24:00` is the end of the day. */
  readonly to: string;
}

export interface HoursWords {
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly everyDay: string;
  /** From one day to another, both named. */
  readonly days: (first: string, last: string) => string;
  readonly dayComma: string;
  readonly timeComma: string;
  readonly groupComma: string;
  readonly allDay: string;
}

/** Whether an office is open, and when that changes. */
export type OpenState =
  | {
      readonly open: true;
      readonly change: Change | null;
      /** When it opens again on the same day, after a break. */
      readonly again: Change | null;
    }
  | {
      readonly open: false;
      readonly change: Change;
      /** Whether it is closed for the whole of today. */
      readonly dayOff: boolean;
    };

/** A moment of the coming week. */
export interface Change {
  /** 0 is today, 1 tomorrow, at most 7. */
  readonly daysAhead: number;
  /** 1 is Monday. */
  readonly weekday: number;
  /** `9:00`. */
  readonly time: string;
}

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** Hours as people say them: 周一至周五 9:00–12:00、14:00–17:30；周六 9:00–12:00. */
export function sayHours(spans: readonly WeeklySpan[], words: HoursWords): string {
  const groups: { times: string; days: number[] }[] = [];
  for (let day = 1; day <= 7; day++) {
    const times = spans
      .filter(({ days }) => days.includes(day))
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to }) =>
        from === '00:00' && to === '24:00' ? words.allDay : `${clock(from)}–${clock(to)}`,
      )
      .join(words.timeComma);
    const same = groups.find((group) => group.times === times);
    if (same) same.days.push(day);
    else if (times) groups.push({ times, days: [day] });
  }
  return groups.map(({ days, times }) => `${sayDays(days, words)} ${times}`).join(words.groupComma);
}

/** Days that follow one another are said as a range from three on. */
function sayDays(days: readonly number[], words: HoursWords): string {
  if (days.length === 7) return words.everyDay;
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1] === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined) => words.weekdays[(day ?? 1) - 1] ?? '';
  return runs
    .map((run) =>
      run.length > 2
        ? words.days(name(run[0]), name(run[run.length - 1]))
        : run.map(name).join(words.dayComma),
    )
    .join(words.dayComma);
}

/** Whether spans cover a moment; null without spans. An office that never closes has no change. */
export function openState(spans: readonly WeeklySpan[], now: number): OpenState | null {
  const open = mergedMinutes(spans);
  if (!open.length) return null;
  const { weekday, hour, minute } = civilTime(now);
  const today = weekday || 7;
  const at = (today - 1) * DAY + hour * 60 + minute;
  const change = (minutes: number): Change => {
    const daysAhead = Math.floor(minutes / DAY) - (today - 1);
    const time = minutes % DAY;
    return {
      daysAhead,
      weekday: (Math.floor(minutes / DAY) % 7) + 1,
      time: `${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`,
    };
  };
  const next = (after: number) =>
    Math.min(...open.flatMap(([from]) => [from, from + WEEK]).filter((from) => from > after));
  // The week comes round: a span that began last Sunday may still last, the next may be on Monday.
  for (const [from, to] of open) {
    for (const moment of [at, at + WEEK]) {
      if (from > moment || moment >= to) continue;
      if (to - from >= WEEK) return { open: true, change: null, again: null };
      const end = to - (moment - at);
      const again = change(next(end));
      return { open: true, change: change(end), again: again.daysAhead ? null : again };
    }
  }
  const dayOff = !spans.some(({ days }) => days.includes(today));
  return { open: false, change: change(next(at)), dayOff };
}

/** Spans as minutes of the week; those that touch are one, over midnight and over Sunday too. */
function mergedMinutes(spans: readonly WeeklySpan[]): [number, number][] {
  const all = spans
    .flatMap(({ days, from, to }) =>
      days.map((day): [number, number] => [
        (day - 1) * DAY + minutes(from),
        (day - 1) * DAY + minutes(to),
      ]),
    )
    .sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const span of all) {
    const last = merged[merged.length - 1];
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push(span);
  }
  const [first] = merged;
  const last = merged[merged.length - 1];
  if (merged.length > 1 && first?.[0] === 0 && last?.[1] === WEEK) {
    merged.shift();
    last[1] += first[1];
  }
  return merged;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** 9:00 for 09:00. */
function clock(time: string): string {
  return time.replace(/^0/, '');
}
