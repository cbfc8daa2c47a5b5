import { describe, expect, test } from 'vitest';
import { InvalidInputError } from './domain-error.ts';
import { parseInput } from './input.ts';
import { isOpenAt, nextOpening, type WeeklySpan, weeklySpans } from './weekly-spans.ts';
import './errors.ts';

const office: WeeklySpan[] = [
  { days: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' },
  { days: [1, 2, 3, 4, 5], from: '14:00', to: '17:30' },
  { days: [6], from: '22:00', to: '24:00' },
];

function problems(spans: unknown) {
  try {
    parseInput(weeklySpans, spans);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return error.problems.map(({ path, code }) => `${path.join('.')} ${code}`);
  }
}

describe('what can be entered as opening hours', () => {
  test.each([
    ['an ordinary week', office, []],
    ['nothing', [], []],
    [
      'spans that touch',
      [
        { days: [1], from: '09:00', to: '12:00' },
        { days: [1], from: '12:00', to: '13:00' },
      ],
      [],
    ],
    [
      'an end before its beginning',
      [{ days: [1], from: '12:00', to: '09:00' }],
      ['0.to SPAN_ENDS_BEFORE_IT_BEGINS'],
    ],
    [
      'an empty span',
      [{ days: [1], from: '09:00', to: '09:00' }],
      ['0.to SPAN_ENDS_BEFORE_IT_BEGINS'],
    ],
    [
      'a clock that does not exist',
      [{ days: [1], from: '09:60', to: '10:00' }],
      ['0.from TIME_OF_DAY_INVALID'],
    ],
    [
      'a beginning at 24:00',
      [{ days: [1], from: '24:00', to: '24:00' }],
      ['0.from TIME_OF_DAY_INVALID'],
    ],
    ['an eighth day', [{ days: [8], from: '09:00', to: '10:00' }], ['0.days.0 NUMBER_TOO_LARGE']],
    ['no day', [{ days: [], from: '09:00', to: '10:00' }], ['0.days VALUE_REQUIRED']],
    [
      'two that overlap on one day',
      [
        { days: [1, 2], from: '09:00', to: '12:00' },
        { days: [2, 3], from: '11:59', to: '13:00' },
      ],
      ['1 SPANS_OVERLAP'],
    ],
  ])('%s', (_, spans, expected) => {
    expect(problems(spans)).toEqual(expected);
  });

  test('days are kept once, in the order of the week', () => {
    expect(
      parseInput(weeklySpans, [
        { days: [7, 6, 7], from: '10:00', to: '12:00' },
        { days: [1], from: '10:00', to: '12:00' },
      ]),
    ).toEqual([
      { days: [1], from: '10:00', to: '12:00' },
      { days: [6, 7], from: '10:00', to: '12:00' },
    ]);
  });
});

describe('whether an office is open', () => {
  // 2026-11-20 is a Friday; Shanghai is eight hours ahead of UTC.
  test.each([
    ['a second before it opens', '2026-11-20T00:59:59Z', false, '2026-11-20T01:00:00.000Z'],
    ['the moment it opens', '2026-11-20T01:00:00Z', true, '2026-11-20T06:00:00.000Z'],
    ['a second before noon', '2026-11-20T03:59:59Z', true, '2026-11-20T06:00:00.000Z'],
    ['noon', '2026-11-20T04:00:00Z', false, '2026-11-20T06:00:00.000Z'],
    ['Friday evening', '2026-11-20T10:00:00Z', false, '2026-11-21T14:00:00.000Z'],
    ['the last second of Saturday', '2026-11-21T15:59:59Z', true, '2026-11-23T01:00:00.000Z'],
    ['midnight', '2026-11-21T16:00:00Z', false, '2026-11-23T01:00:00.000Z'],
  ])('%s', (_, at, open, next) => {
    expect(isOpenAt(office, new Date(at))).toBe(open);
    expect(nextOpening(office, new Date(at))?.toISOString()).toBe(next);
  });

  test('once a week means seven days from one opening to the next', () => {
    const monday: WeeklySpan[] = [{ days: [1], from: '09:00', to: '10:00' }];
    expect(nextOpening(monday, new Date('2026-11-23T01:00:00Z'))?.toISOString()).toBe(
      '2026-11-30T01:00:00.000Z',
    );
  });

  test('without hours nothing opens', () => {
    expect(isOpenAt([], new Date('2026-11-20T01:00:00Z'))).toBe(false);
    expect(nextOpening([], new Date('2026-11-20T01:00:00Z'))).toBeNull();
  });
});
