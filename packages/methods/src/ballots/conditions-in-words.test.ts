import { expect, test } from 'vitest';
import { conditionsInWords } from './conditions-in-words.ts';
import { DECISION_PRESETS } from './decision-presets.ts';

test('what owners have to reach is told in one sentence for heads and area', () => {
  expect(conditionsInWords(DECISION_PRESETS.OWNERS_SPECIAL, 'zh-CN')).toEqual([
    '参加表决的业主人数和面积都要达到三分之二以上',
    '同意的业主人数和面积都要达到参加表决的四分之三以上',
  ]);
  expect(conditionsInWords(DECISION_PRESETS.OWNERS_ORDINARY, 'en')).toEqual([
    'At least two thirds of all owners, by number and by floor area, have to take part',
    'More than half of the owners who take part, by number and by floor area, have to agree',
  ]);
});

test('a rule that asks for no share says so', () => {
  expect(conditionsInWords(DECISION_PRESETS.MOST_VOTES, 'zh-TW')).toEqual([
    '不論多少人參加，結果都算數',
    '依得票多少決定，不設最低比例',
  ]);
});

test('shares of votes and of residents are told by their measure', () => {
  expect(conditionsInWords(DECISION_PRESETS.SIMPLE_MAJORITY, 'zh-CN')[1]).toBe(
    '同意的票数要超过赞成和反对总数的一半',
  );
  expect(conditionsInWords(DECISION_PRESETS.TWO_THIRDS, 'en')[1]).toBe(
    'At least two thirds of the votes for and against have to be in favour',
  );
  expect(conditionsInWords(DECISION_PRESETS.RESIDENTS_MEETING, 'zh-CN')).toEqual([
    '参加表决的居民人数要超过一半',
    '同意的居民人数要超过参加表决的一半',
  ]);
});

test('shares that differ are told one by one, with any fraction', () => {
  const share = { of: 'ELIGIBLE', comparison: 'AT_LEAST', numerator: 3, denominator: 5 } as const;
  const rule = {
    ...DECISION_PRESETS.OWNERS_ORDINARY,
    quorum: [
      { measure: 'HEADS', ...share } as const,
      { measure: 'WEIGHT', ...share, numerator: 13, denominator: 20 } as const,
    ],
  };
  expect(conditionsInWords(rule, 'zh-CN').slice(0, 2)).toEqual([
    '参加表决的业主人数要达到五分之三以上',
    '参加表决的业主面积要达到13/20以上',
  ]);
});
