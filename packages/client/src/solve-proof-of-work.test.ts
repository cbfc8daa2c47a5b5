import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { solveProofOfWork } from './solve-proof-of-work.ts';

test('what the server asks for is solved, and says which challenge it solves', async () => {
  const until = Date.parse('2026-11-22T07:10:00.000Z');
  const { parameters, signature = '' } = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    keyPrefix: '0',
    deriveKey,
    data: { until },
    hmacSignatureSecret: 'secret',
  });
  const { data, ...task } = parameters;
  expect(data).toEqual({ until });
  const sent = await solveProofOfWork({
    ...task,
    signature,
    expiresAt: '2026-11-22T07:10:00.000Z',
  });
  const { challenge, solution } = JSON.parse(atob(sent));
  const verdict = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: 'secret',
  });
  expect(verdict).toMatchObject({ verified: true });
});
