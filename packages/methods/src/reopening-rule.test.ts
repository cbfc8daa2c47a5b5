import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeReopening, reopeningRule } from './reopening-rule.ts';

test.each([
  ['nobody answered', [0, 0, 0], false],
  ['four say no: too few', [0, 0, 4], false],
  ['five say no', [0, 0, 5], true],
  ['three of five say no', [2, 0, 3], true],
  ['half of six: not more than half', [3, 0, 3], false],
  ['partly is no “no”', [0, 3, 3], false],
  ['four of seven', [1, 2, 4], true],
] as const)('%s', (_, [YES, PARTLY, NO], reopen) => {
  expect(judgeReopening({ YES, PARTLY, NO }).reopen).toBe(reopen);
});

test('it says how many answers are wanting', () => {
  expect(judgeReopening({ YES: 1, PARTLY: 0, NO: 2 })).toEqual({
    answers: 3,
    reopen: false,
    wanting: 2,
  });
});

test('another community takes another rule', () => {
  const strict = { ...reopeningRule, minimumAnswers: 3, share: { numerator: 1, denominator: 3 } };
  expect(judgeReopening({ YES: 1, PARTLY: 0, NO: 2 }, strict).reopen).toBe(true);
  expect(judgeReopening({ YES: 2, PARTLY: 0, NO: 1 }, strict).reopen).toBe(false);
});

test('a “no” more never closes what would have been reopened, a “yes” more never reopens', () => {
  const count = fc.nat(200);
  fc.assert(
    fc.property(count, count, count, (YES, PARTLY, NO) => {
      const { reopen } = judgeReopening({ YES, PARTLY, NO });
      if (reopen) expect(judgeReopening({ YES, PARTLY, NO: NO + 1 }).reopen).toBe(true);
      if (!reopen && YES + PARTLY + NO >= reopeningRule.minimumAnswers) {
        expect(judgeReopening({ YES: YES + 1, PARTLY, NO }).reopen).toBe(false);
      }
    }),
  );
});

test('half an answer is nobody’s', () => {
  expect(() => judgeReopening({ YES: 0.5, PARTLY: 0, NO: 0 })).toThrow(RangeError);
  expect(() => judgeReopening({ YES: -1, PARTLY: 0, NO: 0 })).toThrow(RangeError);
});
