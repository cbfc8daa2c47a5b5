import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBallots } from './count-ballots.ts';
import { type DecisionFacts, decide } from './decide.ts';
import { decideBallot } from './decide-ballot.ts';
import { DECISION_PRESETS } from './decision-presets.ts';
import type { DecisionRule } from './decision-rule.ts';
import { ruleInWords } from './rule-in-words.ts';
import { showShares } from './show-shares.ts';

type Pair = readonly [heads: number, weight: number];
const facts = (eligible: Pair, cast: Pair, inFavour: Pair): DecisionFacts => {
  const tally = ([heads, weight]: Pair) => ({ heads, weight });
  return {
    ...{ cast: tally(cast), valid: tally(cast), expressed: tally(cast) },
    eligible: tally(eligible),
    inFavour: tally(inFavour),
  };
};
const { OWNERS_ORDINARY, RESIDENTS_MEETING, SIMPLE_MAJORITY, MOST_VOTES } = DECISION_PRESETS;
const words = (rule: DecisionRule, counts: DecisionFacts, locale: 'zh-CN' | 'zh-TW' | 'en') =>
  ruleInWords(rule, decide(rule, counts), locale);

const owners = facts([300, 3_000_000], [210, 2_016_000], [130, 1_000_000]);

test.each([
  [
    'zh-CN',
    [
      '参加表决的业主人数占70%，需要66.7%：达到',
      '参加表决的业主面积占67.2%，需要66.7%：达到',
      '同意的业主人数占参加表决人数的61.9%，需要超过50%：达到',
      '同意的业主面积占参加表决面积的49.6%，需要超过50%：没有达到',
    ],
    '没有通过：参加表决的够了，但同意的不够',
  ],
  [
    'zh-TW',
    [
      '參加表決的業主人數占70%，需要66.7%：達到',
      '參加表決的業主面積占67.2%，需要66.7%：達到',
      '同意的業主人數占參加表決人數的61.9%，需要超過50%：達到',
      '同意的業主面積占參加表決面積的49.6%，需要超過50%：沒有達到',
    ],
    '沒有通過：參加表決的夠了，但同意的不夠',
  ],
  [
    'en',
    [
      '70 % of owners took part, 66.7 % needed: enough',
      '67.2 % of owners by area took part, 66.7 % needed: enough',
      '61.9 % of owners who took part agreed, more than 50 % needed: enough',
      '49.6 % of owners who took part by area agreed, more than 50 % needed: not enough',
    ],
    'It does not carry: enough took part, but too few agreed.',
  ],
] as const)('an owners’ vote in %s', (locale, checks, result) => {
  expect(words(OWNERS_ORDINARY, owners, locale)).toEqual({ checks, result });
});

describe('figures never contradict the verdict', () => {
  test('just under two thirds has more decimals', () => {
    const counts = facts([30_000, 300], [19_999, 200], [19_999, 200]);
    expect(words(OWNERS_ORDINARY, counts, 'zh-CN').checks[0]).toBe(
      '参加表决的业主人数占66.66%，需要66.67%：没有达到',
    );
  });

  test('exactly two thirds is the same figure, and enough', () => {
    const counts = facts([300, 300], [200, 200], [200, 200]);
    expect(words(OWNERS_ORDINARY, counts, 'zh-CN').checks[0]).toBe(
      '参加表决的业主人数占66.7%，需要66.7%：达到',
    );
  });

  test('a hundredth of a square metre is told in square metres', () => {
    const counts = facts([300, 30_000_000], [200, 19_999_999], [200, 10_000_000]);
    expect(words(OWNERS_ORDINARY, counts, 'zh-CN').checks[1]).toBe(
      '参加表决的业主面积是199,999.99平方米，一共300,000平方米，需要至少200,000平方米：没有达到',
    );
    expect(words(OWNERS_ORDINARY, counts, 'en').checks[1]).toBe(
      '199,999.99 of 300,000 m² of owners by area took part, at least 200,000 m² needed: not enough',
    );
  });

  test('all but one are not 100 %', () => {
    const counts = facts([5000, 1], [4999, 1], [4999, 1]);
    expect(words(RESIDENTS_MEETING, counts, 'en').checks[0]).toBe(
      '99.98 % of residents took part, more than 50 % needed: enough',
    );
  });

  const share = fc
    .tuple(
      fc.integer({ min: 1, max: 30_000_000 }),
      fc.nat(1_000_000),
      fc.integer({ min: -3, max: 3 }),
    )
    .map(([total, near, off]) => {
      const third = Math.round((total * 2) / 3) + off;
      const counted = near % 2 === 0 ? third : near % (total + 1);
      return { total, counted: Math.min(Math.max(counted, 0), total) };
    });

  test('whatever was counted', () => {
    fc.assert(
      fc.property(share, ({ total, counted }) => {
        const counts = facts([total, total], [counted, counted], [0, 0]);
        for (const check of decide(OWNERS_ORDINARY, counts).checks.slice(0, 2)) {
          const shown = showShares(check);
          if (!shown) continue;
          expect(Number(shown.counted) >= Number(shown.needed)).toBe(check.enough);
          expect(Math.abs(Number(shown.counted) - (100 * counted) / total)).toBeLessThan(0.06);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('votes of nobody are told as such', () => {
  const counts = facts([10, 10], [0, 0], [0, 0]);
  expect(words(SIMPLE_MAJORITY, counts, 'zh-CN')).toEqual({
    checks: ['还没有人能计入：没有达到'],
    result: '没有通过：参加表决的够了，但同意的不够',
  });
  expect(words(SIMPLE_MAJORITY, counts, 'en').checks).toEqual(['Nobody voted: not enough']);
});

test('a tie in an election without a threshold has no winner', () => {
  const options = ['a', 'b'].map((id) => ({ id, label: id }));
  const papers = ['a', 'b'].map((option) => ({
    choice: { method: 'SINGLE' as const, option },
    weight: 1,
  }));
  const count = countBallots({ method: 'SINGLE', options }, papers);
  const decision = decideBallot(MOST_VOTES, count, { heads: 2, weight: 2 });
  expect(ruleInWords(MOST_VOTES, decision, 'zh-CN').result).toBe('没有通过：没有选项胜出');
});
