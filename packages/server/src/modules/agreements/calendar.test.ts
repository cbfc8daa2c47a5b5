import { describe, expect, test } from 'vitest';
import { dueWarning, endsOn, isOver, isRatingOpen, movedDay, nextPeriod } from './calendar.ts';

const year = {
  state: 'IN_FORCE' as const,
  since: new Date('2026-12-01'),
  until: new Date('2027-11-30'),
  parties: [{ noticeOn: null as Date | null }, { noticeOn: null as Date | null }],
};
const withNotice = (...days: string[]) => ({
  ...year,
  parties: days.map((day) => ({ noticeOn: new Date(day) })),
});

describe('the last day', () => {
  test('is that of the period when nobody gave notice', () => {
    expect(endsOn(year)).toBe('2027-11-30');
  });

  test('is thirty days after the first notice, never after the period', () => {
    expect(endsOn(withNotice('2027-03-05', '2027-03-01'))).toBe('2027-03-31');
    expect(endsOn(withNotice('2027-11-20'))).toBe('2027-11-30');
  });

  test('still belongs to the agreement', () => {
    expect(isOver(year, '2027-11-30')).toBe(false);
    expect(isOver(year, '2027-12-01')).toBe(true);
    expect(isOver({ ...year, state: 'ABANDONED' }, '2027-12-01')).toBe(false);
  });
});

test('rating opens sixty days before the end', () => {
  expect(isRatingOpen(year, '2027-09-30')).toBe(false);
  expect(isRatingOpen(year, '2027-10-01')).toBe(true);
  expect(isRatingOpen({ ...year, state: 'SIGNING' }, '2027-11-01')).toBe(false);
  expect(isRatingOpen({ ...year, state: 'ENDED' }, '2026-12-05')).toBe(true);
});

describe('reminders', () => {
  test.each([
    ['2027-10-30', null, null],
    ['2027-10-31', null, 30],
    ['2027-11-10', 30, null],
    ['2027-11-23', 30, 7],
    ['2027-11-29', 7, null],
    // The first morning after a long pause is told the nearer one alone.
    ['2027-11-28', null, 7],
    ['2027-12-01', null, null],
  ])('on %s after %s: %s', (today, warnedDays, due) => {
    expect(dueWarning({ ...year, warnedDays }, today)).toBe(due);
  });
});

describe('the period that follows', () => {
  test('begins after the last day and lasts as long', () => {
    expect(nextPeriod(year, '2027-10-05')).toEqual({ since: '2027-12-01', until: '2028-11-30' });
  });

  test('begins today when the last day has passed', () => {
    expect(nextPeriod(year, '2028-02-15')).toEqual({ since: '2028-02-15', until: '2029-02-14' });
  });

  test('moves the days that lie in it, to its last day at most', () => {
    const period = { since: '2027-12-01', until: '2028-11-30' };
    expect(movedDay('2027-06-30', '2026-12-01', period)).toBe('2028-06-30');
    expect(movedDay('2027-11-30', '2026-12-01', { ...period, until: '2028-05-31' })).toBe(
      '2028-05-31',
    );
  });
});
