import { expect, test } from 'vitest';
import { isSeedAsCommitted, lotCommitment, lotSeed } from './lot-seed.ts';

const secret = '000102030405060708090a0b0c0d0e0f';

test('a commitment is the SHA-256 of the secret, and tells nothing of the draw', () => {
  // By: printf 000102030405060708090a0b0c0d0e0f | sha256sum
  expect(lotCommitment(secret)).toBe(
    'd65df89f702eec58ca3c7bf2001c9ffc7cd80553ae01d42a799ba26756142d96',
  );
});

test('a seed is as committed whatever was drawn, and with no other secret', () => {
  const commitment = lotCommitment(secret);
  expect(isSeedAsCommitted(lotSeed(secret, '6 2 5 1'), commitment)).toBe(true);
  expect(isSeedAsCommitted(lotSeed(secret, ''), commitment)).toBe(true);
  const other = secret.replace('0f', '10');
  expect(isSeedAsCommitted(lotSeed(other, '6 2 5 1'), commitment)).toBe(false);
  expect(isSeedAsCommitted('6 2 5 1', commitment)).toBe(false);
  expect(isSeedAsCommitted(`${secret}6 2 5 1`, commitment)).toBe(false);
  expect(isSeedAsCommitted(secret, commitment)).toBe(false);
});

test('what is no secret is not committed to', () => {
  expect(() => lotSeed('6 2 5 1', 'x')).toThrow();
});
