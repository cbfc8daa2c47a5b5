import { expect, test } from 'vitest';
import { openState, sayHours, type WeeklySpan } from './opening-hours.ts';
import { strings } from './strings/zh-CN.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const span = (days: readonly number[], from: string, to: string): WeeklySpan => ({
  days,
  from,
  to,
});
const OFFICE = [span(WEEKDAYS, '09:00', '12:00'), span(WEEKDAYS, '14:00', '17:30')];
/** Local time in Mianyang; 2026-11-22 is a Sunday. */
const at = (day: number, time: string) => Date.parse(`2026-11-${day}T${time}:00+08:00`);

test.each<[string, readonly WeeklySpan[], string]>([
  ['an office with a break', OFFICE, '周一至周五 9:00–12:00、14:00–17:30'],
  [
    'spans in any order, Saturday by itself',
    [span([6], '09:00', '12:00'), ...[...OFFICE].reverse()],
    '周一至周五 9:00–12:00、14:00–17:30；周六 9:00–12:00',
  ],
  ['two days that follow each other', [span([6, 7], '10:00', '16:00')], '周六、周日 10:00–16:00'],
  ['days apart', [span([1, 3, 4, 5, 7], '08:30', '11:00')], '周一、周三至周五、周日 8:30–11:00'],
  ['every day', [span(EVERY_DAY, '06:00', '22:00')], '每天 6:00–22:00'],
  ['all day', [span(EVERY_DAY, '00:00', '24:00')], '每天 全天'],
  ['no hours', [], ''],
])('%s are said as people say them', (_, spans, sentence) => {
  expect(sayHours(spans, strings.hoursWords)).toBe(sentence);
});

const change = (daysAhead: number, weekday: number, time: string) => ({ daysAhead, weekday, time });

test.each([
  ['in the morning', OFFICE, at(23, '09:00'), change(0, 1, '12:00'), change(0, 1, '14:00')],
  ['in the afternoon', OFFICE, at(23, '17:29'), change(0, 1, '17:30'), null],
  ['until midnight', [span([7], '20:00', '24:00')], at(22, '21:00'), change(1, 1, '0:00'), null],
  [
    'over midnight on Sunday',
    [span([7], '20:00', '24:00'), span([1], '00:00', '02:00')],
    at(23, '01:00'),
    change(0, 1, '2:00'),
    change(0, 1, '20:00'),
  ],
  ['around the clock', [span(EVERY_DAY, '00:00', '24:00')], at(23, '03:00'), null, null],
])('open %s', (name, spans, now, closes, again) => {
  const state = openState(spans, now);
  expect(state).toMatchObject({ open: true, change: closes });
  if (name === 'over midnight on Sunday') return;
  expect(state).toMatchObject({ again });
});

test.each([
  ['before it opens', at(23, '08:59'), change(0, 1, '9:00'), false],
  ['in the break', at(23, '12:00'), change(0, 1, '14:00'), false],
  ['in the evening', at(23, '17:30'), change(1, 2, '9:00'), false],
  ['on a Friday evening', at(27, '20:00'), change(3, 1, '9:00'), false],
  ['on a Sunday', at(22, '10:00'), change(1, 1, '9:00'), true],
])('closed %s', (_, now, opens, dayOff) => {
  expect(openState(OFFICE, now)).toEqual({ open: false, change: opens, dayOff });
});

test('without hours nothing is said', () => {
  expect(openState([], at(23, '10:00'))).toBeNull();
});
