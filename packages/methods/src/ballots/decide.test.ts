import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arePossibleFacts } from './are-possible-facts.ts';
import type { BallotTally } from './ballot.ts';
import { type DecisionFacts, decide } from './decide.ts';
import { DECISION_PRESETS } from './decision-presets.ts';

type Pair = readonly [heads: number, weight: number];
const tally = ([heads, weight]: Pair): BallotTally => ({ heads, weight });
const facts = (eligible: Pair, cast: Pair, inFavour: Pair): DecisionFacts => ({
  eligible: tally(eligible),
  cast: tally(cast),
  valid: tally(cast),
  expressed: tally(cast),
  inFavour: tally(inFavour),
});
const { OWNERS_ORDINARY, OWNERS_SPECIAL, RESIDENTS_MEETING } = DECISION_PRESETS;

describe('Civil Code art. 278', () => {
  test.each([
    ['two thirds of both took part', [300, 3_000_000], [200, 2_000_000], true],
    ['one owner fewer', [300, 3_000_000], [199, 2_000_000], false],
    ['a hundredth of a square metre less', [300, 3_000_000], [200, 1_999_999], false],
    ['a hundredth of a square metre more', [300, 3_000_000], [200, 2_000_001], true],
    ['two thirds by heads alone', [300, 3_000_000], [300, 1_999_999], false],
    ['two thirds by area alone', [300, 3_000_000], [199, 3_000_000], false],
    ['two thirds of a number that three does not divide', [100, 100], [67, 67], true],
    ['just under', [100, 100], [66, 67], false],
    ['everybody', [1, 1], [1, 1], true],
    ['an estate of nobody', [0, 0], [0, 0], false],
  ] as const)('who took part: %s', (_, eligible, cast, quorate) => {
    const counts = facts(eligible, cast, cast);
    expect(decide(OWNERS_ORDINARY, counts).quorate).toBe(quorate);
    expect(decide(OWNERS_SPECIAL, counts).quorate).toBe(quorate);
  });

  test.each([
    ['half of both', [100, 10_000], false, false],
    ['one more than half by heads alone', [101, 10_000], false, false],
    ['a hundredth more than half by area alone', [100, 10_001], false, false],
    ['more than half of both', [101, 10_001], true, false],
    ['just under three quarters by heads', [149, 15_000], true, false],
    ['just under three quarters by area', [150, 14_999], true, false],
    ['three quarters of both', [150, 15_000], true, true],
    ['a hundredth above three quarters', [150, 15_001], true, true],
    ['nobody', [0, 0], false, false],
  ] as const)('who agreed: %s', (_, favour, ordinary, special) => {
    const counts = facts([200, 20_000], [200, 20_000], favour);
    expect(decide(OWNERS_ORDINARY, counts)).toMatchObject({
      quorate: true,
      agreed: ordinary,
      carried: ordinary,
    });
    expect(decide(OWNERS_SPECIAL, counts).carried).toBe(special);
  });

  test('agreement without enough taking part carries nothing', () => {
    const counts = facts([300, 3_000_000], [199, 2_500_000], [199, 2_500_000]);
    expect(decide(OWNERS_ORDINARY, counts)).toMatchObject({
      quorate: false,
      agreed: true,
      carried: false,
    });
  });

  test('every share is told with its numbers', () => {
    const counts = facts([301, 3_000_000], [201, 2_000_000], [101, 1_000_000]);
    expect(
      decide(OWNERS_ORDINARY, counts).checks.map(({ kind, counted, total, least, enough }) => [
        kind,
        counted,
        total,
        least,
        enough,
      ]),
    ).toEqual([
      ['QUORUM', 201, 301, 201, true],
      ['QUORUM', 2_000_000, 3_000_000, 2_000_000, true],
      ['THRESHOLD', 101, 201, 101, true],
      ['THRESHOLD', 1_000_000, 2_000_000, 1_000_001, false],
    ]);
  });
});

test.each([
  ['half of the residents are not enough', 100, 50, 50, false],
  ['more than half come and all agree', 100, 51, 51, true],
  ['of 51 present 26 are more than half', 100, 51, 26, true],
  ['of 52 present 26 are not', 100, 52, 26, false],
] as const)('a residents’ meeting: %s', (_, eligible, present, agree, carried) => {
  const counts = facts([eligible, eligible], [present, present], [agree, agree]);
  expect(decide(RESIDENTS_MEETING, counts).carried).toBe(carried);
});

test.each([
  ['SIMPLE_MAJORITY', 5, 10, false],
  ['SIMPLE_MAJORITY', 6, 10, true],
  ['SIMPLE_MAJORITY', 0, 0, false],
  ['TWO_THIRDS', 6, 9, true],
  ['TWO_THIRDS', 6, 10, false],
  ['THREE_QUARTERS', 75, 100, true],
  ['THREE_QUARTERS', 74, 100, false],
] as const)('%s: %i of %i who are for or against', (preset, inFavour, expressed, carried) => {
  const counts = {
    ...facts([1000, 1000], [500, 500], [inFavour, inFavour]),
    expressed: tally([expressed, expressed]),
  };
  expect(decide(DECISION_PRESETS[preset], counts).carried).toBe(carried);
});

test('sums too large for a product of numbers are still compared exactly', () => {
  const third = 3_002_399_751_580_330;
  const all: Pair = [3, third * 3];
  expect(decide(OWNERS_ORDINARY, facts(all, [3, third * 2], [3, 1])).quorate).toBe(true);
  expect(decide(OWNERS_ORDINARY, facts(all, [3, third * 2 - 1], [3, 1])).quorate).toBe(false);
});

const part = (of: number) => fc.nat(of);
const anyVote = fc
  .tuple(fc.nat(5_000), fc.nat(50_000_000))
  .chain(([heads, area]) => fc.tuple(fc.constant([heads, area] as const), part(heads), part(area)))
  .chain(([eligible, heads, area]) =>
    fc.tuple(fc.constant(eligible), fc.constant([heads, area] as const), part(heads), part(area)),
  )
  .map(([eligible, cast, heads, area]) => facts(eligible, cast, [heads, area]));

describe('any owners’ vote', () => {
  test('what carries a special matter carries an ordinary one', () => {
    fc.assert(
      fc.property(anyVote, (counts) => {
        const special = decide(OWNERS_SPECIAL, counts).carried;
        expect(special && !decide(OWNERS_ORDINARY, counts).carried).toBe(false);
      }),
    );
  });

  test('the least that is enough is enough, and one fewer is not', () => {
    fc.assert(
      fc.property(anyVote, (counts) => {
        for (const { needed, least, total } of decide(OWNERS_SPECIAL, counts).checks) {
          const share = (counted: number) =>
            BigInt(counted) * BigInt(needed.denominator) >= BigInt(total * needed.numerator);
          expect([share(least), share(least - 1)]).toEqual([true, false]);
        }
      }),
    );
  });

  test('numbers that are parts of one another can be true, others cannot', () => {
    fc.assert(
      fc.property(anyVote, (counts) => {
        expect(arePossibleFacts(counts)).toBe(true);
      }),
    );
    for (const wrong of [
      facts([10, 10], [11, 10], [1, 1]),
      facts([10, 10], [10, 10], [1, 11]),
      facts([10, 10], [10, 10], [-1, 1]),
      facts([10, 10.5], [10, 10], [1, 1]),
      facts([10, Number.MAX_SAFE_INTEGER + 1], [10, 10], [1, 1]),
    ]) {
      expect(arePossibleFacts(wrong)).toBe(false);
    }
  });
});
