import { expect, test } from 'vitest';
import { isCreditCode } from './credit-code.ts';

test.each([
  ['91440300708461136T', true],
  ['914403001922038216', true],
  ['91440300708461136S', false],
  ['914403001922038261', false],
  ['91440300708461136t', false],
  ['9144030070846113T', false],
  ['91440300708461I36T', false],
  ['', false],
])('%s: %j', (code, expected) => {
  expect(isCreditCode(code)).toBe(expected);
});
