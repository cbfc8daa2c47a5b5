import { expect, test } from 'vitest';
import { burdenSeries, lastMonths } from './burden-series.ts';

const words = { byLaw: '法律', rest: '其他' };
const month = (name: string, minutes: Readonly<Record<string, number>>) => ({
  month: name,
  minutes: Object.values(minutes).reduce((sum, each) => sum + each, 0),
  departments: Object.entries(minutes).map(([id, each]) => ({
    minutes: each,
    department: id === 'law' ? null : { id, name: `${id}局` },
  })),
});

test('departments are stacked the heaviest first, and what the law asks has its name', () => {
  const months = [month('2026-10-01', { a: 10, law: 90 }), month('2026-11-01', { law: 5, b: 30 })];
  expect(burdenSeries(months, words).map(({ label, values }) => [label, values])).toEqual([
    ['法律', [90, 5]],
    ['b局', [0, 30]],
    ['a局', [10, 0]],
  ]);
});

test('beyond five parts the rest is summed up, and the whole stays the same', () => {
  const months = [month('2026-11-01', { a: 60, b: 50, c: 40, d: 30, e: 20, f: 10 })];
  const series = burdenSeries(months, words);
  expect(series.map(({ label, values }) => [label, values[0]])).toEqual([
    ['a局', 60],
    ['b局', 50],
    ['c局', 40],
    ['d局', 30],
    ['其他', 30],
  ]);
});

test('the months end with this one by the civil day of the communities', () => {
  expect(lastMonths(new Date('2026-10-31T17:00:00Z'))).toEqual({
    from: '2025-11-01',
    to: '2026-11-01',
  });
});
