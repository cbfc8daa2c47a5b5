import { expect, test } from 'vitest';
import { lastDayOf, periodEnd } from './period.ts';

test.each([
  // 15:00 in China on the 22nd: the first day is the 23rd, the seventh the 29th.
  ['2026-11-22T07:00:00Z', 7, '2026-11-29T16:00:00.000Z', '2026-11-29'],
  // A minute before midnight in China still counts from the next day,
  ['2026-11-22T15:59:00Z', 1, '2026-11-23T16:00:00.000Z', '2026-11-23'],
  // and at midnight the new day has begun.
  ['2026-11-22T16:00:00Z', 1, '2026-11-24T16:00:00.000Z', '2026-11-24'],
  ['2026-12-28T02:00:00Z', 7, '2027-01-04T16:00:00.000Z', '2027-01-04'],
])('published at %s for %i days it is up until %s', (startedAt, days, endsAt, lastDay) => {
  const end = periodEnd(new Date(startedAt), days);
  expect(end.toISOString()).toBe(endsAt);
  expect(lastDayOf(end)).toBe(lastDay);
});
