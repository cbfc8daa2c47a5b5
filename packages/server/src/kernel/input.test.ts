import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import './errors.ts';
import { errorMessage, InvalidInputError } from './domain-error.ts';
import { line, parseInput } from './input.ts';
import { unfilled } from './locale.ts';

const schema = z.object({
  days: z.int().min(1).max(366),
  name: line(3),
  photos: z.array(z.string()).max(1),
});
const fine = { days: 5, name: '灯', photos: [] };

function problemsOf(input: object) {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('a problem is named by what is wrong', () => {
  test.each([
    ['a number below', { days: 0 }, { code: 'NUMBER_TOO_SMALL', values: { minimum: 1 } }],
    ['a number above', { days: 367 }, { code: 'NUMBER_TOO_LARGE', values: { maximum: 366 } }],
    ['a number beyond all', { days: 2 ** 60 }, { code: 'NUMBER_TOO_LARGE' }],
    ['half a number', { days: 1.5 }, { code: 'VALUE_INVALID' }],
    ['an empty text', { name: ' ' }, { code: 'VALUE_REQUIRED' }],
    ['a long text', { name: '路灯坏了' }, { code: 'VALUE_TOO_LONG', values: { maximum: 3 } }],
    ['a long list', { photos: ['a', 'b'] }, { code: 'VALUE_TOO_LONG', values: { maximum: 1 } }],
  ])('%s', (_, wrong, problem) => {
    expect(problemsOf({ ...fine, ...wrong }).problems[0]).toMatchObject(problem);
  });
});

test('a text is kept without characters that deceive, or that a Word file cannot hold', () => {
  const hostile = '\u0000a\u202eb\ufeff\uffffc\ufffe';
  expect(parseInput(schema, { ...fine, name: hostile }).name).toBe('abc');
});

test('one problem and several are counted as people say it', () => {
  const one = problemsOf({ ...fine, days: 0 });
  expect(one.messageIn('en')).toBe('1 entry needs a change. What you entered is kept.');
  const two = problemsOf({ ...fine, days: 0, name: '' });
  expect(two.messageIn('en')).toBe('2 entries need a change. What you entered is kept.');
  expect(two.messageIn('zh-CN')).toBe('有 2 处内容需要改一下，您已经填写的都还在。');
});

test('a number out of range is told with its limit, in every language', () => {
  const told = (['zh-CN', 'zh-TW', 'en'] as const).map((locale) =>
    errorMessage('NUMBER_TOO_LARGE', locale, { maximum: 366 }),
  );
  expect(told).toEqual([
    '数字太大了，最大是 366。',
    '數字太大了，最大是 366。',
    'This number is too large; it may be at most 366.',
  ]);
});

test('the reference shows a text without its choices', () => {
  expect(unfilled('{count} {count:entry needs/entries need} a change.')).toBe(
    '{count} entries need a change.',
  );
});
