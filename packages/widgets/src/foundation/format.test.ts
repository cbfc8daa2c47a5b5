import { expect, test } from 'vitest';
import {
  formatAgo,
  formatClock,
  formatCount,
  formatDay,
  formatDeadline,
  formatMoment,
  formatMoney,
  formatPeople,
  formatShare,
} from './format.ts';

const NOW = Date.parse('2026-11-22T06:00:00Z');

test.each([
  ['2026-11-22T07:00:00Z', 'zh-CN', '11月22日(周日)下午3点'],
  ['2026-11-22T07:20:00Z', 'zh-TW', '11月22日(週日)下午3點20分'],
  ['2026-11-22T07:05:00Z', 'en', 'Sun 22 Nov, 3:05 pm'],
  ['2026-11-21T16:00:00Z', 'zh-CN', '11月22日(周日)凌晨12点'],
  ['2026-11-22T04:00:00Z', 'zh-CN', '11月22日(周日)中午12点'],
  ['2027-01-02T16:30:00Z', 'zh-CN', '2027年1月3日(周日)凌晨12点30分'],
  ['2026-11-22T12:00:00Z', 'en', 'Sun 22 Nov, 8 pm'],
] as const)('%s is said in %s as %s', (at, locale, said) => {
  expect(formatMoment(at, locale, NOW)).toBe(said);
});

test.each([
  ['2026-11-25T06:30:00Z', 'zh-CN', '下午2:30'],
  ['2026-11-25T01:00:00Z', 'zh-TW', '上午9:00'],
  ['2026-11-25T04:05:00Z', 'en', '12:05 pm'],
] as const)('the clock at %s shows in %s %s', (at, locale, shown) => {
  expect(formatClock(at, locale)).toBe(shown);
});

test('the day is the community’s, whatever the device’s time zone', () => {
  expect(formatDay('2026-11-22T16:00:00Z', 'zh-CN', NOW)).toBe('11月23日(周一)');
  expect(formatDay('2025-12-31T16:00:00Z', 'en', NOW)).toBe('Thu 1 Jan');
});

test.each([
  ['2026-11-22T06:00:00Z', '已截止'],
  ['2026-11-22T15:59:00Z', '今天截止'],
  ['2026-11-22T16:00:00Z', '明天截止'],
  ['2026-11-25T01:00:00Z', '3天后截止'],
])('a deadline at %s: %s', (at, said) => {
  expect(formatDeadline(at, 'zh-CN', NOW)).toBe(said);
});

test('deadlines have their own words in each language', () => {
  expect(formatDeadline('2026-11-25T01:00:00Z', 'zh-TW', NOW)).toBe('3天後截止');
  expect(formatDeadline('2026-11-25T01:00:00Z', 'en', NOW)).toBe('Closes in 3 days');
});

test.each([
  [30, '刚刚'],
  [300, '5分钟前'],
  [7200, '2小时前'],
  [90_000, '11月21日(周六)'],
])('%i seconds ago: %s', (seconds, said) => {
  expect(formatAgo(new Date(NOW - seconds * 1000).toISOString(), 'zh-CN', NOW)).toBe(said);
});

test.each([
  [860, '860', '860', '860'],
  [9999, '9,999', '9,999', '9,999'],
  [12_345, '1.2万', '1.2萬', '12,345'],
  [100_000, '10万', '10萬', '100,000'],
  [340_000_000, '3.4亿', '3.4億', '340,000,000'],
])('%i is %s, %s, %s', (count, mainland, taiwan, english) => {
  expect(formatCount(count, 'zh-CN')).toBe(mainland);
  expect(formatCount(count, 'zh-TW')).toBe(taiwan);
  expect(formatCount(count, 'en')).toBe(english);
});

test('people, shares and money', () => {
  expect(formatPeople(12_000, 'zh-CN')).toBe('1.2万人');
  expect(formatPeople(1, 'en')).toBe('1 person');
  expect(formatShare(0.672)).toBe('67.2%');
  expect(formatShare(1)).toBe('100%');
  expect(formatMoney(1_280_000)).toBe('¥12,800');
  expect(formatMoney(1_280_050)).toBe('¥12,800.50');
});
