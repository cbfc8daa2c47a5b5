import { expect, test } from 'vitest';
import { boardFixture } from '../testing.ts';
import { inWords } from './in-words.ts';
import { strings } from './strings/zh-CN.ts';
import type { Opinions, Statement } from './topic-facts.ts';

const { opinions, statements } = boardFixture();
const read = (found: unknown, of: unknown) =>
  inWords(found as Opinions | null, of as Statement[], strings, 'zh-CN').split('\n');

test('the finding is heard first, then what all share, then how statements stand', () => {
  const heard = read(opinions, statements.slice(0, 1));
  expect(heard[0]).toContain('128 位参与者分成 3 种看法');
  expect(heard[1]).toBe('大家都同意的：');
  expect(heard[2]).toBe('充电费每度不要超过一块钱，价格要贴在棚子上。');
  expect(heard.at(-2)).toBe(statements[0]?.body);
  expect(heard.at(-1)).toBe('同意 60　不同意 4　说不好 6');
});

test('a statement on which nobody has voted is not read, nor a finding that there is not', () => {
  const quiet = { ...statements[0], counts: { agree: 0, disagree: 0, pass: 0 } };
  expect(read(null, [quiet])).toEqual(['']);
});
