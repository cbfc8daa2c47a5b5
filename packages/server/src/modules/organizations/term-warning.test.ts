import { expect, test } from 'vitest';
import { dueWarning } from './term-warning.ts';

test.each([
  ['2027-02-21', null, null],
  ['2027-02-20', null, 90],
  ['2027-02-20', 90, null],
  ['2026-12-23', null, 90],
  ['2026-12-22', 90, 30],
  ['2026-12-22', 30, null],
  ['2026-11-29', 30, 7],
  ['2026-11-29', null, 7],
  ['2026-11-22', 30, 7],
  ['2026-11-22', 7, null],
  ['2026-11-21', null, null],
])('a term until %s, last warned at %j, on 22 November 2026: %j', (until, warned, expected) => {
  expect(dueWarning(until, '2026-11-22', warned)).toBe(expected);
});
