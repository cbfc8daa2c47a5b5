import { expect, test } from 'vitest';
import { maskNumbers } from './mask-numbers.ts';

test.each([
  ['电话13912345678', '电话＊＊＊'],
  ['+86 139 1234 5678 打来', '＊＊＊ 打来'],
  ['座机 0816-2263456', '座机 ＊＊＊'],
  ['身份证51070319800101123X', '身份证＊＊＊'],
  ['全角１３９１２３４５６７８', '全角＊＊＊'],
  ['写信 a.b@example.com.cn 吧', '写信 ＊＊＊ 吧'],
  ['2026-11-22 之后', '2026-11-22 之后'],
  ['3栋2单元1202', '3栋2单元1202'],
  ['每户 12800 元', '每户 12800 元'],
])('%s is published as %s', (words, published) => {
  expect(maskNumbers(words)).toBe(published);
});
