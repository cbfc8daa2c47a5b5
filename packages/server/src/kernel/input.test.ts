import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import './errors.ts';
import { errorMessage, InvalidInputError } from './domain-error.ts';
import { line, parseInput, prose } from './input.ts';
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

describe('what people post is cleaned of what deceives', () => {
  const posted = z.object({ line: line(60), prose: prose(60) });
  const cleaned = (text: string) => parseInput(posted, { line: text, prose: text });

  test.each([
    ['embeddings and overrides', 'a\u202a\u202b\u202c\u202d\u202eb', 'ab'],
    ['isolates', 'a\u2066\u2067\u2068\u2069b', 'ab'],
    ['marks of direction', 'a\u200e\u200f\u061cb', 'ab'],
    ['spaces without width', '物\u200b业\u200c费\u2060\ufeff', '物业费'],
    ['soft hyphens and fillers', '物\u00ad业\u3164费\u115f', '物业费'],
    ['a joiner between letters', '张\u200d三', '张三'],
    ['a joiner at the end of an emoji', '👍\u200d', '👍'],
    ['a selector after nothing', '\ufe0f好', '好'],
    ['a message in tags', '好\u{e0068}\u{e0069}', '好'],
    ['zero characters', '好\u0000的', '好的'],
    ['old controls', '好\u0085\u009b的\u007f', '好的'],
    ['half a pair', '好\ud83d的\udc4d', '好的'],
    ['two spellings of a letter', 'e\u0301', 'é'],
  ])('%s', (_, hostile, text) => {
    expect(cleaned(hostile)).toEqual({ line: text, prose: text });
  });

  test.each([
    ['a family', '👨‍👩‍👧'],
    ['a skin tone and a joiner', '👩🏽‍🔧'],
    ['a sign as an emoji', '❤️ 1️⃣'],
    ['a flag of regions', '🇨🇳'],
    ['a flag of tags', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['a rare form of a name', '葛󠄀城'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ᠎ᠠ'],
    ['Uyghur', 'ئۇيغۇرچە'],
    ['Tibetan', 'བོད་སྐད་'],
  ])('%s stays as it was written', (_, text) => {
    expect(cleaned(text)).toEqual({ line: text, prose: text });
  });

  test.each(['好', '\u200b', '\u202e', '👨‍👩‍👧', '\u{e0041}', '\ud800'])(
    'a hundred thousand of %j are refused, and told how many may be',
    (character) => {
      const text = character.repeat(Math.ceil(100_000 / character.length));
      for (const field of ['line', 'prose']) {
        try {
          parseInput(posted, { line: '好', prose: '好', [field]: text });
          throw new Error('It was taken.');
        } catch (error) {
          expect((error as InvalidInputError).problems).toEqual([
            { path: [field], code: 'VALUE_TOO_LONG', values: { maximum: 60 } },
          ]);
        }
      }
    },
  );

  test('lines end alike, and a line has none', () => {
    expect(cleaned('一\r\n二\u2028三')).toEqual({ line: '一 二 三', prose: '一\n二\n三' });
  });

  test('what is nothing but invisible is nothing', () => {
    expect(() => cleaned('\u200b\u2060')).toThrow(InvalidInputError);
  });
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
