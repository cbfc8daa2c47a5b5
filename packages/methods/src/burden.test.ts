import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BurdenSpan,
  burdenChange,
  burdenWithin,
  monthAfter,
  monthlyBurden,
} from './burden.ts';

const span = (extra: Partial<BurdenSpan> = {}): BurdenSpan => ({
  item: 'report',
  department: 'civil-affairs',
  kind: 'FORM',
  communities: 1,
  since: '2026-01-01',
  until: null,
  minutesPerYear: 365,
  ...extra,
});

const minutesOf = (spans: readonly BurdenSpan[], from: string, to: string) =>
  monthlyBurden(spans, from, to).map(({ minutes }) => minutes);

describe('what a month costs', () => {
  it('is its days’ share of the year', () => {
    expect(minutesOf([span()], '2026-01', '2026-04')).toEqual([31, 28, 31, 30]);
  });

  it('is a whole number, and twelve make exactly a year', () => {
    const months = minutesOf([span({ minutesPerYear: 1000 })], '2028-01', '2028-12');
    expect(months.every(Number.isInteger)).toBe(true);
    expect(months.reduce((sum, minutes) => sum + minutes, 0)).toBe(1000);
  });

  it('counts a change in the middle of a month from its day', () => {
    const before = span({ until: '2026-04-15' });
    const after = span({ since: '2026-04-16', minutesPerYear: 730 });
    expect(minutesOf([before, after], '2026-03', '2026-05')).toEqual([31, 15 + 30, 62]);
    expect(monthlyBurden([before, after], '2026-04', '2026-04')[0]?.items).toBe(1);
  });

  it('counts each community that has the duty', () => {
    expect(minutesOf([span({ communities: 542 })], '2026-02-10', '2026-02-11')).toEqual([28 * 542]);
  });

  it('has no part for a duty that ended before, began after, or is nobody’s', () => {
    const spans = [
      span({ until: '2026-01-31' }),
      span({ since: '2026-03-01' }),
      span({ communities: 0 }),
      // Ended before it began.
      span({ since: '2026-02-10', until: '2026-02-09' }),
    ];
    expect(monthlyBurden(spans, '2026-02', '2026-02')).toEqual([
      { month: '2026-02', minutes: 0, items: 0, departments: [], kinds: [] },
    ]);
  });

  it('is told by department and by kind, the heaviest first', () => {
    const spans = [
      span({ item: 'ledger', kind: 'LEDGER', department: null }),
      span({ minutesPerYear: 730 }),
      span({ item: 'visit', kind: 'INSPECTION' }),
    ];
    expect(monthlyBurden(spans, '2026-01', '2026-01')[0]).toMatchObject({
      departments: [
        { department: 'civil-affairs', minutes: 93, items: 2 },
        { department: null, minutes: 31, items: 1 },
      ],
      kinds: [
        { kind: 'FORM', minutes: 62, items: 1 },
        { kind: 'INSPECTION', minutes: 31, items: 1 },
        { kind: 'LEDGER', minutes: 31, items: 1 },
      ],
    });
  });
});

describe('compared with a year before', () => {
  const change = (before: number, now: number) =>
    burdenChange(
      monthlyBurden(
        [
          span({ until: '2026-12-31', minutesPerYear: before * 365 }),
          span({ since: '2027-01-01', minutesPerYear: now * 365 }),
        ],
        '2026-06',
        '2027-06',
      ),
    );

  it.each([
    [8, 5, -375],
    [5, 8, 600],
    [3, 2, -333],
    [7, 7, 0],
    [5, 0, -1000],
    [0, 5, null],
    // 62.5 ‰ is rounded away from zero, up and down.
    [16, 17, 63],
    [16, 15, -63],
  ])('%i minutes a day become %i: %i tenths of a percent', (before, now, tenths) => {
    expect(change(before, now)).toEqual({
      month: '2027-06',
      minutes: now * 30,
      minutesYearBefore: before * 30,
      tenthsOfPercent: tenths,
    });
  });

  it('is unknown for a series that is too short', () => {
    expect(burdenChange(monthlyBurden([span()], '2026-01', '2026-12'))).toBeNull();
    expect(burdenChange([])).toBeNull();
  });
});

const day = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));

const anySpan = fc.record({
  item: fc.constantFrom('a', 'b', 'c', 'd'),
  department: fc.constantFrom('x', 'y', 'z', null),
  kind: fc.constantFrom('TASK', 'FORM', 'LEDGER'),
  communities: fc.nat(542),
  since: day,
  until: fc.option(day),
  minutesPerYear: fc.nat(50_000_000),
});

describe('always', () => {
  it('departments and kinds add up to the whole, to the minute', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
        for (const month of monthlyBurden(spans, '2026-01', '2028-12')) {
          const sum = (parts: readonly { minutes: number }[]) =>
            parts.reduce((total, { minutes }) => total + minutes, 0);
          expect(Number.isSafeInteger(month.minutes)).toBe(true);
          expect(sum(month.departments)).toBe(month.minutes);
          expect(sum(month.kinds)).toBe(month.minutes);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('months add up to the stretch they make', () => {
    fc.assert(
      fc.property(anySpan, (some) => {
        const months = minutesOf([some], '2026-01', '2028-12');
        const all = burdenWithin(some, '2026-01-01', '2028-12-31');
        expect(months.reduce((sum, minutes) => sum + minutes, 0)).toBe(all);
      }),
    );
  });

  it('cutting a span in two changes nothing', () => {
    fc.assert(
      fc.property(anySpan, day, (some, cut) => {
        const after = new Date(Date.parse(cut) + 86_400_000).toISOString().slice(0, 10);
        const until = some.until !== null && some.until < cut ? some.until : cut;
        const since = [some.since, after].sort()[1] ?? after;
        const halves = [
          { ...some, until },
          { ...some, since },
        ];
        expect(minutesOf(halves, '2026-01', '2028-12')).toEqual(
          minutesOf([some], '2026-01', '2028-12'),
        );
      }),
    );
  });

  it('the months after and before a month are each other’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: -600, max: 600 }), (count) => {
        expect(monthAfter(monthAfter('2026-11', count), -count)).toBe('2026-11');
      }),
    );
    expect(monthAfter('2026-11', 2)).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});
