import { describe, expect, test } from 'vitest';
import { bareTitle } from './coverage.ts';

describe('titles are the same by their letters and digits', () => {
  test.each([
    ['高龄老人台账', '“高龄老人”  台账。'],
    ['慢性病随访（季度）', '慢性病 随访(季度)'],
    ['App推广', 'ＡＰＰ 推广'],
    ['2026年普查', '２０２６年普查'],
  ])('%s and %s', (one, other) => {
    expect(bareTitle(one)).toBe(bareTitle(other));
  });

  test.each([
    ['高龄老人台账', '高龄老人报表'],
    ['第1次检查', '第2次检查'],
  ])('but not %s and %s', (one, other) => {
    expect(bareTitle(one)).not.toBe(bareTitle(other));
  });
});
