import { expect, test } from 'vitest';
import { statementDigest } from './statement-text.ts';

test.each([
  ['电梯费用应该按楼层分摊。', '电梯费用，应该按楼层分摊'],
  ['电梯费用 应该按楼层分摊！', '“电梯费用应该按楼层分摊”'],
  ['Lifts FIRST', 'lifts first.'],
  ['ＡＢＣ１２３', 'abc123'],
])('%s says the same as %s', (one, other) => {
  expect(statementDigest(one)).toBe(statementDigest(other));
});

test.each([
  ['应该按楼层分摊', '不应该按楼层分摊'],
  ['3 楼以上付费', '4 楼以上付费'],
  ['？？', '！！'],
])('%s says something else than %s', (one, other) => {
  expect(statementDigest(one)).not.toBe(statementDigest(other));
});
