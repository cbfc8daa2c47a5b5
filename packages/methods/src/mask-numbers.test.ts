import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskName, maskNumbers } from './mask-numbers.ts';

describe('numbers by which somebody could be found are masked', () => {
  test.each([
    ['请联系13908162233王师傅', '请联系139****2233王师傅'],
    ['139 0816 2233', '139 **** 2233'],
    ['139-0816-2233', '139-****-2233'],
    ['+86 13908162233', '+86 139****2233'],
    ['8613908162233', '86139****2233'],
    ['１３９０８１６２２３３', '１３９****２２３３'],
    ['身份证510703197801023456。', '身份证510*************56。'],
    ['51070319780102345X', '510*************5X'],
    ['510703 19780102 345x', '510*** ******** **5x'],
    ['旧证510703780102345', '旧证510**********45'],
    ['卡号6222 0200 1234 5678 901', '卡号**** **** **** ***8 901'],
    ['6222020012345678', '************5678'],
    ['座机0816-2233445', '座机0816-****445'],
    ['两个：13908162233、13908165566', '两个：139****2233、139****5566'],
  ])('%s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked);
  });
});

describe('other numbers stay', () => {
  test.each([
    '2026-11-22 至 2026-11-29',
    '2026年11月22日至29日，共7天',
    '三栋二单元1203室，每平方米12.5元，合计1280000元',
    '川绵民发〔2025〕118号',
    '电梯编号 3123456',
    '12345热线、110、119',
  ])('%s', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });
});

test('masking twice is masking once, and every mobile number is masked in any text', () => {
  const mobile = fc.stringMatching(/^1[3-9][0-9]{9}$/);
  const words = fc.stringMatching(/^[\u4e00-\u9fa5，。 a-z]{0,12}$/);
  fc.assert(
    fc.property(words, mobile, words, (before, number, after) => {
      const masked = maskNumbers(`${before}${number}${after}`);
      expect(masked).not.toContain(number);
      expect(masked).toHaveLength(before.length + number.length + after.length);
      expect(maskNumbers(masked)).toBe(masked);
    }),
  );
});

test.each([
  ['王秀兰', '王*兰'],
  ['王兰', '王*'],
  ['欧阳秀兰', '欧**兰'],
  ['王', '王'],
  ['', ''],
])('the name %s is printed as %s', (name, printed) => {
  expect(maskName(name)).toBe(printed);
});
