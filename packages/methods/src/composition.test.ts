import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CompositionMember,
  type CompositionRule,
  checkComposition,
  isCompositionRule,
  isMendedByFilling,
} from './composition.ts';

const member = (facts: Partial<CompositionMember> = {}): CompositionMember => ({
  role: 'MEMBER',
  capacities: [],
  since: '2026-03-01',
  until: '2031-02-28',
  alsoIn: [],
  ...facts,
});
const several = (count: number, facts: Partial<CompositionMember> = {}) =>
  Array.from({ length: count }, () => member(facts));

const fiveToNine: CompositionRule = { type: 'COUNT', roles: null, least: 5, most: 9, odd: false };
const ownersCommittee: CompositionRule = { ...fiveToNine, most: 11, odd: true };

describe('how many sit in a body', () => {
  test.each([
    [4, 'TOO_FEW'],
    [5, null],
    [9, null],
    [10, 'TOO_MANY'],
  ])('five to nine: %i', (count, breach) => {
    expect(checkComposition(fiveToNine, several(count))).toEqual({ counted: count, breach });
  });

  test.each([
    [4, 'TOO_FEW'],
    [5, null],
    [6, 'EVEN'],
    [11, null],
    [12, 'TOO_MANY'],
  ])('five to eleven, odd: %i', (count, breach) => {
    expect(checkComposition(ownersCommittee, several(count)).breach).toBe(breach);
  });

  test('only the roles that the rule names are counted', () => {
    const rule: CompositionRule = {
      type: 'COUNT',
      roles: ['STANDING_MEMBER'],
      least: 3,
      most: 7,
      odd: false,
    };
    const body = [...several(3, { role: 'STANDING_MEMBER' }), ...several(20)];
    expect(checkComposition(rule, body)).toEqual({ counted: 3, breach: null });
  });

  test.each([
    [0, 'TOO_FEW'],
    [1, null],
    [2, 'TOO_MANY'],
  ])('one chair: %i', (count, breach) => {
    const rule: CompositionRule = { type: 'SEAT', role: 'CHAIR', exactly: 1 };
    expect(checkComposition(rule, several(count, { role: 'CHAIR' })).breach).toBe(breach);
  });
});

describe('who sits in a body', () => {
  const aThird: CompositionRule = { type: 'SHARE', roles: null, capacity: 'OWNER', least: 34 };
  test.each([
    [0, 0, 0, 'SHARE_TOO_SMALL'],
    [1, 3, 33, 'SHARE_TOO_SMALL'],
    [17, 50, 34, null],
    [3, 3, 100, null],
  ])('%i of %i are owners', (owners, total, counted, breach) => {
    const body = [...several(owners, { capacities: ['OWNER'] }), ...several(total - owners)];
    expect(checkComposition(aThird, body)).toEqual({ counted, breach });
  });

  test('nobody sits in the company that the body supervises', () => {
    const rule: CompositionRule = { type: 'NOT_ALSO', roles: null, kinds: ['PROPERTY_COMPANY'] };
    const body = [member({ alsoIn: ['VOLUNTEER_TEAM'] }), member({ alsoIn: ['PROPERTY_COMPANY'] })];
    expect(checkComposition(rule, body)).toEqual({ counted: 1, breach: 'SITS_ELSEWHERE' });
    expect(checkComposition(rule, body.slice(0, 1)).breach).toBeNull();
  });
});

test('a rule about members says nothing about the staff of a body', () => {
  const rule: CompositionRule = { type: 'TERM', roles: ['CHAIR', 'MEMBER'], years: 5 };
  expect(
    checkComposition(rule, [member({ role: 'STAFF', until: null }), member()]).breach,
  ).toBeNull();
});

describe('how long a term is', () => {
  const fiveYears: CompositionRule = { type: 'TERM', roles: null, years: 5 };
  test.each([
    ['2026-03-01', '2031-02-28', null],
    ['2026-03-01', '2031-03-01', 'TERM_TOO_LONG'],
    ['2026-01-01', '2030-12-31', null],
    ['2024-02-29', '2029-02-28', null],
    ['2024-02-29', '2029-03-01', 'TERM_TOO_LONG'],
    ['2026-01-01', null, 'TERM_TOO_LONG'],
  ])('from %s until %s', (since, until, breach) => {
    expect(checkComposition(fiveYears, [member({ since, until })]).breach).toBe(breach);
  });
});

test.each<[boolean, CompositionRule]>([
  [true, fiveToNine],
  [true, ownersCommittee],
  [false, { ...fiveToNine, least: 10 }],
  [false, { ...fiveToNine, least: 6, most: 6, odd: true }],
  [false, { ...fiveToNine, least: null, most: null }],
  [false, { ...fiveToNine, roles: [] }],
  [false, { ...fiveToNine, least: -1 }],
  [false, { ...fiveToNine, most: 7.5 }],
  [false, { type: 'SEAT', role: 'CHAIR', exactly: -1 }],
  [false, { type: 'SHARE', roles: null, capacity: 'OWNER', least: 101 }],
  [true, { type: 'SHARE', roles: null, capacity: 'OWNER', least: 100 }],
  [false, { type: 'TERM', roles: null, years: 0 }],
  [false, { type: 'NOT_ALSO', roles: null, kinds: [] }],
])('a rule that can be kept: %j %j', (expected, rule) => {
  expect(isCompositionRule(rule)).toBe(expected);
});

describe('filling a body', () => {
  const anyRule = fc.record({
    least: fc.nat(12),
    most: fc.nat(12),
    odd: fc.boolean(),
  });

  test('a count is broken upwards for good: another member never mends it', () => {
    fc.assert(
      fc.property(anyRule, fc.nat(15), ({ least, most, odd }, count) => {
        const rule: CompositionRule = { type: 'COUNT', roles: null, least, most, odd };
        const { breach } = checkComposition(rule, several(count));
        const next = checkComposition(rule, several(count + 1)).breach;
        if (breach !== null && !isMendedByFilling(breach)) expect(next).toBe(breach);
      }),
    );
  });

  test('the order of members does not matter', () => {
    const anyMember = fc.record({
      role: fc.constantFrom('CHAIR', 'MEMBER'),
      capacities: fc.subarray(['OWNER', 'TENANT']),
      since: fc.constant('2026-01-01'),
      until: fc.constantFrom(null, '2030-12-31', '2031-01-01'),
      alsoIn: fc.subarray(['PROPERTY_COMPANY']),
    });
    const rules: CompositionRule[] = [
      ownersCommittee,
      { type: 'SEAT', role: 'CHAIR', exactly: 1 },
      { type: 'SHARE', roles: null, capacity: 'OWNER', least: 50 },
      { type: 'TERM', roles: null, years: 5 },
      { type: 'NOT_ALSO', roles: null, kinds: ['PROPERTY_COMPANY'] },
    ];
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 14 }), (members) => {
        for (const rule of rules) {
          expect(checkComposition(rule, members.toReversed())).toEqual(
            checkComposition(rule, members),
          );
        }
      }),
    );
  });
});
