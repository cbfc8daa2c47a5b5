import { expect, test } from 'vitest';
import { dayCell } from './cells.ts';

test.each([
  ['2026年3月5日', '2026-03-05'],
  ['1900/1/1', '1900-01-01'],
  ['2026-02-30', null],
  // The database has no year 0: a row that it stops only as it is written would stop the whole run.
  ['0000-01-01', null],
  ['2200-01-01', null],
])('%s', (text, day) => {
  expect(dayCell.safeParse(text).data ?? null).toBe(day);
});
