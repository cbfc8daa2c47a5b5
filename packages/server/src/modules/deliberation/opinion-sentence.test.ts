import { expect, test } from 'vitest';
import { opinionSentence } from './opinion-sentence.ts';

test.each([
  [
    'zh-CN',
    [120, 76],
    3,
    '196 位参与者分成 2 种看法，分别有 120、76 人；有 3 条看法是大家共同的。',
  ],
  [
    'zh-TW',
    [120, 76],
    0,
    '196 位參與者分成 2 種看法，分別有 120、76 人；還沒有一則看法是各方都認同的。',
  ],
  [
    'en',
    [5, 4, 3],
    2,
    '12 participants fall into 3 groups of 5, 4, 3. On 2 statements all groups stand on the same side.',
  ],
  ['zh-CN', [30], 4, '30 位参与者的看法大体一致，其中 4 条最为一致。'],
  ['zh-CN', [30], 0, '30 位参与者的看法大体一致。'],
] as const)('%s: %s people, %s shared', (locale, sizes, shared, sentence) => {
  expect(opinionSentence({ sizes, shared }, locale)).toBe(sentence);
});
